using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>One privilege as one role gives it: to the user, or to a team the user is in.</summary>
/// <param name="Depth">How far it reaches.</param>
/// <param name="Unit">The business unit it is counted from: the user's, or the team's.</param>
/// <param name="Team">The team it comes through; null for the user's own role.</param>
/// <param name="CountsAsOwn">Whether Basic covers the user's own rows ("Direct User (Basic) access level and Team privileges").</param>
internal readonly record struct Grant(PrivilegeDepth Depth, Guid Unit, Guid? Team, bool CountsAsOwn);

/// <summary>A user as security sees it: unit, teams and everything that its roles and its teams' roles give.</summary>
internal sealed class Principal
{
    public required Guid UserId { get; init; }

    public required Guid BusinessUnitId { get; init; }

    public required bool IsDisabled { get; init; }

    /// <summary>SYSTEM and whoever has the System Administrator role pass every check.</summary>
    public required bool IsAdministrator { get; init; }

    public required int RoleCount { get; init; }

    public required IReadOnlyList<Guid> Teams { get; init; }

    public required IReadOnlyDictionary<string, List<Grant>> Grants { get; init; }

    /// <summary>Itself and its teams: whatever one of them owns or has been shared is within reach.</summary>
    public IEnumerable<Guid> Selves => Teams.Prepend(UserId);

    public IReadOnlyList<Grant> For(string privilege) => Grants.TryGetValue(privilege, out var grants) ? grants : [];
}
