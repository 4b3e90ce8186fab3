using Microsoft.Crm.Sdk.Messages;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Security;
using Depth = RecoveryCrm.Sandbox.Metadata.PrivilegeDepth;

namespace RecoveryCrm.Sandbox.App;

/// <summary>Who looks at the app: the language of all labels, and what may be done.</summary>
internal sealed class AppUser(Guid id, int language, TimeZoneInfo zone, Principal principal, Func<IEnumerable<Guid>> roles)
{
    public Guid Id { get; } = id;

    public int Language { get; } = language;

    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>How far a right reaches; null where the user lacks it.</summary>
    public Depth? Depth(AccessRights right, Table table)
    {
        if (principal.IsAdministrator || table.Ownership == Ownership.None)
            return Metadata.PrivilegeDepth.Global;
        var grants = principal.For(PrivilegeMask.Name(right, table));
        return grants.Count == 0 ? null : grants.Max(grant => grant.Depth);
    }

    public bool HasAny(IEnumerable<Guid> wanted) => principal.IsAdministrator || wanted.Intersect(roles()).Any();

    public bool Sees(Table table) => Depth(AccessRights.ReadAccess, table) is not null;
}
