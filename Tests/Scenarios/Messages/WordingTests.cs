using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Messages;

/// <summary>Phrases that an administrator adds, and what they do to apologies.</summary>
public sealed class WordingTests : StepScenario
{
    [Fact, Rule("A3")]
    public void An_added_phrase_is_found_with_its_advice()
    {
        const string text = "We are sorry. The gremlins did it, and you lost your orders. We will enter them again.";
        Assert.Equal("[]", Findings(text));
        var phrase = Add(Ada, "the gremlins", rule: 2, advice: "Name what we did.");

        Assert.Equal("""[{"rule":"A3","blocks":true,"found":"The gremlins","at":14,"advice":"Name what we did."}]""", Findings(text));

        Ada.Service.Change(phrase, ("statecode", State(1)));
        Assert.Equal("[]", Findings(text));
    }

    [Theory, Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4")]
    [InlineData("Es tut uns leid, falls Ihnen Unannehmlichkeiten entstanden sind.", "falls Ihnen", "(A1-conditional)")]
    [InlineData("Nous sommes désolés que vous soyez déçus.", "désolés que vous soyez déçus", "(A2-ownership)")]
    [InlineData("Es tut uns leid. Das war der Fehler unseres Dienstleisters.", "Fehler unseres Dienstleisters", "(A3-blame)")]
    [InlineData("Nous nous excusons. Des erreurs ont été commises.", "erreurs ont été commises", "(A4-agentless)")]
    public void The_apology_criterion_speaks_three_languages(string apology, string found, string code)
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [1]);

        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, Change(step, ("rcv_apology", apology), ("statecode", State(1)), ("statuscode", State(Completed)))), found, code);

        Complete(Anna, step, ("rcv_apology", apology), ("rcv_apologyreason", "He said just this pleased him"));
    }

    [Theory, Rule("A5"), Rule("A7"), Rule("A8"), Rule("A9")]
    [InlineData("We are sorry for the outage, INC0048213 will be fixed as soon as possible.")]
    [InlineData("Es tut uns leid. Wir haben versagt.")]
    [InlineData("Pardon. C'est notre faute.")]
    [InlineData("Lamentamos si le causamos molestias.")]
    public void Warnings_and_other_languages_never_hold_a_step_up(string apology)
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [1]);

        Complete(Anna, step, ("rcv_apology", apology));

        Assert.Equal(Completed, StatusOf(step));
    }

    [Fact, Rule("A4")]
    public void An_added_phrase_blocks_the_criterion_until_it_is_kept_with_a_reason()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [1]);
        const string apology = "Wir entschuldigen uns. Da wurde gepfuscht.";
        Add(Ada, "wurde gepfuscht", rule: 3, language: 1);
        Add(Ada, "entschuldigen uns", rule: 8, language: 1);

        var message = Refused(() => Complete(Anna, step, ("rcv_apology", apology)), "wurde gepfuscht", "(A4-agentless)");
        Assert.DoesNotContain("entschuldigen uns", message, StringComparison.Ordinal);

        Complete(Anna, step, ("rcv_apology", apology), ("rcv_apologyreason", "Those were my words on the phone"));
    }

    [Fact, Rule("A1")]
    public void A_phrase_that_nothing_could_be_found_by_is_refused_at_every_door()
    {
        Refused(() => Add(Ada, "…"), "(A1-wording-phrase)");
        Refused(() => Ada.Service.Add("rcv_wordingrule", ("rcv_phrase", "soonish"), ("rcv_rule", Choice(8))), "rcv_language", "(required-column)");
        Refused(() => Ada.Service.Add("rcv_wordingrule", ("rcv_phrase", "soonish"), ("rcv_language", Choice(0))), "rcv_rule", "(required-column)");
        Refused(() => Ada.Execute(new UpsertRequest { Target = Row("  ") }), "rcv_phrase", "(required-column)");

        var phrase = Add(Ada, "soonish");
        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Ada, Change(phrase, ("rcv_phrase", "?!"))), "(A1-wording-phrase)");
        Refused(() => Ada.Service.Change(phrase, ("rcv_language", null)), "rcv_language", "(required-column)");
    }

    [Fact, Rule("A1")]
    public void A_phrase_is_there_once_for_its_language_and_rule()
    {
        Add(Ada, "soonish");
        Add(Ada, "soonish", language: 1);
        Add(Ada, "soonish", rule: 7);
        Refused(() => Add(Ada, " Soonish"), "Soonish", "(A1-wording-duplicate)");
        Refused(
            () => Ada.Execute(new CreateMultipleRequest { Targets = new EntityCollection([Row("later on"), Row("Later  on")]) { EntityName = "rcv_wordingrule" } }),
            "(A1-wording-duplicate)");

        var other = Add(Ada, "some day");
        Refused(() => Ada.Service.Change(other, ("rcv_phrase", "soonish")), "(A1-wording-duplicate)");
        Ada.Service.Change(other, ("statecode", State(1)));
        Ada.Service.Change(other, ("rcv_phrase", "soonish"));
        Refused(() => Ada.Service.Change(other, ("statecode", State(0))), "(A1-wording-duplicate)");
    }

    [Fact, Rule("A1")]
    public void Only_administrators_extend_the_wording()
    {
        LacksPrivilege(() => Add(Anna, "soonish"));
        LacksPrivilege(() => Add(Mia, "soonish"));
    }

    private string Findings(string text) => (string)Anna.Service.Call("rcv_CheckMessage", null, ("Text", text))["Findings"];

    private static EntityReference Add(Actor actor, string phrase, int rule = 8, int language = 0, string? advice = null) =>
        new("rcv_wordingrule", actor.Service.Create(Row(phrase, rule, language, advice)));

    private static Entity Row(string phrase, int rule = 8, int language = 0, string? advice = null) => new("rcv_wordingrule")
    {
        ["rcv_phrase"] = phrase,
        ["rcv_rule"] = Choice(rule),
        ["rcv_language"] = Choice(language),
        ["rcv_advice"] = advice,
    };
}
