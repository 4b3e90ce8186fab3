using System;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Scorecard;

/// <summary>
/// The DRIVERS of one recovery, each 0..100 and rounded half away from zero. A part of a driver about which nothing is on
/// record leaves, and the others share its weight; a driver without any part is 0, because nothing shows that we earned it.
/// </summary>
internal sealed class Scorecard(ScorecardFacts facts)
{
    private const int ContactsWanted = 3;
    private const int RolesWanted = 3;
    private const int ValueAddsWanted = 2;
    private const int HoursAhead = 24;
    private const int PerOwnerChange = 20;
    private const int PerCycle = 25;
    private const int PerChase = 15;

    /// <summary>Half: 100 for a first failure, 0 for a recurrence. Half: the share of steps completed in time.</summary>
    public int Delivery => Mean(facts.IsRecurrence ? 0 : 100, OnTime(_ => true));

    /// <summary>Half: different contacts spoken to, three being 100. Half: different stakeholder roles among them, three being 100.</summary>
    public int Relationships => Mean(Towards(facts.Contacts, ContactsWanted), Towards(facts.Roles, RolesWanted));

    /// <summary>
    /// Found by us: 50, and up to 50 more for the time before the client told us, a day (or never told) being all. Found by
    /// a third party: 25. Found by the client, or nobody knows: 0.
    /// </summary>
    public int Insight => facts.DiscoveredBy switch
    {
        DiscoveredBy.Us => Rounded(50 + 50 * Ahead),
        DiscoveredBy.ThirdParty => 25,
        _ => 0,
    };

    /// <summary>Half: value-add touchpoints done, two being 100. Half: commitments met, of those that were met or missed.</summary>
    public int Value => Mean(
        Towards(facts.ValueAdds, ValueAddsWanted),
        Share(facts.CommitmentsMet, facts.CommitmentsMet + facts.CommitmentsMissed));

    /// <summary>100, less 20 for each change of owner, 25 for each further cycle and 15 for each time the client had to chase; at least 0.</summary>
    public int Ease => Math.Max(0, 100 - PerOwnerChange * facts.OwnerChanges - PerCycle * facts.FurtherCycles - PerChase * facts.Chases);

    /// <summary>A quarter each: the steps of Acknowledge, of Fix and of Verify in time, and the updates in time.</summary>
    public int Recovery => Mean(
        OnTime(step => step.Stage == RecoveryStage.Acknowledge),
        Share(facts.UpdatesOnTime, facts.Updates),
        OnTime(step => step.Stage == RecoveryStage.Fix),
        OnTime(step => step.Stage == RecoveryStage.Verify));

    /// <summary>A third each: 100 for a joint review held, 100 for an improvement told to the client, and the share of suggestions answered.</summary>
    public int Partnership => Mean(
        Towards(facts.JointReviews, 1),
        Towards(facts.ImprovementsPublished, 1),
        Share(facts.SuggestionsAnswered, facts.Suggestions));

    /// <summary>The mean of the seven.</summary>
    public int Total => Mean(Delivery, Relationships, Insight, Value, Ease, Recovery, Partnership);

    private decimal Ahead => facts.ReportedOn is not { } told || facts.DetectedOn is not { } knew
        ? 1
        : Math.Min(1, Math.Max(0, (decimal)(told - knew).Ticks / (HoursAhead * TimeSpan.TicksPerHour)));

    private decimal? OnTime(Func<JudgedStep, bool> which)
    {
        var steps = facts.Steps.Where(which).ToList();
        return Share(steps.Count(step => step.WasOnTime), steps.Count);
    }

    private static decimal? Share(int part, int all) => all == 0 ? null : 100m * part / all;

    private static decimal Towards(int count, int wanted) => 100m * Math.Min(count, wanted) / wanted;

    private static int Mean(params decimal?[] parts)
    {
        var known = parts.OfType<decimal>().ToList();
        return known.Count == 0 ? 0 : Rounded(known.Sum() / known.Count);
    }

    private static int Rounded(decimal value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
