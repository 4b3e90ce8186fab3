using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A restitution as it stands, with what was frozen at its submission and decided since.</summary>
internal sealed class CheckedRestitution
{
    public RestitutionRow Row { get; init; } = new();
    public Guid? Account { get; init; }
    public Guid? RecoveryAccount { get; init; }
    public decimal? BaseValue { get; init; }
    public decimal? TierValue { get; init; }
    public Guid? Policy { get; init; }
    public int? ApprovalsRequired { get; init; }
    public Guid? SubmittedBy { get; init; }
    public DateTime? SubmittedOn { get; init; }
    public DateTime? DecidedOn { get; init; }
    public DateTime? DeliveredOn { get; init; }

    /// <summary>What it costs in base currency, where its amount is in it; an exchange rate may be another today.</summary>
    public decimal? AmountInBase { get; init; }

    /// <summary>When its recovery ended.</summary>
    public DateTime? EndedOn { get; init; }

    public IReadOnlyCollection<GivenDecision> Given { get; init; } = [];

    /// <summary>The account's other restitutions that were submitted before it.</summary>
    public IReadOnlyCollection<Grant> Before { get; init; } = [];

    public int WindowDays { get; init; } = Settings.Default.SplitWindowDays;

    public bool IsSubmitted => Row.Status is not (RestitutionStatus.Draft or RestitutionStatus.Withdrawn);
    public bool IsDecided => Row.Status is RestitutionStatus.Approved or RestitutionStatus.Delivered or RestitutionStatus.Rejected;

    /// <summary>Decided on already, or still to be paid: what is over and done with is judged by what is frozen on it alone.</summary>
    public bool IsOpenMoney => Row.Status is RestitutionStatus.Submitted or RestitutionStatus.Approved;
}

/// <summary>What no restitution can be while the rules are on (R1-R13).</summary>
internal static class RestitutionIntegrity
{
    private static readonly IReadOnlyList<Rule<CheckedRestitution>> All =
    [
        new("R2-frozen",
            Holds: IsFrozen,
            Message: money => RestitutionIntegrityMessages.NotFrozen(StatusText.Of(money.Row.Status))),
        new("R2-value",
            Holds: money => money.BaseValue is null || money.AmountInBase is null || money.BaseValue == money.AmountInBase,
            Message: money => IntegrityMessages.Differs("rcv_basevalue", money.BaseValue, money.AmountInBase)),
        new("R2-tier-value",
            Holds: money => money.TierValue is not { } value || money.BaseValue is null || value >= Least(money),
            Message: money => IntegrityMessages.Differs("rcv_tiervalue", money.TierValue, Least(money))),
        new("R2-account",
            Holds: money => money.Account == money.RecoveryAccount,
            Message: _ => RestitutionIntegrityMessages.OtherAccount()),
        new("R8-undecided",
            Holds: money => money.Row.Status != RestitutionStatus.Submitted || Demanded(money) is null,
            Message: money => RestitutionIntegrityMessages.Undecided(StatusText.Of(Demanded(money)!.Value))),
        new("R8-decided-on",
            Holds: money => (money.DecidedOn is not null || !money.IsDecided) && (money.DeliveredOn is not null == (money.Row.Status == RestitutionStatus.Delivered)),
            Message: money => RestitutionIntegrityMessages.NotDated(StatusText.Of(money.Row.Status))),
        new("R10-recovery-ended",
            Holds: money => !(money.SubmittedOn > money.EndedOn),
            Message: _ => RestitutionMessages.RecoveryEnded()),
    ];

    public static IEnumerable<Violation> Check(CheckedRestitution money) => All.Check(money)
        .Concat(RestitutionRules.All.Check(money.Row))
        .Concat(StatusRules.All.Check(new StatusMove(
            RestitutionStatus.Submitted,
            money.Row.Status switch
            {
                RestitutionStatus.Approved or RestitutionStatus.Delivered => RestitutionStatus.Approved,
                RestitutionStatus.Rejected => RestitutionStatus.Rejected,
                _ => RestitutionStatus.Withdrawn,
            },
            Demanded(money))));

    private static RestitutionStatus? Demanded(CheckedRestitution money) =>
        ApprovalRules.Demanded(money.ApprovalsRequired ?? int.MaxValue, money.Given);

    // What was withdrawn may have been submitted before, or not.
    private static bool IsFrozen(CheckedRestitution money)
    {
        var frozen = new[] { money.BaseValue is null, money.TierValue is null, money.Policy is null, money.ApprovalsRequired is null, money.SubmittedBy is null, money.SubmittedOn is null }
            .Count(isMissing => !isMissing);
        return money.Row.Status switch
        {
            RestitutionStatus.Draft => frozen == 0,
            RestitutionStatus.Withdrawn => frozen is 0 or 6,
            _ => frozen == 6,
        };
    }

    // What counts today counted then: another that was rejected or withdrawn since may have counted too. Another window
    // than then alters nothing about what is paid already.
    private static decimal Least(CheckedRestitution money) => money.BaseValue!.Value
        + (money is { IsOpenMoney: true, SubmittedOn: { } submittedOn } ? money.Before.Exposure(submittedOn, money.WindowDays) : 0m);
}
