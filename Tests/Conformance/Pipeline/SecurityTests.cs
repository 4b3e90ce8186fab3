using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using PrivilegeDepth = RecoveryCrm.Sandbox.Metadata.PrivilegeDepth;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>Who may do what, by role and depth, team, owner and share.</summary>
public sealed class SecurityTests : StockOrganization
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    private static readonly Lazy<Sandbox.Organization> Roles = new(() => Create(
    [
        .. new[] { PrivilegeDepth.Basic, PrivilegeDepth.Local, PrivilegeDepth.Deep, PrivilegeDepth.Global }.Select(depth => Role(depth.ToString(), depth)),
        new RoleDefinition(Guid.NewGuid(), "Reader", new Dictionary<string, PrivilegeDepth> { ["prvReadAccount"] = PrivilegeDepth.Basic }),
        new RoleDefinition(Guid.NewGuid(), "Impersonator", new Dictionary<string, PrivilegeDepth> { ["prvActOnBehalfOfAnotherUser"] = PrivilegeDepth.Global }),
    ]));

    private readonly EntityReference north;
    private readonly EntityReference northWest;
    private readonly EntityReference south;

    public SecurityTests()
    {
        Organization.Dispose();
        Organization = Roles.Value.Clone();
        var root = new EntityReference("businessunit", Organization.RootBusinessUnitId);
        north = Add("businessunit", ("name", "North"), ("parentbusinessunitid", root));
        northWest = Add("businessunit", ("name", "North West"), ("parentbusinessunitid", north));
        south = Add("businessunit", ("name", "South"), ("parentbusinessunitid", root));
    }

    [Theory]
    [Documented("admin/how-record-access-determined")]
    [InlineData("Basic", "own")]
    [InlineData("Local", "own,colleague")]
    [InlineData("Deep", "own,colleague,below")]
    [InlineData("Global", "own,colleague,below,beside")]
    public void A_privilege_reaches_as_far_as_its_depth_for_reading_writing_and_deleting(string role, string expected)
    {
        var me = User("me", north, role);
        var rows = new Dictionary<string, EntityReference>
        {
            ["own"] = Account(me),
            ["colleague"] = Account(User("colleague", north, "Global")),
            ["below"] = Account(User("below", northWest, "Global")),
            ["beside"] = Account(User("beside", south, "Global")),
        };
        var service = Organization.ServiceFor(me.Id);
        var reached = expected.Split(',');

        var listed = service.RetrieveMultiple(new QueryExpression("account")).Entities.Select(row => row.Id).ToHashSet();
        foreach (var (name, row) in rows)
        {
            var isReached = reached.Contains(name);
            Assert.Equal(isReached, listed.Contains(row.Id));
            Assert.Equal(isReached, Succeeds(() => service.Retrieve("account", row.Id, new ColumnSet("name"))));
            Assert.Equal(isReached, Succeeds(() => Change(service, row, ("fax", "1"))));
            Assert.Equal(isReached, Succeeds(() => service.Delete("account", row.Id)));
        }
    }

    [Fact]
    [Documented("developer/data-platform/security-model")]
    public void A_missing_privilege_is_named()
    {
        var me = User("me", north, "Reader");
        var fault = Refused(() => Add(Organization.ServiceFor(me.Id), "account", ("name", "x")));
        Assert.Equal(Code(0x80040220), fault.ErrorCode);
        Assert.Contains("is missing prvCreateAccount privilege", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Principal user (Id={me.Id}, type=8", fault.Message, StringComparison.Ordinal);
        Assert.Contains("prvReadContact", Refused(() => Organization.ServiceFor(me.Id).RetrieveMultiple(new QueryExpression("contact"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("admin/security-roles-privileges")]
    public void A_role_counts_from_the_moment_it_is_given()
    {
        var me = User("me", north);
        var service = Organization.ServiceFor(me.Id);
        Assert.False(Succeeds(() => Add(service, "account", ("name", "x"))));
        Give(me, "Basic");
        Assert.True(Succeeds(() => Add(service, "account", ("name", "x"))));
    }

    [Fact]
    [Documented("admin/manage-teams")]
    public void A_teams_role_serves_its_members_and_what_the_team_owns_is_theirs()
    {
        var me = User("me", north);
        var team = Add("team", ("name", "Crew"), ("businessunitid", north));
        Administrator.Associate("team", team.Id, new Relationship("teamroles_association"), [RoleNamed("Basic")]);
        var row = Account(team);
        var service = Organization.ServiceFor(me.Id);
        Assert.False(Succeeds(() => service.Retrieve("account", row.Id, new ColumnSet(false))));

        Administrator.Execute(new AddMembersTeamRequest { TeamId = team.Id, MemberIds = [me.Id] });
        Assert.True(Succeeds(() => Change(service, row, ("fax", "1"))));

        Administrator.Execute(new RemoveMembersTeamRequest { TeamId = team.Id, MemberIds = [me.Id] });
        Assert.False(Succeeds(() => service.Retrieve("account", row.Id, new ColumnSet(false))));
    }

    [Fact]
    [Documented("admin/manage-teams")]
    public void A_team_without_a_role_owns_nothing()
    {
        var team = Add("team", ("name", "Crew"), ("businessunitid", north));
        Assert.Contains("Principal team", Refused(() => Account(team)).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("developer/data-platform/security-sharing-assigning")]
    public void A_share_opens_one_row_for_what_it_names_and_what_comes_below_it_later()
    {
        var me = User("me", north, "Basic");
        var service = Organization.ServiceFor(me.Id);
        var row = Account(User("other", south, "Basic"));
        Administrator.Execute(new GrantAccessRequest { Target = row, PrincipalAccess = new PrincipalAccess { Principal = me, AccessMask = AccessRights.ReadAccess } });

        Assert.True(Succeeds(() => service.Retrieve("account", row.Id, new ColumnSet("name"))));
        Assert.Contains("WriteAccess", Refused(() => Change(service, row, ("fax", "1"))).Message, StringComparison.Ordinal);
        Assert.Single(service.RetrieveMultiple(new QueryExpression("account")).Entities);

        var task = Add("task", ("subject", "Call"), ("regardingobjectid", row));
        Assert.Single(service.RetrieveMultiple(new QueryExpression("task")).Entities, found => found.Id == task.Id);

        Administrator.Execute(new RevokeAccessRequest { Target = row, Revokee = me });
        Assert.False(Succeeds(() => service.Retrieve("account", row.Id, new ColumnSet("name"))));
        Assert.Empty(service.RetrieveMultiple(new QueryExpression("task")).Entities);
    }

    [Fact]
    [Documented("admin/how-record-access-determined")]
    public void A_lookup_needs_append_on_the_row_and_append_to_on_the_other()
    {
        var me = User("me", north, "Basic");
        var service = Organization.ServiceFor(me.Id);
        var foreign = Add("contact", ("lastname", "Smith"));
        var own = Add(service, "contact", ("lastname", "Jones"));

        Assert.Contains("AppendToAccess", Refused(() => Add(service, "account", ("name", "x"), ("primarycontactid", foreign))).Message, StringComparison.Ordinal);
        Add(service, "account", ("name", "x"), ("primarycontactid", own));
    }

    [Fact]
    [Documented("developer/data-platform/security-sharing-assigning")]
    public void Assigning_needs_its_privilege_and_an_owner_who_can_read()
    {
        var me = User("me", north, "Basic");
        var row = Account(me);
        var stranger = User("stranger", north);
        Assert.Contains("prvReadAccount", Refused(() => Change(Organization.ServiceFor(me.Id), row, ("ownerid", stranger))).Message, StringComparison.Ordinal);
        Give(stranger, "Reader");
        Change(Organization.ServiceFor(me.Id), row, ("ownerid", stranger));
        Assert.Equal(north, Read(row)["owningbusinessunit"]);
        Assert.Contains("prvWriteAccount", Refused(() => Change(Organization.ServiceFor(stranger.Id), row, ("ownerid", me))).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("developer/data-platform/impersonate-another-user")]
    public void Impersonation_needs_a_privilege_and_is_written_down()
    {
        var me = User("me", north, "Basic");
        var portal = User("portal", north, "Impersonator");
        Assert.Contains("prvActOnBehalfOfAnotherUser", Refused(() => Organization.ServiceFor(new Caller(portal.Id) { OnBehalfBy = me.Id }).Execute(new WhoAmIRequest())).Message, StringComparison.Ordinal);

        var row = Read(Add(Organization.ServiceFor(new Caller(me.Id) { OnBehalfBy = portal.Id }), "account", ("name", "x")));

        Assert.Equal(me, row["createdby"]);
        Assert.Equal(portal, row["createdonbehalfby"]);
    }

    [Fact]
    [Documented("admin/create-users")]
    public void A_disabled_user_gets_nothing()
    {
        var me = User("me", north, "Global");
        Change(me, ("isdisabled", true));
        Assert.Equal(Code(0x80040225), Refused(() => Organization.ServiceFor(me.Id).Execute(new WhoAmIRequest())).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/security-model")]
    public void Whoever_asks_learns_rights_and_privileges()
    {
        var me = User("me", north, "Reader");
        var row = Account(me);
        var rights = (RetrievePrincipalAccessResponse)Administrator.Execute(new RetrievePrincipalAccessRequest { Principal = me, Target = row });
        Assert.Equal(AccessRights.ReadAccess, rights.AccessRights);
        var privileges = (RetrieveUserPrivilegesResponse)Administrator.Execute(new RetrieveUserPrivilegesRequest { UserId = me.Id });
        Assert.Single(Privilege(me, "prvReadAccount"));
        Assert.Empty(Privilege(me, "prvWriteAccount"));
        Assert.Contains("prvNothing", Refused(() => Privilege(me, "prvNothing")).Message, StringComparison.Ordinal);
        Assert.Equal(("prvReadAccount", 0), (Assert.Single(privileges.RolePrivileges).PrivilegeName, (int)privileges.RolePrivileges[0].Depth));
    }

    [Fact]
    [Documented("developer/data-platform/impersonate-a-user")]
    public void A_plug_in_acts_as_whom_it_asks_for()
    {
        var me = User("me", north, "Basic");
        var seen = new List<Guid>();
        On("Create", "account", 40, run =>
        {
            foreach (var service in new[] { run.User, run.System, run.Factory.CreateOrganizationService(Guid.Empty), run.Factory.CreateOrganizationService(Organization.AdministratorId) })
                seen.Add(((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId);
        });

        Add(Organization.ServiceFor(me.Id), "account", ("name", "x"));

        Assert.Equal([me.Id, Organization.SystemUserId, me.Id, Organization.AdministratorId], seen);
    }

    private static RoleDefinition Role(string name, PrivilegeDepth depth) => new(
        Guid.NewGuid(), name, new[] { "Account", "Contact", "Activity" }.SelectMany(table => Verbs.Select(verb => $"prv{verb}{table}")).ToDictionary(privilege => privilege, _ => depth));

    private static bool Succeeds(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == Code(0x80040220) || fault.Detail.ErrorCode == Code(0x80048306))
        {
            return false;
        }
    }

    private RolePrivilege[] Privilege(EntityReference user, string name) => ((RetrieveUserPrivilegeByPrivilegeNameResponse)Administrator.Execute(
        new RetrieveUserPrivilegeByPrivilegeNameRequest { UserId = user.Id, PrivilegeName = name })).RolePrivileges;

    private EntityReference User(string name, EntityReference unit, string? role = null)
    {
        var user = Add("systemuser", ("domainname", name), ("lastname", name), ("businessunitid", unit));
        if (role is not null)
            Give(user, role);
        return user;
    }

    private void Give(EntityReference user, string role) =>
        Administrator.Associate("systemuser", user.Id, new Relationship("systemuserroles_association"), [RoleNamed(role)]);

    private EntityReference RoleNamed(string name) =>
        Administrator.RetrieveMultiple(new QueryByAttribute("role") { Attributes = { "name" }, Values = { name } }).Entities.Single().ToEntityReference();

    private EntityReference Account(EntityReference owner) => Add("account", ("name", "Contoso"), ("ownerid", owner));
}
