using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I7")]
public class PeopleTests : Scenario
{
    [Fact]
    public void A_disabled_accounts_owner_is_passed_over_for_the_cases_owner()
    {
        Disable(Anna);

        Assert.Equal(Mia.Reference, OwnerOf(RecoveryOf(LogCase(Ben, Northwind, 0, 4, ("ownerid", Mia.Reference)))));
    }

    [Fact]
    public void An_accounts_owner_who_may_not_read_recoveries_is_passed_over_for_whoever_logs_the_case()
    {
        TakeRole(Anna, "Recovery Agent");

        Assert.Equal(Ben.Reference, OwnerOf(RecoveryOf(LogCase(Ben, Northwind))));
    }

    [Fact]
    public void The_sponsor_is_the_accounts_else_the_owners_manager_else_the_owner()
    {
        Administrator.Change(AdventureWorks, ("rcv_executivesponsorid", null));
        Assert.Equal(Mia.Reference, SponsorOf(Open(AdventureWorks)));

        Administrator.Change(Northwind, ("rcv_executivesponsorid", null), ("ownerid", Sam.Reference));
        Assert.Equal(Sam.Reference, SponsorOf(Open(Northwind)));
    }

    [Fact]
    public void Owner_and_sponsor_are_members()
    {
        var recovery = Open(Northwind);

        var members = Administrator.Children("rcv_recoverymember", "rcv_recoveryid", recovery, "rcv_role", "rcv_userid", "rcv_role");
        Assert.Equal(2, members.Count);
        Assert.Contains(members, member => member["rcv_userid"].Equals(Anna.Reference) && member["rcv_role"].Equals(Choice(0)));
        Assert.Contains(members, member => member["rcv_userid"].Equals(Sam.Reference) && member["rcv_role"].Equals(Choice(5)));
    }

    [Fact]
    public void Who_owns_and_sponsors_is_one_member()
    {
        Administrator.Change(Northwind, ("ownerid", Sam.Reference));

        Assert.Single(Administrator.Children("rcv_recoverymember", "rcv_recoveryid", Open(Northwind), "rcv_role", "rcv_userid"));
    }

    private EntityReference OwnerOf(EntityReference recovery) => Administrator.Read(recovery, "ownerid").GetAttributeValue<EntityReference>("ownerid");

    private EntityReference SponsorOf(EntityReference recovery) => Administrator.Read(recovery, "rcv_sponsorid").GetAttributeValue<EntityReference>("rcv_sponsorid");

    private void Disable(Actor actor) => Administrator.Change(actor.Reference, ("isdisabled", true));

    private void TakeRole(Actor actor, string role) => Administrator.Disassociate(
        "systemuser", actor.Id, new Relationship("systemuserroles_association"), [Administrator.Find("role", "name", role)]);
}
