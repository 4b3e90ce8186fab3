using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Trust;

/// <summary>What a new score says beside the one before it.</summary>
internal static class TrustTrends
{
    private const int Points = 5;

    /// <summary>Below this the sponsor is asked to act (F4).</summary>
    public const int AtRiskBelow = 40;

    /// <summary>Five points up or down are a trend (F3); a first score is none.</summary>
    public static TrustTrend Of(int? before, int score) => (score - (before ?? score)) switch
    {
        >= Points => TrustTrend.Rising,
        <= -Points => TrustTrend.Falling,
        _ => TrustTrend.Steady,
    };
}
