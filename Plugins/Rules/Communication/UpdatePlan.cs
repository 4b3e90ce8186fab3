using System;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>
/// When the client hears from us next (C1, C5). The working hours are asked for only where the rhythm counts them.
/// </summary>
internal static class UpdatePlan
{
    /// <summary>The promise after one that was kept, or missed.</summary>
    public static DateTime After(UpdateFacts facts, DateTime previous, Func<BusinessHours> hours) =>
        facts.Cadence.Next(facts.Rhythm, previous, facts.Now, HoursAt(facts, previous, hours));

    /// <summary>The promise stands when its touchpoint is cancelled or deleted; one that has passed becomes the next in the rhythm.</summary>
    public static DateTime Again(UpdateFacts facts, Func<BusinessHours> hours) =>
        facts.NextUpdateOn is { } promise && promise > facts.Now
            ? promise
            : After(facts, facts.NextUpdateOn ?? facts.Rhythm.OpenedOn, hours);

    /// <summary>
    /// The promise by another interval, counted from the one before it; nothing when it stays or is overdue, because a
    /// promise that is broken is not mended by a new rhythm.
    /// </summary>
    public static DateTime? ByNewInterval(UpdateFacts facts, DateTime? previous, Func<BusinessHours> hours)
    {
        if (facts.NextUpdateOn is not { } promise || promise <= facts.Now)
            return null;
        var next = After(facts, previous ?? facts.Rhythm.OpenedOn, hours);
        return next == promise ? null : next;
    }

    /// <summary>
    /// The promise at another severity: sooner where that asks for it, never later, because nobody but an agreed interval
    /// moves a date away that the client was given (C5).
    /// </summary>
    public static DateTime? ByNewSeverity(UpdateFacts facts, DateTime? previous, Func<BusinessHours> hours) =>
        ByNewInterval(facts, previous, hours) is { } next && next < facts.NextUpdateOn ? next : null;

    private static BusinessHours HoursAt(UpdateFacts facts, DateTime previous, Func<BusinessHours> hours) =>
        facts.Cadence.CountsWorkingHours(facts.Rhythm, previous, facts.Now) ? hours() : BusinessHours.Default;
}
