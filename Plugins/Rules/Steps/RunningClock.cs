using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>
/// What a hold, waiting for the client and another severity do to the clock of a step that runs (S7). The hours are asked
/// for only where the step counts them.
/// </summary>
internal static class RunningClock
{
    /// <summary>
    /// The step with everything counted that has stopped its clock up to now: the due time moves by exactly that, in the
    /// step's own clock. What was counted before is not counted again, so that this may be asked at any moment.
    /// </summary>
    public static StepRow Settle(StepRow step, StepRecovery recovery, DateTime now, Func<BusinessHours> hours)
    {
        var before = StepPauses.Parse(step.Pauses);
        var after = StepPauses.Union(before.Concat(UnderWay(step, recovery, now)));
        var text = StepPauses.ToText(after);
        if (text == StepPauses.ToText(before))
            return step;

        var calendar = HoursOf(step.Clock, hours);
        var stopped = StepPauses.StoodStill(after, step.Clock, calendar);
        var more = stopped - StepPauses.StoodStill(before, step.Clock, calendar);
        return step with
        {
            DueOn = step.DueOn is { } dueOn ? StepClock.DueOn(dueOn, more, step.Clock, calendar) : null,
            Pauses = text,
            PausedMinutes = Minutes(stopped),
        };
    }

    /// <summary>When a step is due that starts now; at no time where it has no target.</summary>
    public static DateTime? DueOn(this StepRow step, DateTime start, Func<BusinessHours> hours) =>
        step.DueAfterMinutes is { } minutes ? StepClock.DueOn(start, minutes, step.Clock, HoursOf(step.Clock, hours)) : null;

    /// <summary>The step by another severity's target, counted from its start, with its pauses kept; the same where it has none for it.</summary>
    public static StepRow Rebase(StepRow step, Severity severity, Func<BusinessHours> hours)
    {
        var rebased = StepVariants.At(step, severity);
        if (rebased == step || step.ActivatedOn is not { } start || rebased.DueAfterMinutes is not { } minutes)
            return rebased;

        var calendar = HoursOf(rebased.Clock, hours);
        var stopped = StepPauses.StoodStill(StepPauses.Parse(step.Pauses), rebased.Clock, calendar);
        return rebased with
        {
            DueOn = StepClock.DueOn(StepClock.DueOn(start, minutes, rebased.Clock, calendar), stopped, rebased.Clock, calendar),
            PausedMinutes = stopped > TimeSpan.Zero ? Minutes(stopped) : step.PausedMinutes is null ? null : 0,
        };
    }

    /// <summary>
    /// Whether a settled step was done in time. It may have been done before its clock stopped, so that only what had
    /// passed until then counts. Due is the last moment that is on time; a step that is due at no time is never late.
    /// </summary>
    public static Punctuality PunctualityOf(StepRow step, DateTime doneOn, Func<BusinessHours> hours)
    {
        var later = StepPauses.Parse(step.Pauses).Where(pause => pause.To > doneOn).ToList();
        if (step.DueOn is not { } dueOn || later.Count == 0)
            return Acknowledgement.Punctuality(step.DueOn, doneOn);
        var calendar = HoursOf(step.Clock, hours);
        var left = StepClock.Between(doneOn, dueOn, step.Clock, calendar) - StepPauses.StoodStill(later, step.Clock, calendar, doneOn);
        return doneOn <= dueOn && left >= TimeSpan.Zero ? Punctuality.Met : Punctuality.Missed;
    }

    // A hold ends at the moment that was set for it, however late somebody notices; a step that started later was not held.
    private static IEnumerable<Pause> UnderWay(StepRow step, StepRecovery recovery, DateTime now)
    {
        if (step is { Status: RecoveryStepStatus.WaitingOnClient, WaitingSince: { } waiting })
            yield return new Pause(waiting, now);
        if (recovery.OnHoldSince is { } held && step is { IsRunning: true, ActivatedOn: { } started })
            yield return new Pause(started > held ? started : held, recovery.HoldUntil < now ? recovery.HoldUntil.Value : now);
    }

    private static BusinessHours HoursOf(ClockKind clock, Func<BusinessHours> hours) =>
        clock == ClockKind.WorkingHours ? hours() : BusinessHours.Default;

    private static int Minutes(TimeSpan time) => (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
}
