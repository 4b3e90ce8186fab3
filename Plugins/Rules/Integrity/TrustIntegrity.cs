using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A trust score as it was appended, with its parts.</summary>
internal sealed class CheckedScore
{
    public int? Score { get; init; }
    public DateTime? ScoredOn { get; init; }
    public decimal? Feedback { get; init; }
    public decimal? Commitments { get; init; }
    public decimal? Cadence { get; init; }
    public decimal? Recurrence { get; init; }

    public IEnumerable<decimal> Parts => new[] { Feedback, Commitments, Cadence, Recurrence }.OfType<decimal>();

    /// <summary>The mean that the parts come to, as they are stored; nothing without data.</summary>
    public decimal? Mean => TrustParts.Mean(Feedback, Commitments, Cadence, Recurrence);
}

/// <summary>An account as it stands, with its recoveries and its last two scores.</summary>
internal sealed class CheckedAccount
{
    public int? OpenRecoveries { get; init; }
    public DateTime? LastFailureOn { get; init; }
    public int? TrustScore { get; init; }
    public DateTime? TrustScoreOn { get; init; }
    public TrustTrend? TrustTrend { get; init; }
    public IReadOnlyCollection<Intake.AccountRecovery> Recoveries { get; init; } = [];

    /// <summary>The last score first.</summary>
    public IReadOnlyList<CheckedScore> Scores { get; init; } = [];

    public int Running => Recoveries.Count(recovery => recovery.IsRunning);
    public DateTime? LastFailure => Recoveries.Where(recovery => recovery.IsFailure).Select(recovery => recovery.DetectedOn).Max();
    public CheckedScore? Last => Scores.Count > 0 ? Scores[0] : null;
    public TrustTrend? Trend => Last?.Score is { } score ? TrustTrends.Of(Scores.Count > 1 ? Scores[1].Score : null, score) : null;
}

/// <summary>What no score and no account can be while the rules are on (F2, F3, and the account's roll-ups).</summary>
internal static class TrustIntegrity
{
    // A score is rounded from exact parts, the stored ones have four places.
    private const decimal Rounding = 0.501m;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static readonly IReadOnlyList<Rule<CheckedScore>> OfScore =
    [
        new("F2-parts",
            Holds: score => score.Parts.All(part => part is >= 0m and <= 100m)
                && score.Mean is { } mean && score.Score is { } whole && Math.Abs(mean - whole) <= Rounding,
            Message: score => TrustIntegrityMessages.Parts(score.Score, score.Mean)),
    ];

    public static readonly IReadOnlyList<Rule<CheckedAccount>> OfAccount =
    [
        new("I7-open-recoveries",
            Holds: account => (account.OpenRecoveries ?? 0) == account.Running,
            Message: account => IntegrityMessages.Differs("rcv_openrecoveries", account.OpenRecoveries, account.Running)),
        new("I7-last-failure",
            Holds: account => IsSame(account.LastFailureOn, account.LastFailure),
            Message: account => IntegrityMessages.Differs("rcv_lastfailureon", account.LastFailureOn, account.LastFailure)),
        new("F3-score",
            Holds: account => account.TrustScore == account.Last?.Score,
            Message: account => IntegrityMessages.Differs("rcv_trustscore", account.TrustScore, account.Last?.Score)),
        new("F3-scored-on",
            Holds: account => IsSame(account.TrustScoreOn, account.Last?.ScoredOn),
            Message: account => IntegrityMessages.Differs("rcv_trustscoreon", account.TrustScoreOn, account.Last?.ScoredOn)),
        new("F3-trend",
            Holds: account => account.TrustTrend == account.Trend,
            Message: _ => TrustIntegrityMessages.Trend()),
    ];

    private static bool IsSame(DateTime? one, DateTime? other) =>
        one is null || other is null ? one == other : (one.Value - other.Value).Duration() <= Second;
}
