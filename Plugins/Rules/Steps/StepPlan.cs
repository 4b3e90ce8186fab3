using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>What follows from how a cycle's steps stand: which start, where the recovery is, what it has reached (S2, S4).</summary>
internal sealed record StepProgress(
    IReadOnlyList<StepRow> Starts,
    RecoveryStage Stage,
    IReadOnlyList<RecoveryStage> Reached,
    bool StartsFollowingUp);

/// <summary>Reads a cycle's steps: groups of equal sequence run side by side, one group after the other.</summary>
internal static class StepPlan
{
    // Assess and Follow up have no milestone of their own.
    private static readonly RecoveryStage[] StagesWithMilestone =
        [RecoveryStage.Acknowledge, RecoveryStage.Stabilise, RecoveryStage.Fix, RecoveryStage.Verify, RecoveryStage.Learn];

    public static StepProgress Next(IReadOnlyCollection<StepRow> cycle, StepRecovery recovery)
    {
        var reached = StagesWithMilestone
            .Where(stage => !recovery.Milestones.ContainsKey(stage) && IsReached(cycle, stage))
            .ToList();
        var hasLearned = reached.Contains(RecoveryStage.Learn) || recovery.Milestones.ContainsKey(RecoveryStage.Learn);
        return new StepProgress(
            Starting(cycle),
            StageOf(cycle),
            reached,
            hasLearned && recovery.Status is RecoveryStatus.InProgress or RecoveryStatus.OnHold);
    }

    /// <summary>
    /// The steps to start now: those of the first group that still holds a required step, and of groups before it,
    /// because a group without a required step starts together with the next one. With nothing required left, all.
    /// </summary>
    public static IReadOnlyList<StepRow> Starting(IReadOnlyCollection<StepRow> cycle)
    {
        var running = RunningSequence(cycle) ?? int.MaxValue;
        return cycle
            .Where(step => step.Status == RecoveryStepStatus.Pending && step.Sequence <= running)
            .OrderBy(step => step.Sequence)
            .ToList();
    }

    /// <summary>The sequence of the group that everything later waits for; none when no required step is left.</summary>
    public static int? RunningSequence(IEnumerable<StepRow> cycle) =>
        cycle.Where(step => step.HoldsUp).Select(step => (int?)step.Sequence).Min();

    /// <summary>The lowest stage among unfinished required steps; Follow up when none is left.</summary>
    public static RecoveryStage StageOf(IEnumerable<StepRow> cycle) =>
        cycle.Where(step => step.HoldsUp).Select(step => step.Stage).DefaultIfEmpty(RecoveryStage.FollowUp).Min();

    // Learn ends when nothing required up to it is left, also in a playbook that asks for nothing in Learn:
    // otherwise such a recovery would never start following up.
    private static bool IsReached(IReadOnlyCollection<StepRow> cycle, RecoveryStage stage)
    {
        var required = cycle.Where(step => step.IsRequired && step.Stage == stage).ToList();
        return stage == RecoveryStage.Learn
            ? StageOf(cycle) == RecoveryStage.FollowUp
            : required.Count > 0 && !required.Any(step => step.HoldsUp);
    }
}
