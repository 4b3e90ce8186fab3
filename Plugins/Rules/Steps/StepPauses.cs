using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>A time in which a step's clock stood still: from included, to not.</summary>
internal sealed class Pause(DateTime from, DateTime to)
{
    public DateTime From { get; } = from;
    public DateTime To { get; } = to;
}

/// <summary>
/// The times a step's clock stood still, as the step keeps them in rcv_pauses: a line each, "from|to" in UTC, in their order
/// and without overlaps. Kept as times and not as minutes, because a hold while waiting counts once, and because a step that
/// gets another clock with another severity has its pauses counted in that one.
/// </summary>
internal static class StepPauses
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    public static string? ToText(IReadOnlyCollection<Pause> pauses) =>
        pauses.Count == 0 ? null : string.Join("\n", pauses.Select(pause => $"{Written(pause.From)}|{Written(pause.To)}"));

    /// <summary>Reads them back. A line that is none, as only a load past the plug-ins could leave it, is passed over.</summary>
    public static IReadOnlyList<Pause> Parse(string? text) =>
        Union((text ?? "").Split('\n').Select(Line).OfType<Pause>());

    /// <summary>The same times in their order, each moment once.</summary>
    public static IReadOnlyList<Pause> Union(IEnumerable<Pause> pauses)
    {
        var union = new List<Pause>();
        foreach (var pause in pauses.Where(pause => pause.From < pause.To).OrderBy(pause => pause.From))
        {
            if (union.Count > 0 && union[union.Count - 1] is var last && pause.From <= last.To)
                union[union.Count - 1] = new Pause(last.From, pause.To > last.To ? pause.To : last.To);
            else
                union.Add(pause);
        }

        return union;
    }

    /// <summary>The time stood still by that clock, from a moment on or in all.</summary>
    public static TimeSpan StoodStill(IEnumerable<Pause> pauses, ClockKind clock, BusinessHours hours, DateTime? since = null) =>
        pauses.Aggregate(TimeSpan.Zero, (sum, pause) =>
            sum + StepClock.Between(since > pause.From ? since.Value : pause.From, pause.To, clock, hours));

    private static string Written(DateTime time) => time.ToString(Format, CultureInfo.InvariantCulture);

    private static Pause? Line(string line) =>
        line.Trim().Split('|') is [var from, var to] && Read(from) is { } begin && Read(to) is { } end ? new Pause(begin, end) : null;

    private static DateTime? Read(string text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
