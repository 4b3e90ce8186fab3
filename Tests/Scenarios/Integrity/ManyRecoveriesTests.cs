using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Integrity;

/// <summary>The check where there is more than one query holds, or one list.</summary>
public sealed class ManyRecoveriesTests : IntegrityScenario
{
    [Fact, Rule("X1")]
    public void Five_hundred_at_once_leave_none_out_and_cost_one_request_a_table()
    {
        Load(501);

        var findings = IntegrityFinding.Read(Administrator);

        Assert.Equal(501, findings.Where(finding => finding.Code == "C1-no-update").Select(finding => finding.Id).Distinct().Count());
        Assert.DoesNotContain(findings, finding => finding.Code == "X1-cut");
        Assert.InRange(Organization.Trace.Last!.PluginRequests, 1, 60);
    }

    [Fact, Rule("X1")]
    public void A_list_that_is_full_says_so()
    {
        Load(1001);

        var findings = IntegrityFinding.Read(Administrator);

        Assert.Equal(1001, findings.Count);
        Assert.Equal("X1-cut", findings[^1].Code);
    }

    // As a careless import leaves them: nothing is promised to the client.
    private void Load(int count)
    {
        var (account, anna) = (Account("Litware"), User("agent.anna"));
        for (var number = 0; number < count; number++)
            Loader.Add("rcv_recovery", ("rcv_name", "Old"), ("rcv_accountid", account), ("rcv_severity", Choice(3)), ("rcv_detectedon", Now), ("rcv_cycle", 1), ("ownerid", anna));
    }
}
