using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query;
using RecoveryCrm.Sandbox.Storage;
using PrivilegeDepth = RecoveryCrm.Sandbox.Metadata.PrivilegeDepth;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>
/// Decides who may do what: first the privilege at any depth, then the access to the row by ownership, by the depth of the
/// privilege, or by sharing.
/// </summary>
internal sealed class AccessControl(OrganizationModel model, RowStore rows, PrincipalStore principals, Shares shares)
{
    public Principal Of(Guid userId) => principals.Find(userId);

    public void DemandEnabled(Guid userId)
    {
        if (Of(userId).IsDisabled)
            throw Faults.UserDisabled(userId);
    }

    public void Demand(Guid userId, string privilege, string? table = null)
    {
        var principal = Of(userId);
        if (!principal.IsAdministrator && principal.For(privilege).Count == 0)
            throw Missing(principal, privilege, table);
    }

    public void Demand(Guid userId, AccessRights right, Table table)
    {
        if (table.Ownership != Ownership.None)
            Demand(userId, PrivilegeMask.Name(right, table), table.LogicalName);
    }

    /// <summary>The privilege, and access to this very row.</summary>
    public void Demand(Guid userId, AccessRights right, Table table, Guid rowId, Entity? row = null)
    {
        Demand(userId, right, table);
        if (!HasAccess(Of(userId), right, table, rowId, row))
            throw Faults.AccessDenied(userId, right.ToString(), table.LogicalName, rowId);
    }

    /// <summary>Whoever is to own a row must be able to read its table, a team by its own roles.</summary>
    public void DemandOwner(EntityReference owner, Table table)
    {
        var privilege = PrivilegeMask.Name(AccessRights.ReadAccess, table);
        if (owner.LogicalName != "team")
            Demand(owner.Id, privilege, table.LogicalName);
        else if (!principals.TeamHolds(owner.Id, privilege))
            throw Faults.TeamPrivilegeMissing(owner.Id, privilege, PrivilegeMask.IdOf(privilege), table.LogicalName);
    }

    public bool HasAccess(Principal principal, AccessRights right, Table table, Guid rowId, Entity? row = null)
    {
        if (principal.IsAdministrator || table.Ownership is Ownership.None)
            return true;
        var grants = principal.For(PrivilegeMask.Name(right, table));
        if (grants.Count == 0)
            return false;
        if (table.Ownership is Ownership.Organization || grants.Any(grant => grant.Depth == PrivilegeDepth.Global))
            return true;
        var (owner, unit) = OwnerOf(table, row ?? rows.Find(table.LogicalName, rowId, OwnerColumns(table)) ?? throw Faults.RowNotFound(table.LogicalName, rowId));
        return grants.Any(grant => Reaches(principal, grant, owner, unit))
            || (shares.RightsOf(principal, rowId) & right) != 0;
    }

    /// <summary>All rights that somebody has on a row.</summary>
    public AccessRights RightsOn(Guid userId, Table table, Guid rowId) => PrivilegeMask.Rights
        .Where(right => HasAccess(Of(userId), right, table, rowId))
        .Aggregate(AccessRights.None, (all, right) => all | right);

    /// <summary>Which rows a query may return; refuses whoever lacks the privilege.</summary>
    public ReadScope Scope(Guid userId, string tableName)
    {
        var table = model.Table(tableName);
        var principal = Of(userId);
        if (principal.IsAdministrator || table.Ownership is Ownership.None)
            return ReadScope.Everything;
        Demand(userId, AccessRights.ReadAccess, table);
        var grants = principal.For(PrivilegeMask.Name(AccessRights.ReadAccess, table));
        if (table.Ownership is Ownership.Organization || grants.Any(grant => grant.Depth == PrivilegeDepth.Global))
            return ReadScope.Everything;
        return new ReadScope
        {
            Owners = [.. grants.SelectMany(grant => OwnersWithin(principal, grant)).Distinct()],
            BusinessUnits = [.. grants.SelectMany(UnitsWithin).Distinct()],
            Principals = [.. principal.Selves],
        };
    }

    /// <summary>The columns that say whose a row is.</summary>
    public static string[] OwnerColumns(Table table) => table.Ownership switch
    {
        Ownership.User => ["ownerid", "owningbusinessunit"],
        Ownership.Business when table.LogicalName != "businessunit" => ["businessunitid"],
        _ => [],
    };

    private IEnumerable<Guid> UnitsWithin(Grant grant) => grant.Depth switch
    {
        PrivilegeDepth.Local => [grant.Unit],
        PrivilegeDepth.Deep => principals.UnitsWithin(grant.Unit),
        _ => [],
    };

    private static IEnumerable<Guid> OwnersWithin(Principal principal, Grant grant) => grant switch
    {
        { Team: null } => principal.Selves,
        { CountsAsOwn: true } => [grant.Team.Value, principal.UserId],
        _ => [grant.Team.Value],
    };

    private bool Reaches(Principal principal, Grant grant, Guid owner, Guid unit) =>
        OwnersWithin(principal, grant).Contains(owner)
        || grant.Depth switch
        {
            PrivilegeDepth.Local => unit == grant.Unit,
            PrivilegeDepth.Deep => principals.IsWithin(unit, grant.Unit),
            _ => false,
        };

    private static (Guid Owner, Guid Unit) OwnerOf(Table table, Entity row) => table.Ownership switch
    {
        Ownership.User => (Id(row, "ownerid"), Id(row, "owningbusinessunit")),
        _ when table.LogicalName == "businessunit" => (Guid.Empty, row.Id),
        _ => (row.Id, Id(row, "businessunitid")),
    };

    private static Guid Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id ?? Guid.Empty;

    private static Exception Missing(Principal principal, string privilege, string? table) => Faults.PrivilegeMissing(
        principal.UserId, principal.RoleCount, principal.Grants.Count, privilege, PrivilegeMask.IdOf(privilege), table);
}
