using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public class CaseOpensRecoveryTests : Scenario
{
    [Fact, Rule("I1"), Rule("I7")]
    public void A_failure_logged_for_a_key_client_opens_a_recovery_with_everything_in_it()
    {
        var incident = LogCase(Anna, Northwind);
        var recovery = RecoveryOf(incident);

        var row = Administrator.Read(recovery, "rcv_accountid", "rcv_caseid", "rcv_contactid", "ownerid", "rcv_sponsorid", "rcv_stage", "rcv_cycle", "rcv_nextupdateon", "rcv_name", "rcv_number", "statuscode");
        Assert.Equal(Northwind, row["rcv_accountid"]);
        Assert.Equal(incident, row["rcv_caseid"]);
        Assert.Equal(Contact("Nora North"), row["rcv_contactid"]);
        Assert.Equal(Anna.Reference, row["ownerid"]);
        Assert.Equal(Sam.Reference, row["rcv_sponsorid"]);
        Assert.Equal(Choice(0), row["rcv_stage"]);
        Assert.Equal(Now.AddMinutes(30), row["rcv_nextupdateon"]);
    }
}
