using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

public sealed class RequestFloorTests : CommunicationScenario
{
    /// <summary>One above the floor: the answer is read back.</summary>
    [Fact, Rule("C2")]
    public void Logging_an_update_costs_seven_requests_and_one_for_an_acknowledgement_that_it_makes_needless()
    {
        void Log() => Anna.Service.Call("rcv_LogUpdate", Opened, ("Message", "No news yet."), ("Channel", Choice(0).Value), ("ContactId", Nora.Id));

        Assert.Equal(8, Requests(Log));
        Assert.Equal(7, Requests(Log));
    }

    [Fact, Rule("C2")]
    public void Completing_the_planned_update_costs_four()
    {
        var update = OpenUpdate(Opened);

        Assert.Equal(4, Requests(() => Tell(Anna, update)));
    }

    [Fact, Rule("C5")]
    public void Another_interval_costs_three() =>
        Assert.Equal(3, Requests(() => Anna.Service.Change(Opened, ("rcv_updateintervalminutes", 45))));

    [Fact, Rule("C2")]
    public void What_concerns_no_promise_costs_none()
    {
        var update = OpenUpdate(Opened);

        Assert.Equal(0, Requests(() => Anna.Service.Change(update, ("description", "Draft of what I will say"))));
        Assert.Equal(0, Requests(() => Anna.Service.Add("phonecall", ("subject", "Planned"), ("regardingobjectid", Opened))));
    }

    private int Requests(Action act)
    {
        _ = Opened;
        act();
        return Organization.Trace.Last!.PluginRequests;
    }
}
