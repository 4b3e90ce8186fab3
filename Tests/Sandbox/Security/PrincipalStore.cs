using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>Reads users with their roles from the tables, and remembers them until one of those tables is written.</summary>
internal sealed class PrincipalStore(Database database, RowStore rows) : IDisposable
{
    private static readonly HashSet<string> Sources =
    [
        "systemuser", "systemuserroles", "team", "teammembership", "teamroles", "role", "roleprivileges", "privilege", "businessunit",
    ];

    /// <summary>What the transaction of this thread has written itself is its own affair until it is committed.</summary>
    private readonly ThreadLocal<Memory?> own = new();
    private volatile Memory shared = new();

    private Memory Known => own.Value ?? shared;

    /// <summary>To be told of every written table; what depends on it is read again.</summary>
    public void Written(string table)
    {
        if (!Sources.Contains(table))
            return;
        if (database.InTransaction)
            own.Value = new Memory();
        else
            Forget();
    }

    public void Committed()
    {
        // Whoever read the old rows meanwhile remembers them where nobody looks any more.
        if (own.Value is not null)
            Forget();
    }

    public void RolledBack() => own.Value = null;

    public void Forget()
    {
        own.Value = null;
        shared = new Memory();
    }

    public Principal Find(Guid userId)
    {
        var known = Known;
        if (!known.Principals.TryGetValue(userId, out var principal))
            known.Principals[userId] = principal = Read(userId);
        return principal;
    }

    /// <summary>Whether a unit is the other or lies below it.</summary>
    public bool IsWithin(Guid unit, Guid root)
    {
        for (Guid? current = unit; current is { } id; current = Units.GetValueOrDefault(id))
        {
            if (id == root)
                return true;
        }

        return false;
    }

    public IEnumerable<Guid> UnitsWithin(Guid root) => Units.Keys.Where(unit => IsWithin(unit, root));

    /// <summary>Whether a team's own roles hold a privilege.</summary>
    public bool TeamHolds(Guid team, string privilege) => Linked("teamroles", "teamid", team, "roleid")
        .Any(role => role == WellKnown.AdministratorRole || Role(role).Any(entry => IsSame(entry.Privilege, privilege)));

    private Dictionary<Guid, Guid?> Units => Known.Units ??= database.Query(
            "SELECT businessunitid, parentbusinessunitid FROM businessunit",
            reader => (Unit: Guid.Parse(reader.GetString(0)), Parent: reader.IsDBNull(1) ? (Guid?)null : Guid.Parse(reader.GetString(1))))
        .ToDictionary(row => row.Unit, row => row.Parent);

    private Principal Read(Guid userId)
    {
        var user = rows.Find("systemuser", userId, ["businessunitid", "isdisabled"]) ?? throw Faults.UserUnknown(userId);
        var unit = user.GetAttributeValue<EntityReference>("businessunitid").Id;
        var teams = Linked("teammembership", "systemuserid", userId, "teamid");
        var grants = new Dictionary<string, List<Grant>>(StringComparer.OrdinalIgnoreCase);
        var ownRoles = Linked("systemuserroles", "systemuserid", userId, "roleid");
        foreach (var role in ownRoles)
            Add(role, unit, null, countsAsOwn: true);

        var isAdministrator = userId == WellKnown.SystemUser || ownRoles.Contains(WellKnown.AdministratorRole);
        foreach (var team in teams)
        {
            var teamUnit = rows.Find("team", team, ["businessunitid"])!.GetAttributeValue<EntityReference>("businessunitid").Id;
            foreach (var role in Linked("teamroles", "teamid", team, "roleid"))
            {
                isAdministrator |= role == WellKnown.AdministratorRole;
                Add(role, teamUnit, team, IsInherited(role));
            }
        }

        return new Principal
        {
            UserId = userId,
            BusinessUnitId = unit,
            IsDisabled = user.GetAttributeValue<bool>("isdisabled"),
            IsAdministrator = isAdministrator,
            RoleCount = ownRoles.Count,
            Teams = teams,
            Grants = grants,
        };

        void Add(Guid role, Guid grantUnit, Guid? team, bool countsAsOwn)
        {
            foreach (var (privilege, depth) in Role(role))
            {
                if (!grants.TryGetValue(privilege, out var list))
                    grants[privilege] = list = [];
                list.Add(new Grant(depth, grantUnit, team, countsAsOwn));
            }
        }
    }

    private List<(string Privilege, PrivilegeDepth Depth)> Role(Guid role)
    {
        var known = Known;
        if (!known.Roles.TryGetValue(role, out var privileges))
        {
            known.Roles[role] = privileges = database.Query(
                "SELECT privilege.name, roleprivileges.privilegedepthmask FROM roleprivileges JOIN privilege ON privilege.privilegeid = roleprivileges.privilegeid WHERE roleprivileges.roleid = @p0",
                reader => (reader.GetString(0), PrivilegeMask.ToDepth(reader.GetInt32(1))),
                role);
        }

        return privileges;
    }

    private bool IsInherited(Guid role) =>
        rows.Find("role", role, ["isinherited"])?.GetAttributeValue<OptionSetValue>("isinherited")?.Value == 1;

    private List<Guid> Linked(string intersect, string column, Guid value, string other) =>
        database.Query($"SELECT {other} FROM {intersect} WHERE {column} = @p0", reader => Guid.Parse(reader.GetString(0)), value);

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public void Dispose() => own.Dispose();

    private sealed class Memory
    {
        public ConcurrentDictionary<Guid, Principal> Principals { get; } = new();

        public ConcurrentDictionary<Guid, List<(string Privilege, PrivilegeDepth Depth)>> Roles { get; } = new();

        public Dictionary<Guid, Guid?>? Units { get; set; }
    }
}
