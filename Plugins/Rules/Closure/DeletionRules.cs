using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>A recovery that somebody wants to delete.</summary>
internal sealed class DeletedRecovery(string name, bool hasHistory)
{
    public string Name { get; } = name;

    /// <summary>It has steps, restitution or decisions.</summary>
    public bool HasHistory { get; } = hasHistory;
}

/// <summary>What keeps a recovery on record (V7).</summary>
internal static class DeletionRules
{
    public static readonly IReadOnlyList<Rule<DeletedRecovery>> All =
    [
        new("V7-history",
            Holds: deleted => !deleted.HasHistory,
            Message: deleted => ClosureMessages.NeverDeleted(deleted.Name)),
    ];
}
