using System;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Commitments;

/// <summary>A promise with everything its health depends on.</summary>
internal sealed class CommitmentFacts
{
    public CommitmentKind Kind { get; init; }
    public Comparison? Comparison { get; init; }
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }

    /// <summary>When a measure was taken, or an action was done.</summary>
    public DateTime? MeasuredOn { get; init; }

    public DateTime? ReviewOn { get; init; }
    public DateTime? FirstReviewOn { get; init; }
    public bool ChangeAgreed { get; init; }

    /// <summary>The date that counts: the first one promised, unless the client asked for the other (K2).</summary>
    public DateTime? DueOn => (ChangeAgreed ? ReviewOn : FirstReviewOn ?? ReviewOn)?.Date;
}

/// <summary>How a promise stands (K1). Days are those of the calendar's zone, and a promise for a day is kept until it is over.</summary>
internal static class CommitmentHealthRule
{
    private const int DaysToMeasure = 7;
    private const decimal NearTarget = 0.10m;

    public static CommitmentHealth Of(CommitmentFacts promise, DateTime now, BusinessHours hours) =>
        promise.Kind == CommitmentKind.Measure ? OfMeasure(promise, hours.DateOf(now)) : OfAction(promise, now, hours);

    /// <summary>
    /// On the good side it is On track, and Met from its review day on. On the bad side it is At risk within 10% of the
    /// target (the tenth included) and Missed beyond, and Missed in any case once the review day is over.
    /// </summary>
    private static CommitmentHealth OfMeasure(CommitmentFacts promise, DateTime today)
    {
        if (promise.Target is not { } target || promise.Actual is not { } actual)
        {
            if (today > promise.DueOn)
                return CommitmentHealth.Missed;
            return promise.DueOn <= today.AddDays(DaysToMeasure) ? CommitmentHealth.AtRisk : CommitmentHealth.OnTrack;
        }

        var missing = promise.Comparison == Comparison.AtMost ? actual - target : target - actual;
        if (missing <= 0)
            return promise.DueOn <= today ? CommitmentHealth.Met : CommitmentHealth.OnTrack;
        return missing <= NearTarget * Math.Abs(target) && !(today > promise.DueOn) ? CommitmentHealth.AtRisk : CommitmentHealth.Missed;
    }

    // Done on a day that is still to come is not done.
    private static CommitmentHealth OfAction(CommitmentFacts promise, DateTime now, BusinessHours hours)
    {
        if (promise.DueOn is not { } dueOn)
            return CommitmentHealth.OnTrack;
        if (promise.MeasuredOn is { } doneOn && doneOn <= now)
            return hours.DateOf(doneOn) <= dueOn ? CommitmentHealth.Met : CommitmentHealth.Missed;
        if (hours.DateOf(now) > dueOn)
            return CommitmentHealth.Missed;
        return hours.WorkUntilEndOf(dueOn, now) <= hours.WorkingDay ? CommitmentHealth.AtRisk : CommitmentHealth.OnTrack;
    }
}
