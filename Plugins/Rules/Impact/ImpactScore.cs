using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Impact;

/// <summary>How bad a failure is, from what it does to the client.</summary>
internal static class ImpactScore
{
    /// <summary>
    /// 0 to 100 (M1): each impact takes its share of what the others left, so that many small ones approach a severe one
    /// and nothing exceeds 100. Nothing recorded scores 0.
    /// </summary>
    public static int Of(IEnumerable<ImpactFacts> impacts) => (int)Math.Round(
        100m * (1m - impacts.Aggregate(1m, (left, impact) => left * (1m - Weight(impact.Level)))),
        MidpointRounding.AwayFromZero);

    /// <summary>The severity that the impacts suggest (M2); none while nothing is recorded, because nothing is known then.</summary>
    public static Severity? Suggested(IReadOnlyCollection<ImpactFacts> impacts) => impacts.Count == 0 ? null : Of(impacts) switch
    {
        >= 70 => Severity.Critical,
        >= 45 => Severity.Major,
        >= 20 => Severity.Moderate,
        _ => Severity.Minor,
    };

    /// <summary>What the failure costs the client, in base currency (M3).</summary>
    public static decimal FinancialImpact(IEnumerable<ImpactFacts> impacts) => impacts.Sum(impact => impact.Loss);

    private static decimal Weight(ImpactLevel level) => level switch
    {
        ImpactLevel.Low => 0.10m,
        ImpactLevel.Moderate => 0.25m,
        ImpactLevel.High => 0.45m,
        _ => 0.70m,
    };
}
