using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>From Verify on: the promise of updates ends, the follow-ups of the playbook begin.</summary>
public sealed class FollowUpTests : CommunicationScenario
{
    [Fact, Rule("C1"), Rule("C7")]
    public void Verify_ends_the_updates_and_begins_the_first_follow_up_of_each_rule()
    {
        Verify();

        Assert.Empty(Touchpoints(Recovery, Update));
        Assert.Single(Touchpoints(Recovery, Update, state: 2));
        Assert.Null(Administrator.Read(Recovery, "rcv_nextupdateon").GetAttributeValue<DateTime?>("rcv_nextupdateon"));
        // The quarterly one would be due on a Sunday.
        Assert.Equal([3, 7, 42, 181], Touchpoints(Recovery, CheckIn).Select(DueInDays));
        Assert.Equal([45], Touchpoints(Recovery, 5).Select(DueInDays));
        var first = Touchpoints(Recovery, CheckIn)[0];
        Assert.Equal("Check in after the fix", first.GetAttributeValue<string>("subject"));
        Assert.Equal(Northwind, first.GetAttributeValue<EntityReference>("regardingobjectid"));
        Assert.Equal(Nora, first.GetAttributeValue<EntityReference>("rcv_contactid"));
        Assert.Equal(Anna.Id, first.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact, Rule("C7")]
    public void Completing_one_plans_the_next_of_its_rule_until_the_count()
    {
        Verify();
        for (var week = 1; week <= 4; week++)
        {
            var weekly = Weekly().Single();
            Assert.Equal(week, weekly.GetAttributeValue<int>("rcv_occurrence"));
            Assert.Equal(7 * week, DueInDays(weekly));
            Tell(Anna, weekly.ToEntityReference(), message: null);
        }

        Assert.Empty(Weekly());
        var once = Touchpoints(Recovery, CheckIn)[0].ToEntityReference();
        Tell(Anna, once, message: null);
        Assert.Equal(2, Touchpoints(Recovery, CheckIn).Count);
    }

    [Fact, Rule("C7")]
    public void One_left_out_by_hand_does_not_end_the_series_but_a_deleted_one_does()
    {
        Verify();
        Anna.Service.Change(Weekly().Single().ToEntityReference(), ("statecode", State(2)));
        Assert.Equal(14, DueInDays(Weekly().Single()));

        Anna.Service.Delete("rcv_touchpoint", Weekly().Single().Id);
        Assert.Empty(Weekly());
    }

    [Fact, Rule("C7")]
    public void A_follow_ups_date_is_agreed_with_the_client()
    {
        Verify();
        var weekly = Weekly().Single().ToEntityReference();

        Anna.Service.Change(weekly, ("scheduledend", Start.AddDays(8)));

        Assert.Equal(Start.AddDays(8), Value<DateTime>(weekly, "scheduledend"));
    }

    [Fact, Rule("C7")]
    public void Closing_leaves_series_with_a_count_and_stops_the_others()
    {
        Verify();
        var endless = Load("rcv_followuprule",
            ("rcv_playbookid", Playbook), ("rcv_sequence", 70), ("rcv_purpose", Choice(3)), ("rcv_channel", Choice(3)), ("rcv_subject", "Something useful"),
            ("rcv_firstafterdays", 14), ("rcv_everydays", 14), ("rcv_count", 0));
        var until = Load("rcv_touchpoint", ("subject", "Something useful"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind),
            ("rcv_purpose", Choice(3)), ("rcv_channel", Choice(3)), ("rcv_followupruleid", endless), ("rcv_occurrence", 1), ("ownerid", Anna.Reference));

        End(2);

        Assert.Equal(3, StatusOf(until));
        Assert.Equal(4, Touchpoints(Recovery, CheckIn).Count);
        Tell(Anna, Weekly().Single().ToEntityReference(), message: null);
        Assert.Equal(2, Weekly().Single().GetAttributeValue<int>("rcv_occurrence"));
    }

    [Fact, Rule("C1"), Rule("V5")]
    public void Cancelling_cancels_whatever_is_open()
    {
        Mia.Service.Call("rcv_CancelRecovery", Opened, ("Reason", "Logged twice for one and the same failure."));

        Assert.Empty(Touchpoints(Opened, Update));
        Assert.Empty(Touchpoints(Opened, Acknowledgement));
        Assert.Null(Administrator.Read(Opened, "rcv_nextupdateon").GetAttributeValue<DateTime?>("rcv_nextupdateon"));
    }

    private EntityReference Playbook => Administrator.Find("rcv_playbook", "rcv_name", "Key client trust rebuild");

    private void Verify()
    {
        LoadChange(Recovery, ("rcv_playbookid", Playbook), ("rcv_nextupdateon", Start.AddMinutes(30)));
        Load("rcv_touchpoint", ("subject", "Progress update"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(Update)),
            ("rcv_channel", Choice(0)), ("scheduledend", Start.AddMinutes(30)), ("ownerid", Anna.Reference));
        var verify = Lay("Client confirms", 10, 4, Active);
        Lay("Learn", 20, 5);
        Complete(Anna, verify, ("rcv_outcome", "Orders flow, Nora confirmed."));
    }

    // As the closing writes it, on a recovery that needs nothing more.
    private void End(int status)
    {
        LoadChange(Recovery, ("rcv_severity", Choice(3)));
        foreach (var step in Steps(Recovery).Where(step => step.GetAttributeValue<OptionSetValue>("statecode").Value == 0))
            LoadChange(step.ToEntityReference(), ("statecode", State(1)), ("statuscode", State(Completed)));
        Mia.Service.Change(Recovery, ("rcv_outcome", Choice(1)), ("rcv_outcomereason", "All is well again."), ("statecode", State(1)), ("statuscode", State(status)));
    }

    private IEnumerable<Entity> Weekly() =>
        Touchpoints(Recovery, CheckIn).Where(row => row.GetAttributeValue<string>("subject") == "Weekly check-in");

    private static int DueInDays(Entity row) => (int)(row.GetAttributeValue<DateTime>("scheduledend") - Start).TotalDays;
}
