using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Impact;

/// <summary>An impact as it would stand when saved.</summary>
internal sealed record ImpactRow
{
    public Guid? Recovery { get; init; }
    public ImpactDimension? Dimension { get; init; }
    public string? Description { get; init; }
    public ImpactLevel? Level { get; init; }
    public decimal? Amount { get; init; }
    public decimal? ConfirmedAmount { get; init; }

    /// <summary>The recovery it has belonged to so far; none for a new one.</summary>
    public Guid? FormerRecovery { get; init; }
}

/// <summary>What must hold of an impact whenever it is saved.</summary>
internal static class ImpactRules
{
    public static readonly IReadOnlyList<Rule<ImpactRow>> All =
    [
        new("M1-recovery",
            Holds: impact => impact.Recovery is not null,
            Message: _ => ImpactMessages.RecoveryMissing()),
        new("M1-recovery-fixed",
            Holds: impact => impact.FormerRecovery is null || impact.Recovery is null || impact.Recovery == impact.FormerRecovery,
            Message: _ => ImpactMessages.NeverMoves()),
        new("M1-dimension",
            Holds: impact => impact.Dimension is not null,
            Message: _ => ImpactMessages.DimensionMissing()),
        new("M1-level",
            Holds: impact => impact.Level is not null,
            Message: _ => ImpactMessages.LevelMissing()),
        new("M1-description",
            Holds: impact => !string.IsNullOrWhiteSpace(impact.Description),
            Message: _ => ImpactMessages.DescriptionMissing()),
        new("M3-amount",
            Holds: impact => impact.Amount is null or >= 0m && impact.ConfirmedAmount is null or >= 0m,
            Message: impact => ImpactMessages.AmountNegative(impact.Amount < 0m ? impact.Amount.Value : impact.ConfirmedAmount!.Value)),
    ];

    /// <summary>What a recovery that has ended recorded stays as it is.</summary>
    public static readonly IReadOnlyList<Rule<RecoveryStatus>> OfRecovery =
    [
        new("M1-recovery-ended",
            Holds: status => status is not (RecoveryStatus.Closed or RecoveryStatus.Cancelled),
            Message: _ => ImpactMessages.RecoveryEnded()),
    ];
}
