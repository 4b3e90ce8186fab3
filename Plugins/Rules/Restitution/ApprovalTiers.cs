using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>Values that no tier covers: from (included) up to the next tier's minimum; no end above the highest tier.</summary>
internal sealed record TierGap(decimal From, decimal? To);

/// <summary>Finds the tier that decides.</summary>
internal static class ApprovalTiers
{
    public static Tier? Covering(this IEnumerable<Tier> tiers, decimal value) => InOrder(tiers).FirstOrDefault(tier => tier.Covers(value));

    /// <summary>The next tier up; the top one has none above it.</summary>
    public static Tier? Above(this IEnumerable<Tier> tiers, Tier tier) => InOrder(tiers).FirstOrDefault(other => other.Minimum > tier.Minimum);

    /// <summary>The front line's allowance (R5): a tier without approvals that covers all that one recovery gets.</summary>
    public static Tier? Allowance(this IEnumerable<Tier> tiers, decimal gotOnRecovery) =>
        InOrder(tiers).FirstOrDefault(tier => tier.ApprovalsRequired == 0 && tier.Covers(gotOnRecovery));

    /// <summary>Between which tiers a value falls that none covers.</summary>
    public static TierGap GapAround(this IReadOnlyCollection<Tier> tiers, decimal value) => new(
        tiers.Where(tier => tier.Maximum <= value).Select(tier => tier.Maximum!.Value).DefaultIfEmpty(0m).Max(),
        tiers.Where(tier => tier.Minimum > value).Select(tier => (decimal?)tier.Minimum).Min());

    private static IEnumerable<Tier> InOrder(IEnumerable<Tier> tiers) => tiers.OrderBy(tier => tier.Minimum);
}
