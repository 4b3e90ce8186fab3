using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Trust;

/// <summary>The four parts of a client's trust, and the score they make (F2).</summary>
internal sealed class TrustParts
{
    /// <summary>How far back feedback, updates and recoveries count: [now - window, now].</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(365);

    private const int PointsPerRecurrence = 25;

    public required TrustPart Feedback { get; init; }
    public required TrustPart Commitments { get; init; }
    public required TrustPart Cadence { get; init; }
    public required TrustPart Recurrence { get; init; }

    /// <summary>
    /// The weighted mean of the parts that have data, half away from zero; nothing without data. All parts are brought to
    /// one denominator first, so that a mean which ends in exactly one half is seen as one.
    /// </summary>
    public int? Score
    {
        get
        {
            var parts = Weighted.Where(part => part.Part.Count > 0).ToList();
            if (parts.Count == 0)
                return null;
            var denominator = parts.Aggregate(1m, (product, part) => product * part.Part.Count);
            var total = parts.Sum(part => part.Weight * part.Part.Total * (denominator / part.Part.Count));
            return (int)Math.Round(total / (denominator * parts.Sum(part => part.Weight)), MidpointRounding.AwayFromZero);
        }
    }

    /// <summary>100 less 25 for each recovery in the window that is a recurrence; no data without a recovery.</summary>
    public static TrustPart RecurrenceOf(int recoveries, int recurring) =>
        new(Math.Max(0, 100 - PointsPerRecurrence * recurring), recoveries == 0 ? 0 : 1);

    /// <summary>The same mean from parts as they are stored.</summary>
    public static decimal? Mean(decimal? feedback, decimal? commitments, decimal? cadence, decimal? recurrence)
    {
        static TrustPart Stored(decimal? part) => new(part ?? 0m, part is null ? 0 : 1);
        var parts = new TrustParts { Feedback = Stored(feedback), Commitments = Stored(commitments), Cadence = Stored(cadence), Recurrence = Stored(recurrence) }
            .Weighted.Where(part => part.Part.Count > 0).ToList();
        return parts.Count == 0 ? null : parts.Sum(part => part.Weight * part.Part.Total) / parts.Sum(part => part.Weight);
    }

    private IEnumerable<Weighing> Weighted =>
        [new(50, Feedback), new(20, Commitments), new(15, Cadence), new(15, Recurrence)];

    private sealed class Weighing(int weight, TrustPart part)
    {
        public int Weight { get; } = weight;
        public TrustPart Part { get; } = part;
    }
}
