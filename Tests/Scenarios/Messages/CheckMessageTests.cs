using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Messages;

/// <summary>rcv_CheckMessage, as each person who writes to a client calls it.</summary>
public sealed class CheckMessageTests : StepScenario
{
    private const string Sound = "We are sorry that we lost your orders. We will enter them again tonight.";

    public CheckMessageTests() => LeavesImpossibleStates("Recoveries are loaded past the plug-ins, only as far as the coach looks at them.");

    [Fact, Rule("A1"), Rule("A5"), Rule("A7")]
    public void A_finding_says_which_rule_the_words_and_where_they_stand()
    {
        var (isAcceptable, findings) = Check(Anna, "We are sorry if you were inconvenienced.");

        Assert.False(isAcceptable);
        Assert.Equal(["A5", "A7", "A1"], findings.Select(finding => finding.GetProperty("rule").GetString()));
        var conditional = findings[2];
        Assert.Equal("if you were inconvenienced", conditional.GetProperty("found").GetString());
        Assert.Equal(13, conditional.GetProperty("at").GetInt32());
        Assert.True(conditional.GetProperty("blocks").GetBoolean());
        Assert.False(findings[0].GetProperty("blocks").GetBoolean());
        Assert.StartsWith("That doubts the client", conditional.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Theory, Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4")]
    [InlineData("We are sorry if you were inconvenienced.", "A1")]
    [InlineData("Es tut uns leid, falls Ihnen Unannehmlichkeiten entstanden sind.", "A1")]
    [InlineData("Nous sommes désolés si vous avez été gêné.", "A1")]
    [InlineData("Apologies for the inconvenience.", "A2")]
    [InlineData("Bitte entschuldigen Sie die Störung.", "A2")]
    [InlineData("Veuillez excuser le désagrément.", "A2")]
    [InlineData("We are sorry. It was our vendor's fault.", "A3")]
    [InlineData("Es tut uns leid. Das war der Fehler unseres Dienstleisters.", "A3")]
    [InlineData("Nous sommes désolés. C'est la faute de notre prestataire.", "A3")]
    [InlineData("We are sorry that mistakes were made.", "A4")]
    [InlineData("Wir entschuldigen uns. Es wurden Fehler gemacht.", "A4")]
    [InlineData("Nous nous excusons. Des erreurs ont été commises.", "A4")]
    public void What_would_block_the_apology_is_not_acceptable(string text, string rule)
    {
        var (isAcceptable, findings) = Check(Anna, text);

        Assert.False(isAcceptable);
        Assert.Contains(findings, finding => finding.GetProperty("rule").GetString() == rule && finding.GetProperty("blocks").GetBoolean());
    }

    [Theory, Rule("A8"), Rule("A9"), Rule("A10")]
    [InlineData("We found it. INC0048213 is next. I'll call you at four.", "A8")]
    [InlineData("Wir haben es gefunden und beheben es schnellstmöglich. Ich rufe Sie um vier an.", "A9")]
    [InlineData("Nous sommes dessus.", "A10")]
    public void An_update_is_only_warned(string text, string rule)
    {
        var (isAcceptable, findings) = Check(Anna, text, ("Kind", 1));

        Assert.True(isAcceptable);
        Assert.All(findings, finding => Assert.Equal((rule, false), (finding.GetProperty("rule").GetString(), finding.GetProperty("blocks").GetBoolean())));
        Assert.NotEmpty(findings);
    }

    [Fact, Rule("A10")]
    public void Nothing_found_is_an_empty_list()
    {
        var answer = Anna.Service.Call("rcv_CheckMessage", null, ("Text", "No news yet. Next update at 3 pm."), ("Kind", 1));

        Assert.Equal((true, "[]"), (answer["IsAcceptable"], answer["Findings"]));
        Assert.Equal(1, Organization.Trace.Last!.PluginRequests);
    }

    [Fact, Rule("A1")]
    public void Another_language_is_not_judged_with_one_warning()
    {
        var (isAcceptable, findings) = Check(Anna, "Lamentamos mucho si le causamos molestias, el error fue de nuestro proveedor.");

        Assert.True(isAcceptable);
        Assert.False(Assert.Single(findings).GetProperty("blocks").GetBoolean());
    }

    [Theory, Rule("A1")]
    [InlineData(1031, "Das zweifelt an")]
    [InlineData(1036, "C’est mettre en doute")]
    public void Advice_is_in_the_readers_language_not_the_texts(int language, string advice)
    {
        Administrator.Update(Change(new EntityReference("usersettings", Anna.Id), ("uilanguageid", language)));

        Assert.Contains(Check(Anna, "We are sorry if you were inconvenienced.").Findings, finding => finding.GetProperty("advice").GetString()!.StartsWith(advice, StringComparison.Ordinal));
    }

    [Fact, Rule("A5")]
    public void The_recoverys_impacts_are_the_clients_terms()
    {
        var text = "We are sorry that your printers failed. We will repair them tonight.";
        Assert.Contains("Record this one", Advice("A5", text), StringComparison.Ordinal);

        Load("rcv_impact", ("rcv_recoveryid", Recovery), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(2)), ("rcv_description", "We lost every order of the morning"), ("rcv_amount", new Money(4200)));

        Assert.Contains("We lost every order of the morning", Advice("A5", text), StringComparison.Ordinal);
        Assert.Null(Advice("A5", Sound));
        Assert.Null(Advice("A5", "We are sorry that we cost you 4,200 euros. We will pay them today."));
        Assert.Null(Advice("A5", text, withRecovery: false));
    }

    [Fact, Rule("A6")]
    public void An_apology_that_the_account_has_had_is_known_again()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [1]);
        Lay("Agree the plan", 20, 1);
        Complete(Anna, step, ("rcv_apology", Sound));
        Assert.NotNull(Value<string?>(step, "rcv_apologyhash"));
        Assert.Null(Advice("A6", Sound));

        var (later, elsewhere) = (Another(Northwind), Another(AdventureWorks));
        Assert.Contains("had these very words", Advice("A6", Sound.ToUpperInvariant(), later), StringComparison.Ordinal);
        Assert.Null(Advice("A6", Sound + " Really.", later));
        Assert.Null(Advice("A6", Sound, elsewhere));

        LoadChange(Recovery, ("rcv_cycle", 2));
        Assert.NotNull(Advice("A6", Sound));
    }

    [Fact, Rule("A6")]
    public void Nobody_writes_what_apologies_are_known_by()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);

        Refused(() => Anna.Service.Update(Change(step, ("rcv_apologyhash", "0"))), "rcv_apologyhash");
        Refused(() => Mia.Service.Update(Change(step, ("rcv_apologyhash", "0"))), "rcv_apologyhash");
    }

    [Fact, Rule("A1")]
    public void Bad_input_names_the_parameter()
    {
        Refused(() => Check(Anna, "  "), "Text", "(A1-parameter-text)");
        Refused(() => Check(Anna, Sound, ("Kind", 3)), "Kind", "3", "(A1-parameter-kind)");
        Refused(() => Check(Anna, Sound, ("Kind", -1)), "(A1-parameter-kind)");
        Refused(() => Check(Anna, Sound, ("RecoveryId", Guid.NewGuid())));
    }

    [Fact, Rule("A1")]
    public void Whoever_reads_recoveries_may_ask_and_nothing_is_written()
    {
        foreach (var reader in new[] { Anna, Mia, Alex, Rita, Ada })
            Assert.False(Check(reader, "Mistakes were made.", ("RecoveryId", Recovery.Id)).IsAcceptable);

        var before = Administrator.Read(Recovery, "versionnumber");
        Check(Anna, Sound, ("RecoveryId", Recovery.Id));
        // Wording, recovery, impacts, earlier apologies, and the language in which to offer that the impact be recorded.
        Assert.Equal(5, Organization.Trace.Last!.PluginRequests);
        Assert.Equal(before["versionnumber"], Administrator.Read(Recovery, "versionnumber")["versionnumber"]);
    }

    private EntityReference Another(EntityReference account) => Load("rcv_recovery",
        ("rcv_name", "Another failure"), ("rcv_accountid", account), ("rcv_severity", Choice(0)), ("rcv_detectedon", Now), ("rcv_cycle", 1), ("rcv_stage", Choice(0)), ("ownerid", Anna.Reference));

    private string? Advice(string rule, string text, EntityReference? recovery = null, bool withRecovery = true) =>
        Check(Anna, text, withRecovery ? [("RecoveryId", (recovery ?? Recovery).Id)] : [])
            .Findings.Where(finding => finding.GetProperty("rule").GetString() == rule).Select(finding => finding.GetProperty("advice").GetString()).SingleOrDefault();

    private static (bool IsAcceptable, List<JsonElement> Findings) Check(Actor actor, string text, params (string Name, object Value)[] more)
    {
        var answer = actor.Service.Call("rcv_CheckMessage", null, [("Text", text), .. more]);
        return ((bool)answer["IsAcceptable"], [.. JsonDocument.Parse((string)answer["Findings"]).RootElement.EnumerateArray()]);
    }
}
