using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>The columns that only the plug-ins write (° in product.md), by table.</summary>
internal static class DerivedColumns
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> ByTable = new Dictionary<string, IReadOnlyCollection<string>>
    {
        [Account.EntityName] =
        [
            Account.Columns.TrustScore,
            Account.Columns.TrustScoreOn,
            Account.Columns.TrustTrend,
            Account.Columns.OpenRecoveries,
            Account.Columns.LastFailureOn,
            Account.Columns.DailyWorkOn,
        ],
        [Incident.EntityName] =
        [
            Incident.Columns.Recovery,
        ],
        [Recovery.EntityName] =
        [
            Recovery.Columns.Number,
            Recovery.Columns.Cadence,
            Recovery.Columns.Stage,
            Recovery.Columns.Cycle,
            Recovery.Columns.NextUpdateOn,
            Recovery.Columns.LastUpdateOn,
            Recovery.Columns.UpdatesCount,
            Recovery.Columns.UpdatesOnTime,
            Recovery.Columns.ClientChased,
            Recovery.Columns.ChasedPromise,
            Recovery.Columns.AcknowledgedOn,
            Recovery.Columns.StabilisedOn,
            Recovery.Columns.FixedOn,
            Recovery.Columns.VerifiedOn,
            Recovery.Columns.LearnedOn,
            Recovery.Columns.ClosedOn,
            Recovery.Columns.IsUnconfirmed,
            Recovery.Columns.FailedVerifications,
            Recovery.Columns.ImpactScore,
            Recovery.Columns.SuggestedSeverity,
            Recovery.Columns.FinancialImpact,
            Recovery.Columns.RestitutionApproved,
            Recovery.Columns.RestitutionDelivered,
            Recovery.Columns.IsRecurrence,
            Recovery.Columns.PreviousRecovery,
            Recovery.Columns.OnHoldSince,
            Recovery.Columns.EscalationLevel,
            Recovery.Columns.RetentionOn,
            Recovery.Columns.TrustBefore,
            Recovery.Columns.TrustAfter,
            Recovery.Columns.ScoreDelivery,
            Recovery.Columns.ScoreRelationships,
            Recovery.Columns.ScoreInsight,
            Recovery.Columns.ScoreValue,
            Recovery.Columns.ScoreEase,
            Recovery.Columns.ScoreRecovery,
            Recovery.Columns.ScorePartnership,
            Recovery.Columns.ScoreTotal,
            Recovery.Columns.LastRequestId,
        ],
        [RecoveryStep.EntityName] =
        [
            RecoveryStep.Columns.Variants,
            RecoveryStep.Columns.ActivatedOn,
            RecoveryStep.Columns.DueOn,
            RecoveryStep.Columns.PausedMinutes,
            RecoveryStep.Columns.WaitingSince,
            RecoveryStep.Columns.Pauses,
            RecoveryStep.Columns.CompletedOn,
            RecoveryStep.Columns.CompletedBy,
            RecoveryStep.Columns.ApologyHash,
            RecoveryStep.Columns.WaivedBy,
            RecoveryStep.Columns.Punctuality,
            RecoveryStep.Columns.EscalationLevel,
        ],
        [Restitution.EntityName] =
        [
            Restitution.Columns.Account,
            Restitution.Columns.Policy,
            Restitution.Columns.ApprovalsRequired,
            Restitution.Columns.Proportionality,
            Restitution.Columns.BaseValue,
            Restitution.Columns.TierValue,
            Restitution.Columns.FactsBy,
            Restitution.Columns.SubmittedBy,
            Restitution.Columns.SubmittedOn,
            Restitution.Columns.DecidedOn,
            Restitution.Columns.DeliveredOn,
            Restitution.Columns.EscalationLevel,
        ],
        [Approval.EntityName] =
        [
            Approval.Columns.Approver,
            Approval.Columns.DecidedOn,
            Approval.Columns.Policy,
            Approval.Columns.Amount,
        ],
        [Touchpoint.EntityName] =
        [
            Touchpoint.Columns.WasOnTime,
            Touchpoint.Columns.EscalationLevel,
        ],
        [RootCause.EntityName] =
        [
            RootCause.Columns.Author,
            RootCause.Columns.VerifiedBy,
        ],
        [Improvement.EntityName] =
        [
            Improvement.Columns.CompletedOn,
            Improvement.Columns.PublishedOn,
            Improvement.Columns.EscalationLevel,
        ],
        [Feedback.EntityName] =
        [
            Feedback.Columns.OpenKey,
        ],
        [Commitment.EntityName] =
        [
            Commitment.Columns.FirstReviewOn,
            Commitment.Columns.SharedOn,
            Commitment.Columns.Health,
            Commitment.Columns.EscalationLevel,
        ],
        [Signal.EntityName] =
        [
            Signal.Columns.Recovery,
        ],
        [Pattern.EntityName] =
        [
            Pattern.Columns.FirstOn,
            Pattern.Columns.LastOn,
            Pattern.Columns.Accounts,
            Pattern.Columns.Recoveries,
            Pattern.Columns.OpenKey,
        ],
        [KpiSnapshot.EntityName] =
        [
            KpiSnapshot.Columns.Key,
        ],
    };
}
