using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>What a recovery holds of its impacts, restitutions, updates and overdue items, and those themselves.</summary>
internal sealed class CheckedRollUps
{
    public int? ImpactScore { get; init; }
    public Severity? SuggestedSeverity { get; init; }
    public decimal? FinancialImpact { get; init; }
    public decimal? Approved { get; init; }
    public decimal? Delivered { get; init; }
    public int? Escalation { get; init; }

    public IReadOnlyCollection<ImpactFacts> Impacts { get; init; } = [];
    public IReadOnlyCollection<Grant> Grants { get; init; } = [];

    /// <summary>The highest escalation level of what is open.</summary>
    public int HighestLevel { get; init; }
}

/// <summary>Whether what a recovery holds of its children is what they come to (M1-M3, R12, C4).</summary>
internal static class RollUpIntegrity
{
    public static readonly IReadOnlyList<Rule<CheckedRollUps>> All =
    [
        new("M1-score",
            Holds: sums => (sums.ImpactScore ?? 0) == ImpactScore.Of(sums.Impacts),
            Message: sums => IntegrityMessages.Differs("rcv_impactscore", sums.ImpactScore, ImpactScore.Of(sums.Impacts))),
        new("M2-suggested",
            Holds: sums => sums.SuggestedSeverity == ImpactScore.Suggested(sums.Impacts),
            Message: sums => IntegrityMessages.Differs("rcv_suggestedseverity", Name(sums.SuggestedSeverity), Name(ImpactScore.Suggested(sums.Impacts)))),
        new("M3-loss",
            Holds: sums => (sums.FinancialImpact ?? 0m) == ImpactScore.FinancialImpact(sums.Impacts),
            Message: sums => IntegrityMessages.Differs("rcv_financialimpact", sums.FinancialImpact, ImpactScore.FinancialImpact(sums.Impacts))),
        new("R12-approved",
            Holds: sums => (sums.Approved ?? 0m) == ApprovedOf(sums),
            Message: sums => IntegrityMessages.Differs("rcv_restitutionapproved", sums.Approved, ApprovedOf(sums))),
        new("R12-delivered",
            Holds: sums => (sums.Delivered ?? 0m) == DeliveredOf(sums),
            Message: sums => IntegrityMessages.Differs("rcv_restitutiondelivered", sums.Delivered, DeliveredOf(sums))),
        new("C4-highest",
            Holds: sums => (sums.Escalation ?? 0) == sums.HighestLevel,
            Message: sums => IntegrityMessages.Differs("rcv_escalationlevel", sums.Escalation, sums.HighestLevel)),
    ];

    private static decimal ApprovedOf(CheckedRollUps sums) => sums.Grants.Where(grant => grant.IsApproved).Sum(grant => grant.Value);

    private static decimal DeliveredOf(CheckedRollUps sums) => sums.Grants.Where(grant => grant.Status == RestitutionStatus.Delivered).Sum(grant => grant.Value);

    private static Text? Name(Severity? severity) => severity is { } known ? Steps.SeverityText.Of(known) : null;
}
