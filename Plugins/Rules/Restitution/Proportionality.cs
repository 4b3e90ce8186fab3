namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What a recovery's restitution is, measured by the client's loss (R3). Contractual ones are no part of it.</summary>
/// <param name="Given">Approved on the recovery plus this one.</param>
/// <param name="Loss">The financial impact.</param>
internal sealed record Proportionality(decimal Given, decimal Loss)
{
    /// <summary>The share to keep on record; none without a recorded loss.</summary>
    public decimal? Share => Loss > 0m ? BaseAmount.Rounded(Given / Loss) : null;

    /// <summary>Compared without dividing, so that a share a hair above the limit is above it.</summary>
    public bool NeedsNextTier(decimal maximum) => Loss <= 0m || Given > maximum * Loss;
}
