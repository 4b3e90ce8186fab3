using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Signals;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A commitment as it stands.</summary>
internal sealed class CheckedCommitment
{
    public string Name { get; init; } = "";
    public CommitmentFacts Facts { get; init; } = new();
    public CommitmentHealth? Health { get; init; }
    public bool IsShared { get; init; }
    public string? ChangeReason { get; init; }
    public DateTime CreatedOn { get; init; }
    public DateTime ModifiedOn { get; init; }
    public DateTime Now { get; init; }
    public BusinessHours Hours { get; init; } = BusinessHours.Default;

    /// <summary>Every health it may have had since it was written: on a save then, or by the daily work of any day since.</summary>
    public IEnumerable<CommitmentHealth> Possible => new[] { CreatedOn, ModifiedOn, Now }
        .Concat(Facts.DueOn is not { } due ? [] : Enumerable.Range(-10, 13).Select(day => due.AddDays(day)))
        .Where(moment => moment >= CreatedOn && moment <= Now)
        .Select(moment => CommitmentHealthRule.Of(Facts, moment, Hours));
}

/// <summary>A pattern as it stands, with the failures of its category from its first on.</summary>
internal sealed class CheckedPattern
{
    public bool IsOpen { get; init; }
    public string? OpenKey { get; init; }
    public string ExpectedKey { get; init; } = "";
    public int? Recoveries { get; init; }
    public int? Accounts { get; init; }
    public IReadOnlyCollection<CategoryFailure> Failures { get; init; } = [];
    public int OpenOfCategory { get; init; }
}

/// <summary>A signal as it stands.</summary>
internal sealed class CheckedSignal
{
    public SignalRow Row { get; init; } = new();
    public Guid? Account { get; init; }
    public Guid? RecoveryAccount { get; init; }
}

/// <summary>What no commitment, pattern or signal can be while the rules are on (K1, K2, I9, N1, N2).</summary>
internal static class PromiseIntegrity
{
    private static readonly IReadOnlyList<Rule<CheckedCommitment>> Commitments =
    [
        new("K1-health",
            Holds: promise => promise.Facts.ReviewOn is null || (promise.Health is { } health && promise.Possible.Contains(health)),
            Message: promise => TrustIntegrityMessages.Health(promise.Name, promise.Health is { } health ? BriefWords.Word(BriefWords.Healths, health) : IntegrityMessages.Nothing)),
        new("K2-first-date",
            Holds: promise => promise.IsShared ? promise.Facts.FirstReviewOn is not null : promise.Facts.FirstReviewOn == promise.Facts.ReviewOn,
            Message: promise => TrustIntegrityMessages.FirstDate(promise.Name)),
    ];

    public static readonly IReadOnlyList<Rule<CheckedPattern>> Patterns =
    [
        new("I9-recoveries",
            Holds: pattern => !pattern.IsOpen || (pattern.Recoveries ?? 0) == pattern.Failures.Count,
            Message: pattern => IntegrityMessages.Differs("rcv_recoveries", pattern.Recoveries, pattern.Failures.Count)),
        new("I9-accounts",
            Holds: pattern => !pattern.IsOpen || (pattern.Accounts ?? 0) == PatternRule.CountClients(pattern.Failures),
            Message: pattern => IntegrityMessages.Differs("rcv_accounts", pattern.Accounts, PatternRule.CountClients(pattern.Failures))),
        new("I9-two-open",
            Holds: pattern => !pattern.IsOpen || pattern.OpenOfCategory == 1,
            Message: pattern => TrustIntegrityMessages.TwoPatterns(pattern.OpenOfCategory)),
        new("I9-key",
            Holds: pattern => pattern.OpenKey == (pattern.IsOpen ? pattern.ExpectedKey : null),
            Message: _ => TrustIntegrityMessages.OpenKey()),
    ];

    private static readonly IReadOnlyList<Rule<CheckedSignal>> Signals =
    [
        new("N2-other-account",
            Holds: signal => !signal.Row.IsLinked || signal.Account == signal.RecoveryAccount,
            Message: _ => TrustIntegrityMessages.OtherAccount()),
    ];

    public static IEnumerable<Violation> Check(CheckedCommitment promise) => Commitments.Check(promise)
        .Concat(CommitmentRules.All.Check(new CommitmentChange
        {
            Name = promise.Name,
            Kind = promise.Facts.Kind,
            Comparison = promise.Facts.Comparison,
            Target = promise.Facts.Target,
            ReviewOn = promise.Facts.ReviewOn,
            IsShared = promise.IsShared,
            Moves = promise.Facts.FirstReviewOn is { } first && promise.Facts.ReviewOn is { } now && first != now,
            Reason = promise.ChangeReason,
        }));

    public static IEnumerable<Violation> Check(CheckedSignal signal) => Signals.Check(signal).Concat(SignalRules.All.Check(signal.Row));
}
