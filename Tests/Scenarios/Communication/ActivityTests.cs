using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>Emails, calls and appointments with the client: nobody types twice.</summary>
public sealed class ActivityTests : CommunicationScenario
{
    [Fact, Rule("C2")]
    public void A_completed_call_acknowledges_first_and_then_keeps_the_promise()
    {
        var acknowledgement = Touchpoints(Opened, Acknowledgement).Single().ToEntityReference();
        Done(Activity("phonecall", Opened, Nora, ("description", "Said sorry, named the orders.")));
        Assert.Equal(2, StatusOf(acknowledgement));
        Assert.Equal("Said sorry, named the orders.", Value<string>(acknowledgement, "description"));
        IsPromised(Opened, Start.AddMinutes(30));

        var update = OpenUpdate(Opened);
        Done(Activity("phonecall", Opened, Nora));
        Assert.Equal(2, StatusOf(update));
        Assert.Equal("About the outage", Value<string>(update, "description"));
        Assert.Equal(Calls.Choice(0), Value<OptionSetValue>(update, "rcv_channel"));
        IsPromised(Opened, Start.AddMinutes(60));
    }

    [Theory, Rule("C2")]
    [InlineData(0, true, true)] // spoken with the contact: what stands for the acknowledgement makes the planned one needless
    [InlineData(1, true, true)]
    [InlineData(2, true, true)]
    [InlineData(3, true, false)] // a mail is no conversation
    [InlineData(0, false, false)] // nobody answered the call
    public void An_update_spoken_to_the_contact_takes_the_planned_acknowledgements_place(int channel, bool answered, bool replaced)
    {
        var planned = Touchpoints(Opened, Acknowledgement).Single().ToEntityReference();
        var update = OpenUpdate(Opened);
        Anna.Service.Change(update, ("rcv_channel", Calls.Choice(channel)), ("rcv_contactid", Nora), ("rcv_clientanswered", answered));

        Tell(Anna, update);

        Assert.Equal(replaced ? 2 : 0, Value<OptionSetValue>(planned, "statecode").Value);
        Assert.Single(Touchpoints(Opened, Update));
    }

    [Fact, Rule("C1"), Rule("C2")]
    public void An_acknowledgement_that_somebody_adds_and_completes_takes_the_planned_ones_place()
    {
        var planned = Touchpoints(Opened, Acknowledgement).Single().ToEntityReference();
        var added = Add(Anna, Added(Opened, Acknowledgement, ("rcv_contactid", Nora)));
        Assert.Equal(2, Touchpoints(Opened, Acknowledgement).Count);

        Tell(Anna, added, "Said sorry, named the orders.");

        Assert.Equal(3, StatusOf(planned)); // Canceled, so that the timeline does not ask for it for ever.
        Assert.Equal(2, StatusOf(added));
        IsPromised(Opened, Start.AddMinutes(30));
    }

    [Fact, Rule("C2")]
    public void A_sent_email_keeps_the_promise_and_a_draft_or_a_received_one_does_not()
    {
        var update = OpenUpdate(Opened);
        Done(Activity("email", Opened, Nora, ("directioncode", false)), status: 4);
        Done(Activity("email", Opened, Nora), status: 2);
        Activity("email", Opened, Nora);
        IsPromised(Opened, Start.AddMinutes(30));

        Done(Activity("email", Opened, Nora, ("description", "<p>We are rolling back.</p>")), status: 3);

        Assert.Equal(2, StatusOf(update));
        Assert.Equal("We are rolling back.", Value<string>(update, "description"));
        Assert.Single(Touchpoints(Opened, Acknowledgement));
        IsPromised(Opened, Start.AddMinutes(60));
    }

    [Fact, Rule("C2")]
    public void An_appointment_about_the_case_counts()
    {
        var incident = LogCase(Anna, Northwind);
        var recovery = RecoveryOf(incident);
        var acknowledgement = Touchpoints(recovery, Acknowledgement).Single().ToEntityReference();

        Done(Activity("appointment", incident, Nora), status: 3);

        Assert.Equal(2, StatusOf(acknowledgement));
        Assert.Equal(Calls.Choice(1), Value<OptionSetValue>(acknowledgement, "rcv_channel"));
    }

    [Fact, Rule("C2")]
    public void An_incoming_call_is_no_update()
    {
        Done(Activity("phonecall", Opened, Nora));

        Done(Activity("phonecall", Opened, Nora, ("directioncode", false)));

        IsPromised(Opened, Start.AddMinutes(30));
    }

    [Fact, Rule("C2")]
    public void Activities_with_others_or_about_something_else_do_not_count()
    {
        Done(Activity("phonecall", Opened, Contact("Lena Lit")));
        Done(Activity("phonecall", Opened, Ben.Reference));
        Assert.Single(Touchpoints(Opened, Acknowledgement));

        var call = Activity("phonecall", Northwind, Nora);
        Done(call);
        // Whether a step waits for this client (S7).
        Assert.Equal(1, Organization.Trace.Last!.PluginRequests);
        Assert.Single(Touchpoints(Opened, Acknowledgement));
    }

    [Fact, Rule("C2")]
    public void A_voice_mail_reached_nobody_yet()
    {
        Done(Activity("phonecall", Opened, Nora, ("leftvoicemail", true)));

        Assert.Single(Touchpoints(Opened, Acknowledgement));
        IsPromised(Opened, Start.AddMinutes(30));
    }

    [Fact, Rule("C2")]
    public void A_colleagues_call_counts_too()
    {
        Done(Activity("phonecall", Opened, Nora, ("ownerid", Mia.Reference)));

        Assert.Empty(Touchpoints(Opened, Acknowledgement));
    }

    private EntityReference Activity(string table, EntityReference regarding, EntityReference party, params (string, object?)[] values)
    {
        var parties = new EntityCollection([new Entity("activityparty") { ["partyid"] = party }]) { EntityName = "activityparty" };
        return Mia.Service.Add(table,
            [("subject", "About the outage"), ("regardingobjectid", regarding), (table == "appointment" ? "requiredattendees" : "to", parties), .. values]);
    }

    private void Done(EntityReference activity, int status = 2) => Mia.Service.Change(activity, ("statecode", State(1)), ("statuscode", State(status)));
}
