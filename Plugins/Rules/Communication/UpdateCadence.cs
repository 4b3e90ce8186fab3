using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>How often the client hears from us until Verify, as the recovery copied it from its playbook (C1).</summary>
internal sealed class UpdateCadence(IReadOnlyList<UpdatePhase> phases)
{
    /// <summary>The client hears from us every day even where a playbook says nothing: silence is never the plan.</summary>
    private static readonly UpdatePhase Fallback = new([], FromMinutes: 0, EveryMinutes: 24 * 60, ClockKind.Elapsed);

    public IReadOnlyList<UpdatePhase> Phases { get; } = phases;

    /// <summary>The copy that a recovery keeps in rcv_cadence: a line per phase, "severities|from|every|clock" in option values.</summary>
    public string? ToText() => Phases.Count == 0 ? null : string.Join("\n", Phases.Select(Line));

    /// <summary>Reads the copy back. A line that is none, as only a load past the plug-ins could leave it, is passed over.</summary>
    public static UpdateCadence Parse(string? text) => new((text ?? "")
        .Split('\n')
        .Select(Phase)
        .OfType<UpdatePhase>()
        .ToList());

    /// <summary>The first promise: one interval after the opening.</summary>
    public DateTime First(Rhythm rhythm, BusinessHours calendar) => Next(rhythm, rhythm.OpenedOn, rhythm.OpenedOn, calendar);

    /// <summary>
    /// The promise after this one: the previous promise plus the interval of the phase that runs then. When that has passed
    /// too, the missed ones are left out and the rhythm goes on with the first that is still ahead.
    /// </summary>
    public DateTime Next(Rhythm rhythm, DateTime previous, DateTime now, BusinessHours calendar)
    {
        var (minutes, clock) = IntervalAt(rhythm, Later(previous, now));
        var interval = TimeSpan.FromMinutes(minutes);
        var passed = StepClock.Between(previous, now, clock, calendar);
        var intervals = passed.Ticks / interval.Ticks + 1;
        var next = StepClock.DueOn(previous, new TimeSpan(intervals * interval.Ticks), clock, calendar);
        // At night a working-hours rhythm may end exactly with the day that is over: the next one is then ahead.
        return next > now ? next : StepClock.DueOn(next, interval, clock, calendar);
    }

    /// <summary>Whether the promise after this one is counted in working hours, so that a calendar is needed.</summary>
    public bool CountsWorkingHours(Rhythm rhythm, DateTime previous, DateTime now) =>
        IntervalAt(rhythm, Later(previous, now)).Clock == ClockKind.WorkingHours;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private Interval IntervalAt(Rhythm rhythm, DateTime moment)
    {
        if (rhythm.AgreedMinutes is > 0 and var agreed)
            return new Interval(agreed, ClockKind.Elapsed);

        var fitting = Phases
            .Where(phase => phase.EveryMinutes > 0 && (phase.Severities.Count == 0 || phase.Severities.Contains(rhythm.Severity)))
            .OrderBy(phase => phase.FromMinutes)
            .ThenBy(phase => phase.Severities.Count > 0)
            .ToList();
        var running = fitting.LastOrDefault(phase => rhythm.OpenedOn.AddMinutes(phase.FromMinutes) <= moment)
            ?? fitting.FirstOrDefault()
            ?? Fallback;
        return new Interval(running.EveryMinutes, running.Clock);
    }

    private static string Line(UpdatePhase phase) => string.Join("|",
        string.Join(",", phase.Severities.Select(severity => Number((int)severity))),
        Number(phase.FromMinutes),
        Number(phase.EveryMinutes),
        Number((int)phase.Clock));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static UpdatePhase? Phase(string line)
    {
        var parts = line.Trim().Split('|');
        if (parts.Length != 4)
            return null;
        var severities = Numbers(parts[0]);
        var rest = Numbers(string.Join(",", parts.Skip(1)));
        return severities is not null && rest is { Count: 3 }
            ? new UpdatePhase(severities.Select(value => (Severity)value).ToList(), rest[0], rest[1], (ClockKind)rest[2])
            : null;
    }

    private static List<int>? Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private readonly record struct Interval(int Minutes, ClockKind Clock);
}
