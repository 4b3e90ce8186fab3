using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Conformance.Rows;
using PrivilegeDepth = RecoveryCrm.Sandbox.Metadata.PrivilegeDepth;

namespace RecoveryCrm.Tests.Conformance.Security;

/// <summary>Secured columns: what the profiles of a user and its teams allow, and nothing else.</summary>
[Documented("developer/data-platform/field-security-entities")]
public sealed class FieldSecurityTests : MadeOrganization
{
    private const string Secret = "abc_secret";

    private readonly EntityReference row;
    private readonly EntityReference user;

    public FieldSecurityTests()
    {
        var secured = new Column { LogicalName = Secret, SchemaName = Secret, Type = ColumnType.Text, IsSecured = true };
        var flag = new Column { LogicalName = "abc_flag", SchemaName = "abc_flag", Type = ColumnType.Boolean, IsSecured = true };
        var tables = MadeModel.With(null, secured, flag).Tables;
        var role = new RoleDefinition(Guid.NewGuid(), "Worker", new[] { "Create", "Read", "Write", "Append", "AppendTo" }
            .ToDictionary(verb => $"prv{verb}{MadeModel.Child}", _ => PrivilegeDepth.Global));
        Organization.Dispose();
        Organization = Organization.Create(new OrganizationModel(tables) { Roles = [role] }, new OrganizationOptions { Now = Start, FrozenClock = true });
        user = User("user", isAdministrator: false);
        Administrator.Associate("systemuser", user.Id, new Relationship("systemuserroles_association"), [new EntityReference("role", role.Id)]);
        row = Add(MadeModel.Child, ("abc_name", "Open"), (Secret, "Hidden"), ("abc_flag", true));
    }

    private IOrganizationService Service => Organization.ServiceFor(user.Id);

    [Fact]
    public void An_administrator_reads_and_writes_it_without_a_profile()
    {
        Assert.Equal("Hidden", Read(row)[Secret]);
        Change(row, (Secret, "New"));
        Assert.Equal("New", Read(row)[Secret]);
    }

    [Fact]
    public void Without_a_profile_it_is_absent_from_retrieve_and_query_alike()
    {
        Assert.False(Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(Secret, "abc_name")).Contains(Secret));
        Assert.False(Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true)).Contains(Secret));
        var found = Assert.Single(Service.RetrieveMultiple(new QueryExpression(MadeModel.Child) { ColumnSet = new ColumnSet(Secret, "abc_name") }).Entities);
        Assert.Equal(("Open", false), (found["abc_name"], found.Contains(Secret)));
    }

    [Fact]
    public void Two_options_are_secured_for_writing_only()
    {
        Assert.Equal(true, Service.Retrieve(row.LogicalName, row.Id, new ColumnSet("abc_flag"))["abc_flag"]);
        Assert.Equal(Code(0x8004F507), Refused(() => Change(Service, row, ("abc_flag", false))).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/reference/web-service-error-codes")]
    public void Writing_it_is_refused_and_writing_the_rest_is_not()
    {
        Assert.Equal(Code(0x8004F502), Refused(() => Add(Service, MadeModel.Child, (Secret, "x"))).ErrorCode);
        Assert.Equal(Code(0x8004F507), Refused(() => Change(Service, row, ("abc_name", "y"), (Secret, "x"))).ErrorCode);
        Assert.Equal("Open", Read(row)["abc_name"]);
        Change(Service, row, ("abc_name", "y"));
        Assert.Equal("Hidden", Read(row)[Secret]);
    }

    [Theory]
    [Documented("developer/data-platform/reference/web-service-error-codes")]
    [InlineData("<filter><condition attribute='abc_secret' operator='eq' value='Hidden'/></filter>")]
    [InlineData("<order attribute='abc_secret'/>")]
    public void Nobody_learns_it_from_a_filter_or_an_order(string part) =>
        Assert.Equal(Code(0x8004F504), Refused(() => Fetch("", part)).ErrorCode);

    [Theory]
    [Documented("developer/data-platform/reference/web-service-error-codes")]
    [InlineData("<attribute name='abc_secret' groupby='true' alias='a'/>")]
    [InlineData("<attribute name='abc_secret' aggregate='countcolumn' alias='a'/>")]
    public void Nor_from_a_group_or_a_count(string part) =>
        Assert.Equal(Code(0x8004F504), Refused(() => Fetch(" aggregate='true'", part)).ErrorCode);

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void A_profile_gives_what_it_names(bool read, bool create, bool update)
    {
        Administrator.Associate("systemuser", user.Id, new Relationship("systemuserprofiles_association"), [Profile(read, create, update)]);
        Assert.Equal(read, Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true)).Contains(Secret));
        Assert.Equal(create, Succeeds(() => Add(Service, MadeModel.Child, (Secret, "x"))));
        Assert.Equal(update, Succeeds(() => Change(Service, row, (Secret, "x"))));
    }

    [Fact]
    public void A_teams_profile_serves_its_members_as_long_as_they_are()
    {
        var team = Add("team", ("name", "Crew"));
        Administrator.Associate("team", team.Id, new Relationship("teamprofiles_association"), [Profile(read: true, create: false, update: false)]);
        Assert.False(Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(Secret)).Contains(Secret));
        Administrator.Execute(new AddMembersTeamRequest { TeamId = team.Id, MemberIds = [user.Id] });
        Assert.Equal("Hidden", Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(Secret))[Secret]);
        Administrator.Execute(new RemoveMembersTeamRequest { TeamId = team.Id, MemberIds = [user.Id] });
        Assert.False(Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(Secret)).Contains(Secret));
    }

    [Fact]
    public void Nobody_gives_a_permission_to_oneself() =>
        Assert.Equal(Code(0x80040220), Refused(() => Add(Service, "fieldpermission", ("entityname", MadeModel.Child), ("attributelogicalname", Secret))).ErrorCode);

    [Fact]
    public void Sharing_one_column_of_one_row_is_refused_by_name() =>
        Assert.Contains("principalobjectattributeaccess", Refused(() => Add("principalobjectattributeaccess")).Message, StringComparison.Ordinal);

    private static bool Succeeds(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == Code(0x8004F502) || fault.Detail.ErrorCode == Code(0x8004F507))
        {
            return false;
        }
    }

    private void Fetch(string attributes, string part) => Service.RetrieveMultiple(new FetchExpression($"<fetch{attributes}><entity name='{MadeModel.Child}'>{part}</entity></fetch>"));

    private EntityReference Profile(bool read, bool create, bool update)
    {
        static OptionSetValue Allowed(bool isAllowed) => new(isAllowed ? 4 : 0);
        var profile = Add("fieldsecurityprofile", ("name", "Secrets"));
        Add("fieldpermission", ("fieldsecurityprofileid", profile), ("entityname", MadeModel.Child), ("attributelogicalname", Secret),
            ("canread", Allowed(read)), ("cancreate", Allowed(create)), ("canupdate", Allowed(update)));
        return profile;
    }
}
