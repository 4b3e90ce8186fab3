using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Integrity;

/// <summary>rcv_CheckIntegrity as a whole: nothing where all is well, and who may ask.</summary>
public sealed class CheckIntegrityTests : IntegrityScenario
{
    [Fact, Rule("X1")]
    public void At_every_stage_of_its_life_a_healthy_recovery_gives_no_finding() => Assert.Empty(FoundWhileTold);

    [Fact, Rule("X1")]
    public void After_the_whole_story_there_is_no_finding() =>
        Assert.Empty(IntegrityFinding.Read(Administrator).Select(finding => $"{finding.Code}: {finding.Found}"));

    [Fact, Rule("X1")]
    public void A_finding_names_its_rule_its_row_and_its_recovery_in_the_readers_language()
    {
        Write(Running, ("rcv_onholdsince", Now));
        Administrator.Change(Row("usersettings", ("systemuserid", User("manager.mia"))), ("uilanguageid", 1031));

        var finding = Assert.Single(IntegrityFinding.Read(Organization.ServiceFor(User("manager.mia").Id)));

        Assert.Equal(("S7", "S7-held-since", "rcv_recovery", Running.Id, Running.Id), (finding.Rule, finding.Code, finding.Table, finding.Id, finding.Recovery));
        Assert.Contains("angehalten", finding.Found, StringComparison.Ordinal);
        Assert.Contains("Überwachungsverlauf", finding.Advice, StringComparison.Ordinal);
    }

    [Theory, Rule("X1")]
    [InlineData("agent.anna")]
    [InlineData("approver.alex")]
    [InlineData("reader.rita")]
    public void Who_runs_no_schedule_does_not_ask(string person) =>
        Assert.Matches("(?i)privilege", Assert.ThrowsAny<Exception>(() => IntegrityFinding.Read(Organization.ServiceFor(User(person).Id))).Message);

    [Fact, Rule("X1")]
    public void It_writes_nothing()
    {
        var before = Value<DateTime>(Closed, "modifiedon");

        Assert.Empty(Codes(Organization.ServiceFor(User("admin.ada").Id)));

        Assert.Equal(before, Value<DateTime>(Closed, "modifiedon"));
    }
}
