using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Closure;

/// <summary>A recovery's status as it stands, and the one somebody wants it to have.</summary>
internal sealed class StatusChange
{
    public required RecoveryStatus Status { get; init; }
    public required RecoveryStatus Wanted { get; init; }

    /// <summary>The Learn stage has ended.</summary>
    public bool IsLearned { get; init; }

    public bool IsEnded => ClosureFacts.IsEnd(Status);
}

/// <summary>Which moves of a recovery's status there are at all; closing, cancelling, a hold and a failed verification have rules of their own.</summary>
internal static class StatusRules
{
    public static readonly IReadOnlyList<Rule<StatusChange>> All =
    [
        new("V5-final",
            Holds: change => !change.IsEnded,
            Message: _ => ClosureMessages.EndedIsFinal()),
        new("V4-following-up",
            Holds: change => change.IsEnded || change.Wanted != RecoveryStatus.FollowingUp || change.IsLearned,
            Message: _ => ClosureMessages.FollowingUpComesAfterLearn()),
        new("V2-reopened",
            Holds: change => change.IsEnded || change.Wanted != RecoveryStatus.InProgress,
            Message: _ => ClosureMessages.NotReopenedByStatus()),
    ];
}
