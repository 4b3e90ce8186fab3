using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.DueWork;

/// <summary>A level that an overdue item has reached, and the moment when it did.</summary>
internal sealed class EscalationDue(int level, DateTime on)
{
    public int Level { get; } = level;
    public DateTime On { get; } = on;
}

/// <summary>
/// When an overdue item is brought to whom (C4). Everything is counted from the item's own due time, never from the run that
/// finds it, so that a late run escalates exactly what punctual ones would have (X2).
/// </summary>
internal static class Escalation
{
    public const int Sponsor = 3;
    private const int Manager = 2;

    /// <summary>The working days after its date on which what is late by days is escalated.</summary>
    private static readonly int[] WorkingDays = [1, 3, 5];

    /// <summary>The sponsor hears of what is grave and of key clients only.</summary>
    public static int Highest(Severity? severity, bool isKeyClient) =>
        isKeyClient || severity is Severity.Critical or Severity.Major ? Sponsor : Manager;

    /// <summary>The levels that are reached now and were not told yet, in their order.</summary>
    public static IReadOnlyList<EscalationDue> Due(DueItem item, int highest, IReadOnlyList<int> minutes, BusinessHours hours, DateTime now) => Enumerable
        .Range(item.Level + 1, Math.Max(0, highest - item.Level))
        .Select(level => new EscalationDue(level, MomentOf(item, level, minutes, hours)))
        .TakeWhile(due => due.On <= now)
        .ToList();

    private static DateTime MomentOf(DueItem item, int level, IReadOnlyList<int> minutes, BusinessHours hours) =>
        item.CountsDays
            ? hours.BeginOfWorkingDay(item.Kind == DueKind.Restitution ? hours.DateOf(item.DueOn) : item.DueOn.Date, WorkingDays[level - 1])
            : StepClock.DueOn(item.DueOn, minutes[level - 1], item.Clock, hours);
}
