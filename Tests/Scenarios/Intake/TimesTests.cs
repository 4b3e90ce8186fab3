using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I6")]
public class TimesTests : Scenario
{
    [Theory]
    [InlineData("Northwind Traders", true)]
    [InlineData("Litware", true)]
    [InlineData("Northwind Traders", false)]
    public void A_cases_times_are_in_order_whether_it_opens_a_recovery_or_not(string account, bool fails)
    {
        Refused(() => Log(account, fails, Now.AddMinutes(-5), Now.AddMinutes(-10)), "I6-occurred-reported");
        Refused(() => Log(account, fails, Now.AddMinutes(6), Now), "I6-occurred-future");
        Refused(() => Log(account, fails, null, Now.AddMinutes(6)), "I6-reported-future");
        Log(account, fails, Now.AddMinutes(-5), Now.AddMinutes(-5));
    }

    [Fact]
    public void A_case_that_would_join_is_refused_too()
    {
        Open(Northwind);

        Refused(() => Log("Northwind Traders", true, Now.AddMinutes(-5), Now.AddMinutes(-10)), "I6-occurred-reported");
    }

    [Fact]
    public void Up_to_five_minutes_ahead_is_stored_as_now()
    {
        var incident = Log("Northwind Traders", true, Now.AddMinutes(5), Now.AddMinutes(4));

        foreach (var row in new[] { incident, RecoveryOf(incident) }.Select(row => Administrator.Read(row, "rcv_occurredon", "rcv_reportedon")))
        {
            Assert.Equal(Now, row["rcv_occurredon"]);
            Assert.Equal(Now, row["rcv_reportedon"]);
        }
    }

    [Fact]
    public void A_later_change_is_held_against_what_is_stored_at_every_door()
    {
        var incident = LogCase(Anna, Northwind);
        var recovery = RecoveryOf(incident);

        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Anna, new Entity("incident", incident.Id) { ["rcv_occurredon"] = Now.AddMinutes(-1) }), "I6-occurred-reported");
            Refused(() => send(Anna, new Entity("rcv_recovery", recovery.Id) { ["rcv_occurredon"] = Now.AddMinutes(-1) }), "I6-occurred-reported");
            Refused(() => send(Anna, new Entity("rcv_recovery", recovery.Id) { ["rcv_detectedon"] = Now.AddMinutes(-40) }), "I6-occurred-detected");
            Refused(() => send(Anna, new Entity("rcv_recovery", recovery.Id) { ["rcv_detectedon"] = Now.AddMinutes(10) }), "I6-detected-future");
        }
    }

    [Fact]
    public void A_recovery_created_by_hand_obeys_too()
    {
        Refused(() => ByHand(("rcv_detectedon", Now.AddMinutes(-10)), ("rcv_occurredon", Now.AddMinutes(-5))), "I6-occurred-detected");
        Refused(() => ByHand(("rcv_detectedon", Now.AddHours(1))), "I6-detected-future");

        var recovery = ByHand(("rcv_detectedon", Now.AddMinutes(3)));
        Assert.Equal(Now, Administrator.Read(recovery, "rcv_detectedon")["rcv_detectedon"]);
    }

    private EntityReference Log(string account, bool fails, DateTime? occurred, DateTime? reported) => LogCase(
        Anna, Account(account), 2, 4, ("rcv_isservicefailure", fails), ("rcv_occurredon", occurred), ("rcv_reportedon", reported));

    private EntityReference ByHand(params (string, object?)[] values) => Anna.Service.Add("rcv_recovery",
        [("rcv_name", "By hand"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(1)), .. values]);
}
