using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>Whatever people do to it, there is one open update and it is the promise.</summary>
public sealed class OnePromiseTests : CommunicationScenario
{
    [Fact, Rule("C1")]
    public void One_added_by_hand_takes_the_planned_ones_place()
    {
        var planned = OpenUpdate(Opened);

        var added = Add(Anna, Added(Opened, values: ("scheduledend", Now.AddMinutes(50))));

        IsPromised(Opened, Now.AddMinutes(50));
        Assert.Equal(added, OpenUpdate(Opened));
        Assert.Equal(3, StatusOf(planned));
    }

    [Fact, Rule("C1"), Rule("C2")]
    public void One_added_without_a_date_tells_whether_the_promise_was_kept()
    {
        var promised = Value<DateTime>(Opened, "rcv_nextupdateon");
        Organization.Clock.Advance(TimeSpan.FromMinutes(45));

        var added = Add(Anna, Added(Opened));
        IsPromised(Opened, promised);
        Tell(Anna, added);

        Assert.False(Value<bool>(added, "rcv_wasontime"));
        IsPromised(Opened, promised.AddMinutes(30));
    }

    [Fact, Rule("C1")]
    public void One_added_for_a_time_that_has_passed_is_refused() =>
        Refused(() => Add(Anna, Added(Opened, values: ("scheduledend", Now.AddMinutes(-1)))), "(C1-past)");

    [Fact, Rule("C1")]
    public void Two_added_in_one_message_leave_one()
    {
        var rows = new[] { 40, 50 }.Select(minutes => Added(Opened, values: ("scheduledend", Now.AddMinutes(minutes))));

        Anna.Execute(new CreateMultipleRequest { Targets = new EntityCollection([.. rows]) { EntityName = "rcv_touchpoint" } });

        IsPromised(Opened, Touchpoints(Opened, Update).Single().GetAttributeValue<DateTime>("scheduledend"));
    }

    [Fact, Rule("C1")]
    public void A_touchpoint_that_gets_a_recovery_later_takes_the_place_too()
    {
        var row = Added(Opened, values: [("scheduledend", Now.AddMinutes(50)), ("regardingobjectid", Northwind)]);
        row.Attributes.Remove("rcv_recoveryid");
        var added = Add(Anna, row);
        IsPromised(Opened, Now.AddMinutes(30));

        Anna.Service.Change(added, ("rcv_recoveryid", Opened));

        IsPromised(Opened, Now.AddMinutes(50));
        Assert.Equal(added, OpenUpdate(Opened));
    }

    [Fact, Rule("C1")]
    public void Cancelling_the_only_one_plans_it_again()
    {
        foreach (var (_, send) in Actor.UpdateDoors)
            send(Anna, Change(OpenUpdate(Opened), ("statecode", State(2)), ("statuscode", State(3))));
        Anna.Execute(new SetStateRequest { EntityMoniker = OpenUpdate(Opened), State = State(2), Status = State(3) });
        IsPromised(Opened, Now.AddMinutes(30));

        Organization.Clock.Advance(TimeSpan.FromMinutes(40));
        Anna.Service.Change(OpenUpdate(Opened), ("statecode", State(2)));
        IsPromised(Opened, Start.AddMinutes(60));
    }

    [Fact, Rule("C1")]
    public void Deleting_the_only_one_plans_it_again()
    {
        var update = OpenUpdate(Opened);

        Anna.Service.Delete(update.LogicalName, update.Id);

        IsPromised(Opened, Now.AddMinutes(30));
        Assert.NotEqual(update, OpenUpdate(Opened));
    }

    [Fact, Rule("C5")]
    public void Nobody_moves_the_date_of_a_promise()
    {
        var update = OpenUpdate(Opened);
        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, Change(update, ("scheduledend", Now.AddHours(5)))), "(C5-date)");
        Refused(() => Administrator.Change(update, ("scheduledend", Now.AddHours(5))), "(C5-date)");
        Refused(() => Anna.Service.Change(Opened, ("rcv_nextupdateon", Now.AddHours(5))), "(derived-column)");
        Anna.Service.Change(update, ("scheduledend", Now.AddMinutes(30)), ("subject", "Same date, other words"));

        IsPromised(Opened, Now.AddMinutes(30));
    }

    [Fact, Rule("C1")]
    public void Nobody_takes_an_update_out_of_its_recovery()
    {
        var update = OpenUpdate(Opened);

        Refused(() => Anna.Service.Change(update, ("rcv_recoveryid", null)), "(C1-moved)");
        Refused(() => Anna.Service.Change(update, ("rcv_purpose", Choice(CheckIn))), "(C1-moved)");
        IsPromised(Opened, Start.AddMinutes(30));
    }
}
