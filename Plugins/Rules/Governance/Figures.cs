using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Governance;

/// <summary>
/// The figures of rcv_GovernanceReport over a set of recoveries. Each is named like its column of rcv_kpisnapshot without the
/// prefix; what nothing was recorded for is empty, never zero. Shares are of what was counted together, not means of shares.
/// <list type="bullet">
/// <item>recoveries: how many.</item>
/// <item>acknowledgemedian, acknowledgep90, the same of stabilise, fix and verify: minutes from the report, else the detection,
/// to the milestone, of those that reached it. The median of an even number is the mean of the middle two; the 90th percentile
/// is the nearest rank: the smallest value that at least 90 in 100 do not exceed.</item>
/// <item>promiseskept: updates on time, of all updates. chases: how often clients had to ask.</item>
/// <item>escalations: the levels that steps, updates, improvements, promises and restitutions reached; each level is one.</item>
/// <item>cycles: the mean. foundbyus, recurrence: shares. unconfirmed, clientslost: counts.</item>
/// <item>restitutioncost: delivered, in base currency. proportionality: approved and delivered without what a contract owed,
/// over the loss, of recoveries with a recorded loss.</item>
/// <item>retention: renewed or reduced, of those whose retention is known.</item>
/// <item>trustchange: the mean of trust after less trust before. confidencechange: the mean of each recovery's last rating less
/// its first, where there are two.</item>
/// <item>suggestionsanswered: by us or by a published improvement, of all received. improvementseffective: proven, of those past
/// Draft and not dropped.</item>
/// </list>
/// </summary>
internal static class Figures
{
    private const int Minutes = 2;
    private const int Exact = 4;

    public static IReadOnlyList<Member> Of(IReadOnlyCollection<MeasuredRecovery> recoveries)
    {
        var figures = new List<Member> { new("recoveries", recoveries.Count) };
        AddTime("acknowledge", recovery => recovery.AcknowledgedOn);
        AddTime("stabilise", recovery => recovery.StabilisedOn);
        AddTime("fix", recovery => recovery.FixedOn);
        AddTime("verify", recovery => recovery.VerifiedOn);
        Add("promiseskept", Ratio(recovery => recovery.UpdatesOnTime, recovery => recovery.Updates));
        Add("chases", recoveries.Sum(recovery => recovery.Chases));
        Add("escalations", recoveries.Sum(recovery => recovery.Escalations));
        Add("cycles", Mean(recovery => recovery.Cycle));
        Add("foundbyus", Share(recovery => recovery.IsFoundByUs));
        Add("restitutioncost", Rounded(recoveries.Sum(recovery => recovery.Delivered), Exact));
        Add("proportionality", Ratio(recovery => recovery.Loss > 0m ? recovery.Granted : 0m, recovery => recovery.Loss));
        Add("recurrence", Share(recovery => recovery.IsRecurrence));
        Add("unconfirmed", recoveries.Count(recovery => recovery.IsUnconfirmed));
        Add("clientslost", recoveries.Count(recovery => recovery.IsClientLost));
        Add("retention", Ratio(recovery => IsKnown(recovery.Retention) && recovery.Retention != Retention.Lost ? 1 : 0, recovery => IsKnown(recovery.Retention) ? 1 : 0));
        Add("trustchange", Mean(recovery => recovery.TrustChange));
        Add("confidencechange", Mean(recovery => recovery.ConfidenceChange));
        Add("suggestionsanswered", Ratio(recovery => recovery.SuggestionsAnswered, recovery => recovery.Suggestions));
        Add("improvementseffective", Ratio(recovery => recovery.ImprovementsEffective, recovery => recovery.Improvements));
        return figures;

        void Add(string name, object? value) => figures.Add(new Member(name, value));

        // What happened before anybody reported it took no time.
        void AddTime(string name, Func<MeasuredRecovery, DateTime?> milestone)
        {
            var minutes = recoveries
                .Select(recovery => milestone(recovery) - recovery.StartedOn)
                .OfType<TimeSpan>()
                .Select(time => Math.Max(0m, time.Ticks / (decimal)TimeSpan.TicksPerMinute))
                .OrderBy(time => time)
                .ToList();
            Add(name + "median", minutes.Count == 0 ? null : Rounded((minutes[(minutes.Count - 1) / 2] + minutes[minutes.Count / 2]) / 2, Minutes));
            Add(name + "p90", minutes.Count == 0 ? null : Rounded(minutes[(9 * minutes.Count + 9) / 10 - 1], Minutes));
        }

        object? Mean(Func<MeasuredRecovery, decimal?> value)
        {
            var known = recoveries.Select(value).OfType<decimal>().ToList();
            return known.Count == 0 ? null : Rounded(known.Average(), Minutes);
        }

        object? Share(Func<MeasuredRecovery, bool> counts) => Ratio(recovery => counts(recovery) ? 1 : 0, _ => 1);

        object? Ratio(Func<MeasuredRecovery, decimal> part, Func<MeasuredRecovery, decimal> whole) =>
            recoveries.Sum(whole) is > 0 and var sum ? Rounded(recoveries.Sum(part) / sum, Exact) : null;
    }

    private static bool IsKnown(Retention? retention) => retention is not (null or Retention.Open);

    private static object Rounded(decimal value, int places) => Math.Round(value, places, MidpointRounding.AwayFromZero);
}
