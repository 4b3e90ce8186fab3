using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class AcknowledgementTests : StepScenario
{
    [Fact, Rule("S4"), Rule("S3")]
    public void The_first_personal_contact_acknowledges_and_decides_on_punctuality()
    {
        LeavesImpossibleStates("It is about contacts that are typed in late.", "X1-late");
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0]);
        Refused(() => Complete(Anna, step), "(S3-personal-contact)");

        var spokenOn = Now.AddMinutes(50);
        Organization.Clock.Advance(TimeSpan.FromHours(3));
        Call("Nora North", spokenOn, Recovery);
        Complete(Anna, step);

        Assert.Equal(spokenOn, Value<DateTime>(Recovery, "rcv_acknowledgedon"));
        Assert.Equal(1, ChoiceOf(step, "rcv_punctuality"));
        Assert.Equal(Now, Value<DateTime>(step, "rcv_completedon"));
    }

    [Theory, Rule("S4")]
    [InlineData(false)]
    [InlineData(true)]
    public void So_it_is_where_the_steps_beside_it_end_in_the_same_bulk_update(bool acknowledgesFirst)
    {
        LeavesImpossibleStates("It is about contacts that are typed in late.", "X1-late");
        var beside = Lay("Investigate", 10, 2, Active);
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0]);
        var spokenOn = Now.AddMinutes(50);
        Organization.Clock.Advance(TimeSpan.FromHours(3));
        Call("Nora North", spokenOn, Recovery);

        Anna.Execute(acknowledgesFirst ? CompleteTogether(step, beside) : CompleteTogether(beside, step));

        Assert.Equal(spokenOn, Value<DateTime>(Recovery, "rcv_acknowledgedon"));
    }

    [Fact, Rule("S4")]
    public void A_contact_typed_in_a_day_later_counts_as_made_but_not_for_the_time()
    {
        LeavesImpossibleStates("It is about contacts that are typed in late.", "X1-late");
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0]);
        var spokenOn = Now.AddMinutes(50);
        Organization.Clock.Advance(TimeSpan.FromHours(25));
        Call("Nora North", spokenOn, Recovery);

        Complete(Anna, step);

        Assert.Equal(Now, Value<DateTime>(Recovery, "rcv_acknowledgedon"));
        Assert.Equal(2, ChoiceOf(step, "rcv_punctuality"));
    }

    [Fact, Rule("S4")]
    public void A_kept_apology_never_moves_the_acknowledgement()
    {
        LeavesImpossibleStates("It is about contacts that are typed in late.", "X1-late");
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0, 1]);
        var spokenOn = Now.AddMinutes(20);
        Organization.Clock.Advance(TimeSpan.FromHours(2));
        Call("Nora North", spokenOn, Recovery);

        Refused(() => Complete(Anna, step, ("rcv_apology", "We are sorry if you were inconvenienced.")), "if you were inconvenienced", "(A1-conditional)");
        Complete(Anna, step, ("rcv_apology", "We are sorry if you were inconvenienced."), ("rcv_apologyreason", "She laughed and took it well"));

        Assert.Equal(spokenOn, Value<DateTime>(Recovery, "rcv_acknowledgedon"));
    }

    [Fact, Rule("S3")]
    public void A_call_about_the_case_counts_and_others_do_not()
    {
        LeavesImpossibleStates("The case is loaded.", "I1-unmarked");
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0]);
        var incident = Load("incident", ("title", "Order interface down"), ("customerid", Northwind), ("rcv_recoveryid", Recovery));
        var other = Load("incident", ("title", "A question"), ("customerid", Northwind));

        Call("Nora North", Now, other);
        Call("Adam Work", Now, Recovery);
        Call("Nora North", Now.AddHours(-1), Recovery);
        Call("Nora North", Now, Northwind);
        Call("Nora North", Now, Recovery, leftVoiceMail: true);
        Refused(() => Complete(Anna, step), "(S3-personal-contact)");

        Call("Nora North", Now, incident);
        Complete(Anna, step);
    }

    [Theory]
    [InlineData("We are sorry for what may have caused you trouble.", "A1-conditional")]
    [InlineData("The outage on Monday is over.", "A2-ownership")]
    [InlineData("We are sorry. It was our vendor's fault.", "A3-blame")]
    [InlineData("We are sorry. Mistakes were made.", "A4-agentless")]
    [Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4")]
    public void An_apology_that_owns_nothing_completes_no_step(string apology, string code)
    {
        var step = Lay("Apologise", 10, 1, Active, criteria: [1]);

        Refused(() => Complete(Anna, step, ("rcv_apology", apology)), $"({code})");
        Complete(Anna, step, ("rcv_apology", "We are sorry. We broke your order interface on Monday, and your night shift paid for it."));
    }

    [Theory, Rule("S3")]
    [InlineData(0, true, true)]
    [InlineData(1, true, true)]
    [InlineData(2, true, true)]
    [InlineData(3, true, false)]
    [InlineData(4, true, false)]
    [InlineData(0, false, false)]
    public void A_touchpoint_counts_when_two_people_spoke(int channel, bool answered, bool counts)
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0]);
        Touchpoint(channel, answered);

        if (counts)
            Complete(Anna, step);
        else
            Refused(() => Complete(Anna, step), "(S3-personal-contact)");
    }

    [Fact, Rule("S3")]
    public void An_appointment_counts()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0]);
        var meeting = Load("appointment",
            ("subject", "At their site"), ("regardingobjectid", Recovery), ("scheduledstart", Now.AddMinutes(-5)), ("scheduledend", Now), ("actualend", Now),
            ("requiredattendees", Parties("Nora North")));
        LoadChange(meeting, ("statecode", State(1)), ("statuscode", State(3)));

        Complete(Anna, step);
    }

    private void Call(string contact, DateTime endedOn, EntityReference regarding, bool leftVoiceMail = false)
    {
        var call = Load("phonecall",
            ("subject", "Sorry"), ("regardingobjectid", regarding), ("to", Parties(contact)), ("actualend", endedOn), ("leftvoicemail", leftVoiceMail));
        LoadChange(call, ("statecode", State(1)), ("statuscode", State(2)));
    }

    private void Touchpoint(int channel, bool answered)
    {
        var touchpoint = Load("rcv_touchpoint",
            ("subject", "Sorry"), ("regardingobjectid", Northwind), ("rcv_recoveryid", Recovery), ("rcv_purpose", Choice(0)), ("rcv_channel", Choice(channel)),
            ("rcv_contactid", Contact("Nora North")), ("rcv_clientanswered", answered), ("actualend", Now));
        LoadChange(touchpoint, ("statecode", State(1)), ("statuscode", State(2)));
    }

    private EntityCollection Parties(string contact) => new([new Entity("activityparty") { ["partyid"] = Contact(contact) }]);
}
