using System;

namespace RecoveryCrm.Plugins.Rules.Trust;

/// <summary>One part of a trust score: a mean in 0..100, kept as total and count so that nothing is rounded on the way.</summary>
internal sealed class TrustPart(decimal total, int count)
{
    public decimal Total { get; } = total;

    /// <summary>How many values the total is of; none means that there is no data.</summary>
    public int Count { get; } = count;

    /// <summary>The part as it is stored: four places, half away from zero.</summary>
    public decimal? Value => Count == 0 ? null : Math.Round(Total / Count, 4, MidpointRounding.AwayFromZero);

    /// <summary>The share of the good ones among all.</summary>
    public static TrustPart Share(int good, int all) => new(100m * good, all);
}
