using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I3")]
public class OneRecoveryTests : Scenario
{
    [Fact]
    public void A_case_that_is_saved_again_and_again_keeps_its_one_recovery()
    {
        var incident = LogCase(Anna, Northwind);
        var recovery = RecoveryOf(incident);

        foreach (var (_, send) in Actor.UpdateDoors)
            send(Ben, new Entity("incident", incident.Id) { ["rcv_isservicefailure"] = true, ["rcv_severity"] = Choice(0), ["customerid"] = Northwind });

        Assert.Equal(recovery, RecoveryOf(incident));
        Assert.Single(Recoveries(Northwind));
    }

    [Fact]
    public void Users_who_save_at_once_open_one()
    {
        var incident = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));

        Parallel.ForEach([Anna, Ben, Mia, Sam, Anna, Ben, Mia, Sam], actor => actor.Service.Change(incident, ("rcv_isservicefailure", true)));

        Assert.Single(Recoveries(Northwind));
        Assert.Equal(1, Administrator.Read(Northwind, "rcv_openrecoveries")["rcv_openrecoveries"]);
    }

    [Fact]
    public void Cases_created_in_one_message_open_one_and_join_it()
    {
        var first = Failure(Northwind);
        var second = Failure(Northwind);

        var response = (CreateMultipleResponse)Anna.Execute(new CreateMultipleRequest { Targets = new EntityCollection([first, second]) { EntityName = "incident" } });

        var recoveries = response.Ids.Select(id => RecoveryOf(new EntityReference("incident", id))).Distinct().ToList();
        Assert.Equal(Recoveries(Northwind), recoveries);
    }

    [Fact]
    public void A_recovery_created_by_hand_gives_its_case_the_link_and_marks_it()
    {
        var incident = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));

        var recovery = Anna.Service.Add("rcv_recovery", ("rcv_name", "By hand"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(1)), ("rcv_detectedon", Now), ("rcv_caseid", incident));

        var row = Administrator.Read(incident, "rcv_recoveryid", "rcv_isservicefailure");
        Assert.Equal(recovery, row["rcv_recoveryid"]);
        Assert.Equal(true, row["rcv_isservicefailure"]);
        Assert.Single(Recoveries(Northwind));
    }

    [Fact]
    public void A_second_one_by_hand_is_refused_for_the_case_that_opened_one_and_for_one_that_joined()
    {
        var opener = LogCase(Anna, Northwind);
        var joined = LogCase(Anna, Northwind);

        foreach (var incident in new[] { opener, joined })
        {
            Refused(() => ByHand(Anna, Northwind, incident), "I3-case-has-recovery", "REC-");
            Refused(() => ByHand(Mia, Northwind, incident), "I3-case-has-recovery");
            Refused(() => Administrator.Add("rcv_recovery", ("rcv_accountid", Northwind), ("rcv_severity", Choice(1)), ("rcv_caseid", incident)), "I3-case-has-recovery");
        }

        Assert.Single(Recoveries(Northwind));
    }

    [Fact]
    public void A_case_chosen_later_must_be_free_and_of_the_client()
    {
        var recovery = ByHand(Anna, Northwind, null);
        var taken = LogCase(Anna, AdventureWorks);
        var foreign = LogCase(Anna, AdventureWorks, 0, 4, ("rcv_isservicefailure", false));
        var free = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));

        Refused(() => Anna.Service.Change(recovery, ("rcv_caseid", taken)), "I3-case-has-recovery", "I3-case-of-another-client");
        Refused(() => Anna.Service.Change(recovery, ("rcv_caseid", foreign)), "I3-case-of-another-client");
        Anna.Service.Change(recovery, ("rcv_caseid", free));

        Assert.Equal(recovery, RecoveryOf(free));
        var another = LogCase(Anna, Northwind, 0, 4, ("rcv_isservicefailure", false));
        Refused(() => Anna.Service.Change(recovery, ("rcv_caseid", another)), "I3-case-fixed");
    }

    private static Entity Failure(EntityReference account) => new("incident")
    {
        ["title"] = "Order interface down",
        ["customerid"] = account,
        ["rcv_isservicefailure"] = true,
        ["rcv_severity"] = Choice(0),
        ["rcv_failurecategory"] = Choice(4),
    };

    private EntityReference ByHand(Actor actor, EntityReference account, EntityReference? incident) => actor.Service.Add("rcv_recovery",
        ("rcv_name", "By hand"), ("rcv_accountid", account), ("rcv_severity", Choice(1)), ("rcv_detectedon", Now), ("rcv_caseid", incident));

    private List<EntityReference> Recoveries(EntityReference account) =>
        [.. Administrator.RetrieveMultiple(new QueryByAttribute("rcv_recovery") { Attributes = { "rcv_accountid" }, Values = { account.Id } }).Entities.Select(row => row.ToEntityReference())];
}
