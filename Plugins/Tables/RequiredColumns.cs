using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>The columns that no row goes without (* in product.md), by table.</summary>
internal static class RequiredColumns
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> ByTable = new Dictionary<string, IReadOnlyCollection<string>>
    {
        [Playbook.EntityName] =
        [
            Playbook.Columns.Name,
        ],
        [PlaybookStep.EntityName] =
        [
            PlaybookStep.Columns.Playbook,
            PlaybookStep.Columns.Sequence,
            PlaybookStep.Columns.Stage,
            PlaybookStep.Columns.Name,
            PlaybookStep.Columns.DueAfterMinutes,
            PlaybookStep.Columns.Clock,
        ],
        [CadencePhase.EntityName] =
        [
            CadencePhase.Columns.Playbook,
            CadencePhase.Columns.FromMinutes,
            CadencePhase.Columns.EveryMinutes,
            CadencePhase.Columns.Clock,
        ],
        [FollowUpRule.EntityName] =
        [
            FollowUpRule.Columns.Playbook,
            FollowUpRule.Columns.Sequence,
            FollowUpRule.Columns.Purpose,
            FollowUpRule.Columns.Channel,
            FollowUpRule.Columns.Subject,
            FollowUpRule.Columns.FirstAfterDays,
            FollowUpRule.Columns.Count,
        ],
        [RestitutionPolicy.EntityName] =
        [
            RestitutionPolicy.Columns.Name,
            RestitutionPolicy.Columns.MinAmount,
            RestitutionPolicy.Columns.ApprovalsRequired,
        ],
        [WordingRule.EntityName] =
        [
            WordingRule.Columns.Language,
            WordingRule.Columns.Rule,
            WordingRule.Columns.Phrase,
        ],
        [WorkCalendar.EntityName] =
        [
            WorkCalendar.Columns.Name,
            WorkCalendar.Columns.TimeZone,
        ],
        [Recovery.EntityName] =
        [
            Recovery.Columns.Name,
            Recovery.Columns.Account,
            Recovery.Columns.Severity,
            Recovery.Columns.DetectedOn,
        ],
        [RecoveryStep.EntityName] =
        [
            RecoveryStep.Columns.Recovery,
            RecoveryStep.Columns.Cycle,
            RecoveryStep.Columns.Sequence,
            RecoveryStep.Columns.Stage,
            RecoveryStep.Columns.Name,
        ],
        [RecoveryMember.EntityName] =
        [
            RecoveryMember.Columns.Recovery,
            RecoveryMember.Columns.User,
        ],
        [Impact.EntityName] =
        [
            Impact.Columns.Recovery,
            Impact.Columns.Dimension,
            Impact.Columns.Description,
            Impact.Columns.Level,
        ],
        [Restitution.EntityName] =
        [
            Restitution.Columns.Recovery,
            Restitution.Columns.Name,
            Restitution.Columns.Type,
        ],
        [Approval.EntityName] =
        [
            Approval.Columns.Restitution,
            Approval.Columns.Decision,
        ],
        [Touchpoint.EntityName] =
        [
            Touchpoint.Columns.Subject,
            Touchpoint.Columns.Purpose,
            Touchpoint.Columns.Channel,
        ],
        [RootCause.EntityName] =
        [
            RootCause.Columns.Recovery,
            RootCause.Columns.Category,
            RootCause.Columns.Problem,
            RootCause.Columns.Why1,
        ],
        [Improvement.EntityName] =
        [
            Improvement.Columns.Recovery,
            Improvement.Columns.Name,
            Improvement.Columns.Kind,
        ],
        [Feedback.EntityName] =
        [
            Feedback.Columns.Recovery,
            Feedback.Columns.Contact,
        ],
        [TrustScore.EntityName] =
        [
            TrustScore.Columns.Account,
            TrustScore.Columns.Score,
            TrustScore.Columns.ScoredOn,
        ],
        [Commitment.EntityName] =
        [
            Commitment.Columns.Account,
            Commitment.Columns.Name,
            Commitment.Columns.Kind,
            Commitment.Columns.ReviewOn,
        ],
        [Signal.EntityName] =
        [
            Signal.Columns.Source,
            Signal.Columns.ExternalId,
            Signal.Columns.Account,
            Signal.Columns.Severity,
            Signal.Columns.Summary,
            Signal.Columns.DetectedOn,
        ],
        [Pattern.EntityName] =
        [
            Pattern.Columns.FailureCategory,
        ],
        [KpiSnapshot.EntityName] =
        [
            KpiSnapshot.Columns.Day,
        ],
    };
}
