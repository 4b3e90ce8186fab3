using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;
using Depth = Microsoft.Crm.Sdk.Messages.PrivilegeDepth;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Sharing rows, and asking who may do what.</summary>
internal static class AccessMessages
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<GrantAccessResponse>(organization, "GrantAccess", operation => Share(organization, operation, organization.Sharing.Grant)),
        new Message<ModifyAccessResponse>(organization, "ModifyAccess", operation => Share(organization, operation, organization.Sharing.Modify)),
        new Message<RevokeAccessResponse>(organization, "RevokeAccess", operation => Revoke(organization, operation)),
        new Message<RetrievePrincipalAccessResponse>(organization, "RetrievePrincipalAccess", operation => Rights(organization, operation)),
        new Message<RetrieveSharedPrincipalsAndAccessResponse>(organization, "RetrieveSharedPrincipalsAndAccess", operation => Principals(organization, operation)),
        new Message<RetrieveUserPrivilegesResponse>(organization, "RetrieveUserPrivileges", operation => Privileges(organization, operation)),
        new Message<RetrieveUserPrivilegeByPrivilegeNameResponse>(organization, "RetrieveUserPrivilegeByPrivilegeName", operation => OnePrivilege(organization, operation)),
    ];

    private static void Share(Organization organization, Operation operation, Action<EntityReference, EntityReference, AccessRights> change)
    {
        var access = Message.Required<PrincipalAccess>(operation, "PrincipalAccess");
        var principal = DemandPrincipal(organization, access.Principal);
        Change(organization, operation, row => change(row, principal, access.AccessMask));
    }

    private static void Revoke(Organization organization, Operation operation)
    {
        var principal = DemandPrincipal(organization, Message.Required<EntityReference>(operation, "Revokee"));
        Change(organization, operation, row => organization.Sharing.Revoke(row, principal));
    }

    private static void Change(Organization organization, Operation operation, Action<EntityReference> change)
    {
        var row = Message.RequiredRow(organization, operation, "Target");
        var table = organization.Model.Table(row.LogicalName);
        if (table.Ownership != Ownership.User)
            throw Faults.NotShareable(table.LogicalName);
        operation.Table = table.LogicalName;
        operation.RowId = row.Id;
        organization.Stages.Around(
            operation,
            () => change(row),
            () => organization.Access.Demand(operation.UserId, AccessRights.ShareAccess, table, row.Id));
    }

    private static void Rights(Organization organization, Operation operation)
    {
        var row = Message.RequiredRow(organization, operation, "Target");
        var principal = Message.Required<EntityReference>(operation, "Principal");
        if (principal.LogicalName != "systemuser")
            throw Faults.NotSupported($"RetrievePrincipalAccess of a '{principal.LogicalName}'");
        operation.Table = row.LogicalName;
        operation.RowId = row.Id;
        organization.Stages.Around(operation, () => operation.Output["AccessRights"] =
            organization.Access.RightsOn(principal.Id, organization.Model.Table(row.LogicalName), row.Id));
    }

    private static void Principals(Organization organization, Operation operation)
    {
        var row = Message.RequiredRow(organization, operation, "Target");
        operation.Table = row.LogicalName;
        operation.RowId = row.Id;
        organization.Stages.Around(
            operation,
            () => operation.Output["PrincipalAccesses"] = organization.Shares.Of(row.Id)
                .Select(share => new PrincipalAccess { Principal = share.Principal, AccessMask = share.Direct | share.Inherited })
                .ToArray(),
            () => organization.Access.Demand(operation.UserId, AccessRights.ReadAccess, organization.Model.Table(row.LogicalName), row.Id));
    }

    private static void Privileges(Organization organization, Operation operation)
    {
        var principal = organization.Access.Of(Message.Required<Guid>(operation, "UserId"));
        var names = principal.IsAdministrator ? AllPrivileges(organization) : principal.Grants.Keys;
        operation.Output["RolePrivileges"] = names.Select(name => Held(principal, name)).ToArray();
    }

    /// <summary>The one privilege, from the user's roles or its teams'; nothing where it is not held.</summary>
    private static void OnePrivilege(Organization organization, Operation operation)
    {
        var principal = organization.Access.Of(Message.Required<Guid>(operation, "UserId"));
        var wanted = Message.Required<string>(operation, "PrivilegeName");
        var name = AllPrivileges(organization).FirstOrDefault(name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase)) ?? throw Faults.UnknownPrivilege(wanted);
        operation.Output["RolePrivileges"] = principal.IsAdministrator || principal.For(name).Count > 0 ? new[] { Held(principal, name) } : [];
    }

    /// <summary>A privilege at the greatest depth that a role gives; an administrator has them all.</summary>
    private static RolePrivilege Held(Principal principal, string name) => new(
        principal.IsAdministrator ? Depth.Global : (Depth)principal.For(name).Max(grant => (int)grant.Depth),
        PrivilegeMask.IdOf(name), principal.BusinessUnitId, name);

    private static List<string> AllPrivileges(Organization organization) =>
        organization.Database.Query("SELECT name FROM privilege", reader => reader.GetString(0));

    private static EntityReference DemandPrincipal(Organization organization, EntityReference? principal) =>
        principal is { LogicalName: "systemuser" or "team" } && organization.Rows.Exists(principal.LogicalName, principal.Id)
            ? principal
            : throw Faults.InvalidArgument("A row is shared with a systemuser or a team that exists.");
}
