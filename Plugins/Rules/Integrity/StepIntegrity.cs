using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A step as it stands, among the others of its cycle.</summary>
internal sealed class CheckedStep
{
    public StepRow Row { get; init; } = new();
    public Punctuality? Punctuality { get; init; }
    public StepRecovery Recovery { get; init; } = new();

    /// <summary>The steps of its cycle, itself among them.</summary>
    public IReadOnlyList<StepRow> Cycle { get; init; } = [];

    /// <summary>The working hours it counts by; none where they may have changed since it started, so that nobody can count again.</summary>
    public BusinessHours? Hours { get; init; }

    public bool IsOfRunningCycle => !Recovery.IsEnded && Row.Cycle == Recovery.Cycle;

    /// <summary>When it is due by its start, its target and its pauses; nothing where that can't be told.</summary>
    public DateTime? CountedDue => Row is { ActivatedOn: { } start, DueAfterMinutes: { } minutes } && ClockHours is { } hours
        ? StepClock.DueOn(StepClock.DueOn(start, minutes, Row.Clock, hours), StepPauses.StoodStill(StepPauses.Parse(Row.Pauses), Row.Clock, hours), Row.Clock, hours)
        : null;

    public BusinessHours? ClockHours => Row.Clock == ClockKind.Elapsed ? BusinessHours.Default : Hours;
}

/// <summary>What no step can be while the rules are on (S1-S8, V2, V5).</summary>
internal static class StepIntegrity
{
    // Dataverse keeps times to the second, and each pause that was counted has lost a part of one.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyList<Rule<CheckedStep>> All =
    [
        new("S4-stamps",
            Holds: step => IsStamped(step.Row),
            Message: step => StepIntegrityMessages.Stamps(step.Row.Name)),
        new("S4-punctuality",
            Holds: HasItsPunctuality,
            Message: step => StepIntegrityMessages.Punctuality(step.Row.Name, step.Row.DueOn, step.Row.CompletedOn)),
        new("S2-not-started",
            Holds: step => !step.IsOfRunningCycle || step.Row.Status != RecoveryStepStatus.Pending || step.Row.Sequence > Running(step),
            Message: step => StepIntegrityMessages.NotStarted(step.Row.Name)),
        new("S2-too-early",
            Holds: step => !step.IsOfRunningCycle || !step.Row.IsRunning || step.Row.Sequence <= Running(step),
            Message: step => StepIntegrityMessages.TooEarly(step.Row.Name, Running(step))),
        new("S7-start",
            Holds: step => step.Row.Status == RecoveryStepStatus.Pending
                ? step.Row is { ActivatedOn: null, DueOn: null }
                : !step.Row.IsRunning || step.Row.ActivatedOn is not null,
            Message: step => StepIntegrityMessages.Start(step.Row.Name)),
        new("S7-due",
            Holds: step => step.Row.Status is RecoveryStepStatus.Pending or RecoveryStepStatus.Cancelled
                || step.CountedDue is not { } counted
                || (step.Row.DueOn is { } due && IsNear(counted, due, step)),
            Message: step => StepIntegrityMessages.Due(step.Row.Name, step.Row.DueOn, step.CountedDue!.Value)),
        new("S7-waiting-since",
            Holds: step => step.Row.Status == RecoveryStepStatus.WaitingOnClient == step.Row.WaitingSince is not null,
            Message: step => StepIntegrityMessages.WaitingSince(step.Row.Name)),
        new("V2-left-open",
            Holds: step => step.Row.Cycle == step.Recovery.Cycle || step.Row.IsFinished || step.Row.Stage < RecoveryStage.Fix,
            Message: step => StepIntegrityMessages.OldCycle(step.Row.Name, step.Row.Cycle, step.Recovery.Cycle)),
        new("V5-step-open",
            Holds: step => !step.Recovery.IsEnded || step.Row.IsFinished,
            Message: step => StepIntegrityMessages.OpenAfterEnd(step.Row.Name)),
    ];

    public static IEnumerable<Violation> Check(CheckedStep step) => All.Check(step)
        .Concat(step.Row.Status == RecoveryStepStatus.Completed ? Completion(step) : [])
        .Concat(step.Row.Status == RecoveryStepStatus.Waived ? WaiverRules.All.Check(Waiver(step.Row)) : []);

    // What the guard asked then and what never changes since; evidence and wording may have changed.
    private static IEnumerable<Violation> Completion(CheckedStep step)
    {
        var facts = new StepFacts { Step = step.Row, Others = step.Cycle.Where(other => other.Id != step.Row.Id).ToList(), Recovery = step.Recovery };
        return new[] { StepRules.Order }.Concat(ExitCriteria.OnTheStep).Check(facts);
    }

    // Who is a manager, who is a key client and who was silent may have changed since.
    private static WaiverRequest Waiver(StepRow step) => new()
    {
        Step = step,
        IsManager = true,
        IsOwner = !step.OwnerIsTeam && step.WaivedBy is not null && step.WaivedBy == step.Owner,
        SilentDays = WaiverRules.SilentDaysNeeded,
    };

    private static int Running(CheckedStep step) => StepPlan.RunningSequence(step.Cycle) ?? int.MaxValue;

    private static bool IsStamped(StepRow step) => step.Status switch
    {
        RecoveryStepStatus.Completed => step is { CompletedOn: not null, CompletedBy: not null, WaivedBy: null },
        RecoveryStepStatus.Waived => step is { CompletedOn: not null, CompletedBy: null, WaivedBy: not null },
        _ => step is { CompletedOn: null, CompletedBy: null, WaivedBy: null },
    };

    // An acknowledgement goes by the first personal contact, which may have been in time where its entry was not.
    private static bool HasItsPunctuality(CheckedStep step) => step.Row.Status switch
    {
        RecoveryStepStatus.Completed => step.Punctuality is Tables.Punctuality.Met or Tables.Punctuality.Missed
            && (step.Row.Stage == RecoveryStage.Acknowledge || !Contradicts(step.Row, step.Punctuality.Value)),
        RecoveryStepStatus.Waived => step.Punctuality == Tables.Punctuality.Waived,
        RecoveryStepStatus.Cancelled => step.Punctuality == Tables.Punctuality.Cancelled,
        RecoveryStepStatus.Pending => step.Punctuality is null or Tables.Punctuality.Running,
        _ => step.Punctuality == Tables.Punctuality.Running,
    };

    private static bool Contradicts(StepRow step, Punctuality stored) =>
        step.CompletedOn is { } done
        && (step.DueOn is not { } due ? stored == Tables.Punctuality.Missed
            : stored == Tables.Punctuality.Met ? done - due > Second
            : due - done > Second);

    // By the step's own clock: the end of a working day and the next morning are the same moment there.
    private static bool IsNear(DateTime one, DateTime other, CheckedStep step) =>
        StepClock.Between(one < other ? one : other, one < other ? other : one, step.Row.Clock, step.ClockHours!) <= Tolerance;
}
