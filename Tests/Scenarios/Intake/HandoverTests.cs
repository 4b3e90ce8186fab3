using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("S9")]
public class HandoverTests : Scenario
{
    [Theory]
    [InlineData("Update")]
    [InlineData("Assign")]
    public void A_new_owner_gets_what_is_open_and_the_brief(string door)
    {
        var recovery = Open(Northwind);

        if (door == "Assign")
            Mia.Execute(new AssignRequest { Target = recovery, Assignee = Ben.Reference });
        else
            Mia.Service.Change(recovery, ("ownerid", Ben.Reference));

        Assert.All(Steps(recovery).SkipLast(1), step => Assert.Equal(Ben.Reference, step["ownerid"]));
        Assert.Equal(Sam.Reference, Steps(recovery)[^1]["ownerid"]);
        Assert.All(Touchpoints(recovery), touchpoint => Assert.Equal(Ben.Reference, touchpoint["ownerid"]));
        var task = Assert.Single(Administrator.Children("task", "ownerid", Ben.Reference, "createdon", "subject", "description", "regardingobjectid"));
        Assert.Equal(recovery, task["regardingobjectid"]);
        Assert.Contains("REC-", task.GetAttributeValue<string>("subject"), StringComparison.Ordinal);
        Assert.Contains("Acknowledge in person", task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_brief_is_what_the_internal_document_says_in_the_new_owners_language_and_zone()
    {
        var recovery = Open(Northwind);
        Anna.Service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(2)), ("rcv_description", "No orders since nine."));
        Anna.Service.Add("rcv_commitment", ("rcv_recoveryid", recovery), ("rcv_accountid", Northwind), ("rcv_name", "Gate every release"), ("rcv_kind", Choice(0)), ("rcv_planpart", Choice(1)), ("rcv_reviewon", Now.Date.AddDays(3)));
        LoadChange(new EntityReference("usersettings", Ben.Id), ("uilanguageid", 1031), ("timezonecode", 110));

        Mia.Service.Change(recovery, ("ownerid", Ben.Reference));

        var task = Assert.Single(Administrator.Children("task", "ownerid", Ben.Reference, "createdon", "subject", "description"));
        var text = task.GetAttributeValue<string>("description");
        Assert.StartsWith("Sie übernehmen REC-", task.GetAttributeValue<string>("subject"), StringComparison.Ordinal);
        Assert.InRange(text.Length, 200, 2000);
        foreach (var words in new[] { "Northwind Traders", "Schweregrad: Kritisch", "Order interface down", "Der Kunde erwartet von uns zu hören bis: 3", "11:30 (UTC+01:00)", "No orders since nine.", "Gate every release" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        // All that the document says stands there too, as far as a task holds it.
        var brief = (string)Ben.Service.Call("rcv_ClientBrief", recovery, ("Audience", 0))["Brief"];
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Take(4))
            Assert.Contains(line[2..].Split(';')[0], brief, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_that_a_task_does_not_hold_says_where_the_rest_is()
    {
        var recovery = Open(Northwind);
        foreach (var number in Enumerable.Range(1, 30))
            Anna.Service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(2)), ("rcv_description", $"{number}: " + new string('x', 300)));

        Mia.Service.Change(recovery, ("ownerid", Ben.Reference));

        var text = Assert.Single(Administrator.Children("task", "ownerid", Ben.Reference, "createdon", "description")).GetAttributeValue<string>("description");
        Assert.InRange(text.Length, 1500, 2000);
        Assert.EndsWith("… The rest stands in the internal brief of the recovery.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_owner_is_a_member_and_the_former_one_keeps_access()
    {
        var recovery = Open(Northwind);

        Mia.Service.Change(recovery, ("ownerid", Ben.Reference));

        Assert.Equal(new HashSet<Guid> { Anna.Id, Ben.Id, Sam.Id }, Members(recovery));
        Assert.True(MayRead(Anna, recovery));
    }

    [Fact]
    public void A_new_sponsor_gets_the_sponsors_open_steps_and_is_a_member()
    {
        var recovery = Open(Northwind);

        Mia.Service.Change(recovery, ("rcv_sponsorid", Mia.Reference));

        Assert.Equal(Mia.Reference, Steps(recovery)[^1]["ownerid"]);
        Assert.All(Steps(recovery).SkipLast(1), step => Assert.Equal(Anna.Reference, step["ownerid"]));
        Assert.Contains(Mia.Id, Members(recovery));
        Assert.Empty(Administrator.Children("task", "ownerid", Mia.Reference, "createdon", "subject"));
    }

    [Fact]
    public void Reassigning_the_account_leaves_the_recovery_and_its_touchpoints_where_they_are()
    {
        var recovery = Open(Northwind);

        Administrator.Execute(new AssignRequest { Target = Northwind, Assignee = Ben.Reference });

        Assert.Equal(Anna.Reference, Administrator.Read(recovery, "ownerid")["ownerid"]);
        Assert.All(Touchpoints(recovery), touchpoint => Assert.Equal(Anna.Reference, touchpoint["ownerid"]));
    }

    [Fact]
    public void Saving_the_same_owner_again_moves_nothing()
    {
        var recovery = Open(Northwind);

        Mia.Service.Change(recovery, ("ownerid", Anna.Reference));

        Assert.Empty(Administrator.Children("task", "ownerid", Anna.Reference, "createdon", "subject"));
    }

    [Fact]
    public void A_member_sees_the_recovery_and_its_children_until_they_leave()
    {
        var outsider = NewAgentElsewhere();
        var recovery = Open(Northwind);
        Assert.False(MayRead(outsider, recovery));

        var member = Anna.Service.Add("rcv_recoverymember", ("rcv_recoveryid", recovery), ("rcv_userid", outsider), ("rcv_role", Choice(1)));
        Assert.True(MayRead(outsider, recovery));
        Assert.True(MayRead(outsider, Steps(recovery)[0].ToEntityReference()));

        Administrator.Delete("rcv_recoverymember", member.Id);
        Assert.False(MayRead(outsider, recovery));
        Assert.False(MayRead(outsider, Steps(recovery)[0].ToEntityReference()));
    }

    [Fact]
    public void A_member_row_that_is_given_to_another_user_takes_the_share_along()
    {
        var outsider = NewAgentElsewhere();
        var recovery = Open(Northwind);
        var member = Anna.Service.Add("rcv_recoverymember", ("rcv_recoveryid", recovery), ("rcv_userid", outsider), ("rcv_role", Choice(1)));

        Anna.Service.Change(member, ("rcv_userid", Ben.Reference));

        Assert.False(MayRead(outsider, recovery));
    }

    private IReadOnlyList<Entity> Touchpoints(EntityReference recovery) =>
        Administrator.Children("rcv_touchpoint", "rcv_recoveryid", recovery, "scheduledend", "ownerid");

    private HashSet<Guid> Members(EntityReference recovery) =>
        [.. Administrator.Children("rcv_recoverymember", "rcv_recoveryid", recovery, "createdon", "rcv_userid")
            .Select(member => member.GetAttributeValue<EntityReference>("rcv_userid").Id)];

    private bool MayRead(Actor actor, EntityReference row) => MayRead(actor.Reference, row);

    private bool MayRead(EntityReference user, EntityReference row) =>
        ((RetrievePrincipalAccessResponse)Administrator.Execute(new RetrievePrincipalAccessRequest { Principal = user, Target = row }))
        .AccessRights.HasFlag(AccessRights.ReadAccess);

    private EntityReference NewAgentElsewhere()
    {
        var unit = Administrator.Add("businessunit", ("name", "Elsewhere"), ("parentbusinessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        var user = Administrator.Add("systemuser",
            ("domainname", "agent.eve"), ("firstname", "Eve"), ("lastname", "Elsewhere"), ("internalemailaddress", "eve@example.com"), ("businessunitid", unit));
        Administrator.Associate(
            "systemuser", user.Id, new Relationship("systemuserroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        return user;
    }
}
