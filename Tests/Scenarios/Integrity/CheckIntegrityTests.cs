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

    [Theory, Rule("X1")]
    [InlineData("rcv_recovery_case", "rcv_recovery")]
    [InlineData("rcv_recoverymember_user", "rcv_recoverymember")]
    [InlineData("rcv_approval_approver", "rcv_approval")]
    [InlineData("rcv_feedback_openkey", "rcv_feedback")]
    [InlineData("rcv_pattern_openkey", "rcv_pattern")]
    [InlineData("rcv_signal_source", "rcv_signal")]
    [InlineData("rcv_kpisnapshot_key", "rcv_kpisnapshot")]
    public void A_key_whose_index_failed_is_told(string key, string table)
    {
        Organization.FailedKeys.Add(key);

        var finding = Assert.Single(IntegrityFinding.Read(Administrator));

        Assert.Equal(("X1-key", table), (finding.Code, finding.Table));
        Assert.Contains(key, finding.Found, StringComparison.Ordinal);
    }

    [Fact, Rule("X1")]
    public void Every_key_of_ours_is_asked_about()
    {
        foreach (var key in Organization.Model.Tables.Values.Where(table => table.LogicalName.StartsWith("rcv_", StringComparison.Ordinal)).SelectMany(table => table.Keys))
            Organization.FailedKeys.Add(key.LogicalName);

        Assert.Equal(Organization.FailedKeys.Count, IntegrityFinding.Read(Administrator).Count(finding => finding.Code == "X1-key"));
    }
}
