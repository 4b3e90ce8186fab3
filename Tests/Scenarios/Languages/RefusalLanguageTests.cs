using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Closure;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Languages;

/// <summary>Whatever refuses, the person who is refused reads it in the language they work in, with the same code.</summary>
public sealed class RefusalLanguageTests : ClosureScenario
{
    private const int English = 1033;
    private const int German = 1031;
    private const int French = 1036;
    private const int Italian = 1040;

    [Theory]
    [InlineData("intake", "I6-occurred-future", "still to come", "liegt in der Zukunft", "dans le futur"), Rule("I6")]
    [InlineData("steps", "S1-order", "can't be completed yet", "kann noch nicht abgeschlossen werden", "ne peut pas encore être terminée"), Rule("S1")]
    [InlineData("hold", "S7-hold-manager", "Only a manager puts", "Nur ein Manager hält", "Seul un responsable suspend"), Rule("S7")]
    [InlineData("messages", "A1-conditional", "as a fact", "als Tatsache", "comme un fait"), Rule("A1")]
    [InlineData("communication", "C3-empty", "The update is empty", "Der Zwischenbericht ist leer", "Le point d’avancement est vide"), Rule("C3")]
    [InlineData("impact", "M3-amount", "can't be negative", "kann nicht negativ sein", "ne peut pas être négative"), Rule("M3")]
    [InlineData("restitution", "R8-approved", "never written", "nie geschrieben", "jamais"), Rule("R8")]
    [InlineData("closure", "V5-manager", "Only a manager cancels", "Nur ein Manager storniert", "Seul un responsable annule"), Rule("V5")]
    [InlineData("learning", "P1-whys", "at least three whys", "mindestens drei Warum", "au moins trois pourquoi"), Rule("P1")]
    [InlineData("feedback", "F1-open", "open already", "schon eine offene Bitte", "déjà une demande d’avis"), Rule("F1")]
    [InlineData("trust", "F3-append-only", "measured by the system", "misst das System", "mesurés par le système"), Rule("F3")]
    [InlineData("commitments", "K1-review", "has no date", "hat kein Datum", "n’a pas de date"), Rule("K1")]
    [InlineData("signals", "N1-key", "is known by its source", "wird an Quelle", "se reconnaît à sa source"), Rule("N1")]
    [InlineData("derived columns", "derived-column", "worked out by the system", "wird vom System ermittelt", "est calculée par le système"), Rule("S8")]
    public void A_refusal_speaks_the_users_language(string area, string code, string english, string german, string french)
    {
        var act = Refusing(area);

        Refused(act, english, $"({code})");
        Speak(German);
        Refused(act, german, $"({code})");
        Speak(French);
        Refused(act, french, $"({code})");
        Speak(Italian);
        Refused(act, english, $"({code})");
        Speak(English);
        Refused(act, english, $"({code})");
    }

    [Fact, Rule("X2"), Rule("V7")]
    public void So_do_the_commands_of_managers_and_administrators()
    {
        Speak(Mia.Id, French);
        Speak(Ada.Id, German);

        Refused(() => Mia.Service.Call("rcv_ListDueWork", null, ("BatchSize", 0)), "hors limites", "(X2-parameter-batchsize)");
        Refused(() => Ada.Service.Call("rcv_ForgetContact", null, ("ContactId", Guid.NewGuid()), ("Reason", "Wunsch")), "nennt keinen Kontakt", "(V7-contact-unknown)");
    }

    [Fact, Rule("S1")]
    public void Values_are_written_as_the_language_writes_them()
    {
        Speak(Anna.Id, German);
        Refused(() => Anna.Service.Add("rcv_impact", ("rcv_recoveryid", Recovery), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(1)), ("rcv_description", "Überstunden"), ("rcv_amount", new Money(-1234.5m))), "-1.234,50");
    }

    private Action Refusing(string area) => area switch
    {
        "intake" => () => LogCase(Anna, Northwind, values: ("rcv_occurredon", Now.AddHours(1))),
        "steps" => Blocked(),
        "hold" => Once(Open(Northwind), recovery => Anna.Service.Call("rcv_HoldRecovery", recovery, ("Reason", "Closed."))),
        "messages" => Once(Lay("Acknowledge", 10, 0, Active, criteria: [1]), step => Anna.Service.Call("rcv_CompleteStep", step, ("Outcome", "Told."), ("Apology", "We are sorry if you were inconvenienced."))),
        "communication" => Once(Open(Northwind), EmptyUpdate),
        "impact" => Once(Recovery, recovery => Anna.Service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(1)), ("rcv_description", "Overtime"), ("rcv_amount", new Money(-1m)))),
        "restitution" => Once(Restitution(1), restitution => Anna.Service.Change(restitution, ("statecode", State(0)), ("statuscode", State(718340002)))),
        "closure" => Once(Open(Northwind), recovery => Anna.Service.Call("rcv_CancelRecovery", recovery, ("Reason", "Logged twice."))),
        "learning" => Once(Recovery, recovery => Anna.Service.Add("rcv_rootcause", ("rcv_recoveryid", recovery), ("rcv_category", Choice(5)), ("rcv_problem", "Orders rejected"), ("rcv_why1", "A release"), ("rcv_isverified", true))),
        "feedback" => Once(Asked(), recovery => Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", recovery), ("rcv_contactid", Contact("Nora North")))),
        "trust" => () => Administrator.Add("rcv_trustscore", ("rcv_accountid", Northwind), ("rcv_score", 90), ("rcv_scoredon", Now)),
        "commitments" => () => Anna.Service.Add("rcv_commitment", ("rcv_accountid", Northwind), ("rcv_name", "A promise"), ("rcv_kind", Choice(0))),
        "signals" => () => Anna.Service.Add("rcv_signal", ("rcv_source", "monitor"), ("rcv_externalid", "a/b"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_summary", "Queue"), ("rcv_detectedon", Now)),
        _ => Once(Recovery, recovery => Anna.Service.Change(recovery, ("rcv_impactscore", 99))),
    };

    private Action Blocked()
    {
        Lay("Acknowledge", 10, 0, Active);
        return Once(Lay("Agree the plan", 20, 1), step => Complete(Anna, step));
    }

    private void EmptyUpdate(EntityReference recovery)
    {
        var promised = Administrator.Children("rcv_touchpoint", "rcv_recoveryid", recovery, "createdon", "rcv_purpose").Single(row => row.GetAttributeValue<OptionSetValue>("rcv_purpose").Equals(Choice(1)));
        Anna.Service.Change(promised.ToEntityReference(), ("statecode", State(1)), ("statuscode", State(2)));
    }

    private EntityReference Asked()
    {
        Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", Recovery), ("rcv_contactid", Contact("Nora North")));
        return Recovery;
    }

    private static Action Once(EntityReference row, Action<EntityReference> act) => () => act(row);

    private void Speak(int language)
    {
        Speak(Anna.Id, language);
        Speak(Organization.AdministratorId, language);
    }

    private void Speak(Guid person, int language) => LoadChange(new EntityReference("usersettings", person), ("uilanguageid", language));
}
