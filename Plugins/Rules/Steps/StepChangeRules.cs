using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>Another status that a client asks for.</summary>
internal sealed record StepStatusChange(StepRow Stored, RecoveryStepStatus Wanted);

/// <summary>Other values that a client sends for columns of a step, by the columns' names.</summary>
internal sealed record StepValueChange(
    string Name,
    bool IsFinished,
    IReadOnlyCollection<string> FixedColumns,
    IReadOnlyCollection<string> RecordedColumns);

/// <summary>What a client may do to a step, whatever the door (S5, S8).</summary>
internal static class StepChangeRules
{
    /// <summary>Completing is a person's act, and <see cref="StepRules"/> decide on it; every other status follows from something else.</summary>
    public static readonly IReadOnlyList<Rule<StepStatusChange>> Status =
    [
        new("S5-finished",
            Holds: change => !change.Stored.IsFinished,
            Message: change => StepMessages.Finished(change.Stored.Name)),
        new("S8-waive",
            Holds: change => change.Stored.IsFinished || change.Wanted != RecoveryStepStatus.Waived,
            Message: change => StepMessages.NotWaivedByStatus(change.Stored.Name)),
        new("S8-wait",
            Holds: change => change.Stored.IsFinished || change.Wanted != RecoveryStepStatus.WaitingOnClient,
            Message: change => StepMessages.NotWaitingByStatus(change.Stored.Name)),
        new("S8-status",
            Holds: change => change.Stored.IsFinished || change.Wanted
                is RecoveryStepStatus.Completed or RecoveryStepStatus.Waived or RecoveryStepStatus.WaitingOnClient,
            Message: change => StepMessages.StatusFollows(change.Stored.Name)),
    ];

    public static readonly IReadOnlyList<Rule<StepValueChange>> Values =
    [
        new("S8-fixed",
            Holds: change => change.FixedColumns.Count == 0,
            Message: change => StepMessages.NeverMoves(change.Name, change.FixedColumns)),
        new("S5-recorded",
            Holds: change => !change.IsFinished || change.RecordedColumns.Count == 0,
            Message: change => StepMessages.FinishedFacts(change.Name, change.RecordedColumns)),
    ];
}
