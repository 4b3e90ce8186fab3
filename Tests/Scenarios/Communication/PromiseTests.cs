using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Communication;

public sealed class PromiseTests : CommunicationScenario
{
    [Fact, Rule("C1")]
    public void A_recovery_opens_with_one_promise_on_the_accounts_timeline()
    {
        IsPromised(Opened, Now.AddMinutes(30));
        Assert.Equal(Northwind, Touchpoints(Opened, Update).Single().GetAttributeValue<EntityReference>("regardingobjectid"));
    }

    [Fact, Rule("C1"), Rule("C2")]
    public void Completing_one_counts_it_and_plans_the_next_from_the_promise()
    {
        var promised = Now.AddMinutes(30);
        var update = OpenUpdate(Opened);
        Organization.Clock.Advance(TimeSpan.FromMinutes(20));

        Tell(Anna, update);

        IsPromised(Opened, promised.AddMinutes(30));
        Assert.True(Value<bool>(update, "rcv_wasontime"));
        Assert.Equal(Now, Value<DateTime>(update, "actualend"));
        Assert.Equal(Now, Value<DateTime>(Opened, "rcv_lastupdateon"));
        Assert.Equal(1, Value<int>(Opened, "rcv_updatescount"));
        Assert.Equal(1, Value<int>(Opened, "rcv_updatesontime"));
        Assert.Null(Administrator.Read(OpenUpdate(Opened), "description").GetAttributeValue<string?>("description"));
    }

    [Fact, Rule("C1"), Rule("C2")]
    public void A_late_one_is_broken_and_catches_up_to_one()
    {
        var promised = Now.AddMinutes(30);
        var update = OpenUpdate(Opened);
        Organization.Clock.Advance(TimeSpan.FromMinutes(95));

        Tell(Anna, update);

        IsPromised(Opened, promised.AddMinutes(90));
        Assert.False(Value<bool>(update, "rcv_wasontime"));
        Assert.Equal(1, Value<int>(Opened, "rcv_updatescount"));
        Assert.Equal(0, Value<int>(Opened, "rcv_updatesontime"));
    }

    [Fact, Rule("C1"), Rule("C2")]
    public void Whatever_the_door_the_next_is_planned_once()
    {
        var due = Now.AddMinutes(30);
        foreach (var (door, complete) in TouchpointDoors)
        {
            IsPromised(Opened, due);
            var update = OpenUpdate(Opened);
            Anna.Service.Change(update, ("description", $"By {door}"));
            complete(Anna, update);
            Assert.True(Value<DateTime>(Opened, "rcv_nextupdateon") > due, door);
            due = Value<DateTime>(Opened, "rcv_nextupdateon");
        }

        Assert.Equal(TouchpointDoors.Count(), Value<int>(Opened, "rcv_updatescount"));
    }

    [Fact, Rule("C2")]
    public void An_end_further_back_than_an_hour_or_ahead_is_stored_as_now()
    {
        var first = OpenUpdate(Opened);
        Organization.Clock.Advance(TimeSpan.FromHours(3));
        Tell(Anna, first, endedOn: Now.AddMinutes(-61));
        Assert.Equal(Now, Value<DateTime>(first, "actualend"));

        var second = OpenUpdate(Opened);
        Tell(Anna, second, endedOn: Now.AddMinutes(5));
        Assert.Equal(Now, Value<DateTime>(second, "actualend"));

        var third = OpenUpdate(Opened);
        Tell(Anna, third, endedOn: Now.AddMinutes(-20));
        Assert.Equal(Now.AddMinutes(-20), Value<DateTime>(third, "actualend"));
    }

    [Fact, Rule("C5")]
    public void Another_interval_plans_the_open_update_anew_unless_it_is_overdue()
    {
        Anna.Service.Change(Opened, ("rcv_updateintervalminutes", 120));
        IsPromised(Opened, Start.AddMinutes(120));

        Organization.Clock.Advance(TimeSpan.FromMinutes(110));
        Tell(Anna, OpenUpdate(Opened));
        IsPromised(Opened, Start.AddMinutes(240));
        Anna.Service.Change(Opened, ("rcv_updateintervalminutes", 60));
        IsPromised(Opened, Start.AddMinutes(180));

        Organization.Clock.Advance(TimeSpan.FromMinutes(90));
        Anna.Service.Change(Opened, ("rcv_updateintervalminutes", 600));
        IsPromised(Opened, Start.AddMinutes(180));
    }

    [Fact, Rule("C5")]
    public void Another_severity_brings_a_promise_forward_and_never_puts_one_off()
    {
        Anna.Service.Change(Opened, ("rcv_severity", Calls.Choice(1)));
        IsPromised(Opened, Start.AddMinutes(30));

        Tell(Anna, OpenUpdate(Opened));
        IsPromised(Opened, Start.AddMinutes(90));
        Anna.Service.Change(Opened, ("rcv_severity", Calls.Choice(0)));
        IsPromised(Opened, Start.AddMinutes(60));
    }

    [Fact, Rule("C6")]
    public void No_channel_is_planned_that_the_contact_has_ruled_out()
    {
        LoadChange(Nora, ("donotphone", true), ("donotemail", true));

        Tell(Anna, OpenUpdate(Opened));

        Assert.Equal(Calls.Choice(4), Touchpoints(Opened, Update).Single().GetAttributeValue<OptionSetValue>("rcv_channel"));
    }
}
