using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Tests.Conformance.Pipeline;

namespace RecoveryCrm.Tests.Conformance.Security;

/// <summary>The rows of principalobjectaccess, which queries can read: who was given what on which row, and what came from above.</summary>
[Documented("developer/data-platform/reference/entities/principalobjectaccess")]
[Documented("developer/data-platform/security-sharing-assigning")]
public sealed class ShareRowTests : StockOrganization
{
    private readonly EntityReference user;
    private readonly EntityReference account;

    public ShareRowTests()
    {
        user = Add("systemuser", ("domainname", "u"), ("lastname", "U"));
        account = Add("account", ("name", "Contoso"));
    }

    [Theory]
    [InlineData(AccessRights.ReadAccess)]
    [InlineData(AccessRights.ReadAccess | AccessRights.WriteAccess)]
    [InlineData(AccessRights.ReadAccess | AccessRights.ShareAccess | AccessRights.AssignAccess)]
    public void A_share_is_a_row_with_its_mask(AccessRights rights)
    {
        Grant(rights);

        var row = Assert.Single(Shares(account));
        Assert.Equal((account.Id, "account", user.Id, "systemuser"), (row["objectid"], row["objecttypecode"], row["principalid"], row["principaltypecode"]));
        Assert.Equal(((int)rights, 0, Start), (row["accessrightsmask"], row["inheritedaccessrightsmask"], row["changedon"]));
    }

    [Fact]
    public void Granting_adds_modifying_replaces_revoking_removes()
    {
        Grant(AccessRights.ReadAccess);
        Grant(AccessRights.WriteAccess);
        Assert.Equal((int)(AccessRights.ReadAccess | AccessRights.WriteAccess), Assert.Single(Shares(account))["accessrightsmask"]);

        Administrator.Execute(new ModifyAccessRequest { Target = account, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.DeleteAccess } });
        Assert.Equal((int)AccessRights.DeleteAccess, Assert.Single(Shares(account))["accessrightsmask"]);

        Administrator.Execute(new RevokeAccessRequest { Target = account, Revokee = user });
        Assert.Empty(Shares(account));
    }

    [Fact]
    public void What_comes_from_above_stands_in_the_inherited_mask()
    {
        Grant(AccessRights.ReadAccess);
        var task = Add("task", ("subject", "Call"), ("regardingobjectid", account));

        var row = Assert.Single(Shares(task));
        Assert.Equal((0, (int)AccessRights.ReadAccess), (row["accessrightsmask"], row["inheritedaccessrightsmask"]));
    }

    [Fact]
    public void A_deleted_row_leaves_no_share()
    {
        Grant(AccessRights.ReadAccess);
        Administrator.Delete(account.LogicalName, account.Id);
        Assert.Empty(Shares(account));
    }

    [Fact]
    public void A_share_may_be_to_a_team()
    {
        var team = Add("team", ("name", "Crew"), ("teamtype", new OptionSetValue(1)));
        Administrator.Execute(new GrantAccessRequest { Target = account, PrincipalAccess = new PrincipalAccess { Principal = team, AccessMask = AccessRights.ReadAccess } });
        Assert.Equal("team", Assert.Single(Shares(account))["principaltypecode"]);
        var answer = (RetrieveSharedPrincipalsAndAccessResponse)Administrator.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = account });
        Assert.Equal((team, AccessRights.ReadAccess), (Assert.Single(answer.PrincipalAccesses).Principal, answer.PrincipalAccesses[0].AccessMask));
    }

    private void Grant(AccessRights rights) => Administrator.Execute(
        new GrantAccessRequest { Target = account, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = rights } });

    private List<Entity> Shares(EntityReference row) => [.. Administrator.RetrieveMultiple(
        new QueryByAttribute("principalobjectaccess") { ColumnSet = new ColumnSet(true), Attributes = { "objectid" }, Values = { row.Id } }).Entities];
}
