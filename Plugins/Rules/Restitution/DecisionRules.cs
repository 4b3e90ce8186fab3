using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What somebody wants to do to a decision that was made.</summary>
internal sealed class DecisionChange(IReadOnlyCollection<string> columns, bool deletes)
{
    /// <summary>The columns that would get another value.</summary>
    public IReadOnlyCollection<string> Columns { get; } = columns;
    public bool Deletes { get; } = deletes;
}

/// <summary>What keeps a decision on record (R9).</summary>
internal static class DecisionRules
{
    public static readonly IReadOnlyList<Rule<DecisionChange>> All =
    [
        new("R9-changed",
            Holds: change => change.Columns.Count == 0,
            Message: change => ApprovalMessages.NeverChanged(string.Join(", ", change.Columns))),
        new("R9-deleted",
            Holds: change => !change.Deletes,
            Message: _ => ApprovalMessages.NeverDeleted()),
    ];
}
