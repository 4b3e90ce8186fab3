using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>Another status that a client asks for.</summary>
internal sealed class StepStatusChange(StepRow stored, RecoveryStepStatus wanted)
{
    public StepRow Stored { get; } = stored;
    public RecoveryStepStatus Wanted { get; } = wanted;

    /// <summary>Whether the step is the person's own or the person is a manager; asked only where it matters.</summary>
    public bool MayStopClock { get; init; } = true;

    public bool IsWait => Wanted == RecoveryStepStatus.WaitingOnClient;

    public bool EndsWait => Wanted == RecoveryStepStatus.Active && Stored.Status == RecoveryStepStatus.WaitingOnClient;
}

/// <summary>Other values that a client sends for columns of a step, by the columns' names.</summary>
internal sealed record StepValueChange(
    string Name,
    bool IsFinished,
    IReadOnlyCollection<string> FixedColumns,
    IReadOnlyCollection<string> RecordedColumns);

/// <summary>What a client may do to a step, whatever the door (S5, S8).</summary>
internal static class StepChangeRules
{
    /// <summary>
    /// Completing, waiving and waiting are people's acts, the first two with rules of their own (<see cref="StepRules"/>,
    /// <see cref="WaiverRules"/>); every other status follows from something else.
    /// </summary>
    public static readonly IReadOnlyList<Rule<StepStatusChange>> Status =
    [
        new("S5-finished",
            Holds: change => !change.Stored.IsFinished,
            Message: change => StepMessages.Finished(change.Stored.Name)),
        new("S7-wait-active",
            Holds: change => change.Stored.IsFinished || !change.IsWait || change.Stored.Status == RecoveryStepStatus.Active,
            Message: change => WaitingMessages.OnlyActiveStepsWait(change.Stored.Name)),
        new("S7-wait-owner",
            Holds: change => change.Stored.IsFinished || !(change.IsWait || change.EndsWait) || change.MayStopClock,
            Message: change => WaitingMessages.OnlyOwnerOrManager(change.Stored.Name)),
        new("S8-status",
            Holds: change => change.Stored.IsFinished || change.EndsWait || change.Wanted
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
