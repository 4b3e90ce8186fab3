using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>A tier as it is saved, beside the other active ones.</summary>
internal sealed record TierSaved(Tier Tier, IReadOnlyList<Tier> Others)
{
    public Tier? Overlapping => Others.FirstOrDefault(other => other.Overlaps(Tier));
}

/// <summary>What must hold of an active approval tier.</summary>
internal static class TierRules
{
    private const int MostApprovals = 5;

    public static readonly IReadOnlyList<Rule<TierSaved>> All =
    [
        new("R4-currency",
            Holds: saved => saved.Tier.IsInBaseCurrency,
            Message: saved => TierMessages.NotInBaseCurrency(saved.Tier.Name)),
        new("R4-bounds",
            Holds: saved => saved.Tier.Minimum >= 0m && (saved.Tier.Maximum is null || saved.Tier.Maximum > saved.Tier.Minimum),
            Message: saved => TierMessages.EmptyRange(saved.Tier)),
        new("R4-overlap",
            Holds: saved => saved.Overlapping is null,
            Message: saved => TierMessages.Overlap(saved.Tier, saved.Overlapping!)),
        new("R4-approvals",
            Holds: saved => saved.Tier.ApprovalsRequired is >= 0 and <= MostApprovals,
            Message: saved => TierMessages.ApprovalsOutOfRange(saved.Tier.ApprovalsRequired, MostApprovals)),
        new("R4-team",
            Holds: saved => saved.Tier.ApprovalsRequired == 0 || saved.Tier.HasTeam,
            Message: saved => TierMessages.TeamMissing(saved.Tier.Name)),
    ];
}
