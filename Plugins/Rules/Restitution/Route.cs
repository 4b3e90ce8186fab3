using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>Which tier decides on a restitution, and on what ground.</summary>
/// <param name="Tier">The tier; none where a gap in the configuration leaves the value without one.</param>
/// <param name="IsAllowance">Whether it is the front line's allowance.</param>
internal sealed record Route(Tier? Tier, bool IsAllowance)
{
    public static Route For(Submission submission)
    {
        if (submission.Tiers.Allowance(submission.Others.Approved(submission.Recovery) + submission.Value) is { } allowance)
            return new Route(allowance, IsAllowance: true);

        var tier = submission.Tiers.Covering(submission.TierValue);
        var isRaised = tier is not null && submission.Proportionality?.NeedsNextTier(submission.Settings.MaxProportionality) == true;
        return new Route(isRaised ? submission.Tiers.Above(tier!) ?? tier : tier, IsAllowance: false);
    }

    /// <summary>Whether the client must have been heard first (R15): all but the allowance and what a contract owes.</summary>
    public bool ListensFirst(Submission submission) => !IsAllowance && !submission.Row.IsContractual;

    /// <summary>How many members of the tier's team may approve: those who have no part in it (R6).</summary>
    public int Eligible(Submission submission) => Tier?.Members.Distinct().Except(submission.Authors).Count() ?? 0;
}
