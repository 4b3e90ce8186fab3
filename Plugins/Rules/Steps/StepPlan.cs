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
    bool StartsFollowingUp,
    bool EndsUnconfirmed = false);

/// <summary>Reads a cycle's steps: groups of equal sequence run side by side, one group after the other.</summary>
internal static class StepPlan
{
    // Assess and Follow up have no milestone of their own.
    private static readonly RecoveryStage[] StagesWithMilestone =
        [RecoveryStage.Acknowledge, RecoveryStage.Stabilise, RecoveryStage.Fix, RecoveryStage.Verify, RecoveryStage.Learn];

    public static StepProgress Next(IReadOnlyCollection<StepRow> cycle, StepRecovery recovery)
    {
        var unconfirmed = IsUnconfirmed(cycle);
        var reached = StagesWithMilestone
            .Where(stage => !recovery.Milestones.ContainsKey(stage) && IsReached(cycle, stage) && !(unconfirmed && stage == RecoveryStage.Verify))
            .ToList();
        var hasLearned = reached.Contains(RecoveryStage.Learn) || recovery.Milestones.ContainsKey(RecoveryStage.Learn);
        return new StepProgress(
            Starting(cycle),
            StageOf(cycle),
            reached,
            hasLearned && recovery.Status is RecoveryStatus.InProgress or RecoveryStatus.OnHold,
            unconfirmed && !recovery.IsUnconfirmed && IsReached(cycle, RecoveryStage.Verify));
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

    /// <summary>The client's confirmation was waived: a fix is never taken for confirmed because nobody asked any more (V6).</summary>
    private static bool IsUnconfirmed(IEnumerable<StepRow> cycle)
    {
        var verifying = cycle.Where(step => step.IsRequired && step.Stage == RecoveryStage.Verify).ToList();
        var confirming = verifying.Where(step => step.ExitCriteria.Contains(ExitCriterion.ClientConfirmedTheFix)).ToList();
        return (confirming.Count > 0 ? confirming : verifying).Any(step => step.Status == RecoveryStepStatus.Waived);
    }

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
