using System;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Time;

/// <summary>Counts a deadline's time in its own clock: as it passes, or in the calendar's working hours.</summary>
internal static class StepClock
{
    /// <summary>When something that takes this many minutes is due; negative minutes count as none.</summary>
    public static DateTime DueOn(DateTime startUtc, int minutes, ClockKind clock, BusinessHours calendar) =>
        DueOn(startUtc, TimeSpan.FromMinutes(Math.Max(0, minutes)), clock, calendar);

    public static DateTime DueOn(DateTime startUtc, TimeSpan time, ClockKind clock, BusinessHours calendar) =>
        clock == ClockKind.WorkingHours ? calendar.Add(startUtc, time) : startUtc + time;

    /// <summary>The time in [from, to) by that clock; none when they are in the wrong order.</summary>
    public static TimeSpan Between(DateTime fromUtc, DateTime toUtc, ClockKind clock, BusinessHours calendar) =>
        toUtc <= fromUtc ? TimeSpan.Zero
        : clock == ClockKind.WorkingHours ? calendar.WorkBetween(fromUtc, toUtc)
        : toUtc - fromUtc;
}
