using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public class RequestFloorTests : Scenario
{
    [Fact, Rule("I1")]
    public void A_case_that_opens_a_recovery_costs_twelve_requests_at_most() =>
        Assert.InRange(Requests(() => LogCase(Anna, Northwind)), 1, 12);

    [Fact, Rule("I4")]
    public void A_case_that_joins_costs_six_at_most()
    {
        Open(Northwind, severity: 1);

        Assert.InRange(Requests(() => LogCase(Anna, Northwind, severity: 1)), 1, 6);
    }

    [Fact, Rule("I1")]
    public void A_case_that_is_no_failure_costs_none()
    {
        var incident = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));

        Assert.Equal(0, Organization.Trace.Last!.PluginRequests);
        Assert.Equal(0, Requests(() => Anna.Service.Change(incident, ("title", "Something else"), ("rcv_severity", Choice(0)))));
    }

    private int Requests(Action act)
    {
        act();
        return Organization.Trace.Last!.PluginRequests;
    }
}
