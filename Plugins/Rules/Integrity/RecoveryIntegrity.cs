using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A recovery as it stands, with its steps.</summary>
internal sealed class CheckedRecovery
{
    public StepRecovery Row { get; init; } = new();
    public FailureTimes Times { get; init; } = new(null, null, null, DateTime.MinValue);

    /// <summary>The steps of the running cycle.</summary>
    public IReadOnlyList<StepRow> Cycle { get; init; } = [];

    public int HighestCycle { get; init; } = 1;

    /// <summary>The steps that the playbook laid out; what a manager added later may lie behind a milestone.</summary>
    public HashSet<Guid> LaidOut { get; init; } = [];

    public string? HoldReason { get; init; }
    public DateTime? ClosedOn { get; init; }
    public string? OutcomeReason { get; init; }
    public bool IsRecurrence { get; init; }

    /// <summary>The client of the earlier recovery it is said to be a recurrence of.</summary>
    public Guid? PreviousAccount { get; init; }

    public Retention? Retention { get; init; }
    public DateTime? RetentionOn { get; init; }
    public bool? IsVerifierOfClient { get; init; }

    /// <summary>Whether its case names this recovery; asked only where it has a case.</summary>
    public bool? CaseNamesIt { get; init; }

    public int RecoveriesOfCase { get; init; } = 1;

    /// <summary>What decided on its end, where it was closed.</summary>
    public ClosureFacts? Closure { get; init; }

    public bool IsLearned => Row.Milestones.ContainsKey(RecoveryStage.Learn);
    public bool IsVerified => Row.Milestones.ContainsKey(RecoveryStage.Verify);
    public StepProgress Progress => StepPlan.Next(Cycle, Row);
}

/// <summary>What no recovery can be while the rules are on.</summary>
internal static class RecoveryIntegrity
{
    private static readonly IReadOnlyList<Rule<CheckedRecovery>> All =
    [
        new("S4-stage",
            Holds: recovery => recovery.Row.IsEnded || recovery.Cycle.Count == 0 || recovery.Row.Stage == StepPlan.StageOf(recovery.Cycle),
            Message: recovery => RecoveryIntegrityMessages.Stage(recovery.Row.Stage, StepPlan.StageOf(recovery.Cycle))),
        new("S4-milestone-missing",
            Holds: recovery => recovery.Row.IsEnded || !recovery.Cycle.Any(step => step.IsDone) || recovery.Progress.Reached.Count == 0,
            Message: recovery => RecoveryIntegrityMessages.MilestoneMissing(recovery.Progress.Reached[0])),
        new("S4-milestone-early",
            Holds: recovery => !Early(recovery).Any(),
            Message: recovery => RecoveryIntegrityMessages.MilestoneEarly(Early(recovery).First())),
        new("V4-status",
            Holds: recovery => recovery.Row.IsEnded || recovery.Row.Status == RecoveryStatus.FollowingUp == recovery.IsLearned,
            Message: _ => RecoveryIntegrityMessages.FollowingUp()),
        new("V2-cycle",
            Holds: recovery => recovery.Row.Cycle == recovery.Row.FailedVerifications + 1 && recovery.HighestCycle == recovery.Row.Cycle,
            Message: recovery => RecoveryIntegrityMessages.Cycle(recovery.Row.Cycle, recovery.Row.FailedVerifications, recovery.HighestCycle)),
        new("S7-held-since",
            Holds: recovery => recovery.Row.Status == RecoveryStatus.OnHold
                ? recovery.Row.OnHoldSince is not null && !string.IsNullOrWhiteSpace(recovery.HoldReason)
                : recovery.Row.OnHoldSince is null,
            Message: _ => RecoveryIntegrityMessages.Hold()),
        new("V6-unconfirmed",
            Holds: recovery => recovery.Row.IsUnconfirmed
                ? !recovery.IsVerified && recovery.Cycle.Any(step => step is { Stage: RecoveryStage.Verify, Status: RecoveryStepStatus.Waived })
                : recovery.Row.IsEnded || !recovery.Progress.EndsUnconfirmed,
            Message: _ => RecoveryIntegrityMessages.Unconfirmed()),
        new("V5-closed-on",
            Holds: recovery => recovery.Row.IsEnded == recovery.ClosedOn is not null,
            Message: _ => RecoveryIntegrityMessages.ClosedOn()),
        new("I8-previous",
            Holds: recovery => recovery.PreviousAccount is not { } account || (recovery.IsRecurrence && account == recovery.Row.Account),
            Message: _ => RecoveryIntegrityMessages.Previous()),
        new("I3-case-elsewhere",
            Holds: recovery => recovery.CaseNamesIt != false,
            Message: _ => RecoveryIntegrityMessages.CaseElsewhere()),
        new("I3-two-recoveries",
            Holds: recovery => recovery.RecoveriesOfCase == 1,
            Message: recovery => RecoveryIntegrityMessages.TwoRecoveries(recovery.RecoveriesOfCase)),
        new("F5-retention-on",
            Holds: recovery => recovery.Retention is null or Retention.Open == recovery.RetentionOn is null,
            Message: _ => RecoveryIntegrityMessages.Retention()),
    ];

    public static IEnumerable<Violation> Check(CheckedRecovery recovery) => All.Check(recovery)
        .Concat(IntakeTimes.All.Check(recovery.Times.Settled()))
        .Concat(VerifierRules.All.Check(new VerifierChange(recovery.IsVerifierOfClient, new StepRecovery())))
        .Concat(recovery.Closure is { } closure ? ClosureRules.All.Check(closure) : [])
        .Concat(recovery.Row.Status == RecoveryStatus.Cancelled
            ? ClosureRules.Cancelling.Check(new Cancellation { IsManager = true, Reason = recovery.OutcomeReason })
            : []);

    // Learn ends with everything required up to it.
    private static IEnumerable<RecoveryStage> Early(CheckedRecovery recovery) => recovery.Row.Milestones.Keys.Where(stage =>
        recovery.Cycle.Any(step => step.HoldsUp && recovery.LaidOut.Contains(step.Id) && (step.Stage == stage || (stage == RecoveryStage.Learn && step.Stage < stage))));
}
