using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Scorecard;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what a recovery is scored by, in three queries. As SYSTEM: a score is the same, whoever asks.</summary>
internal static class ScorecardStore
{
    private const string Person = "person";

    public static Scorecard ScorecardOf(this PluginContext context, Guid recovery)
    {
        var rows = context.System.RetrieveMultiple(RecoveryQuery(recovery)).Entities;
        var row = rows[0].ToEntity<Recovery>();
        var published = rows.AllJoined<Improvement>(Improvement.EntityName);
        var suggestions = rows.AllJoined<Feedback>(Feedback.EntityName).Where(feedback => feedback.Answer().HasSuggestion).ToList();
        var talks = context.System.RetrieveMultiple(Touchpoints(recovery)).Entities;
        var spoken = talks.Where(talk => talk.ToEntity<Touchpoint>() is { Contact: not null, ClientAnswered: not false }).ToList();
        var healths = rows.AllJoined<Commitment>(Commitment.EntityName).Select(promise => promise.Health).ToList();
        return new Scorecard(new ScorecardFacts
        {
            IsRecurrence = row.IsRecurrence == true,
            Steps = Steps(context, recovery),
            Contacts = spoken.Select(talk => talk.ToEntity<Touchpoint>().Contact!.Id).Distinct().Count(),
            Roles = spoken.Select(talk => talk.Joined<Contact>(Person)?.StakeholderRole).OfType<StakeholderRole>().Distinct().Count(),
            DiscoveredBy = row.DiscoveredBy,
            DetectedOn = row.DetectedOn,
            ReportedOn = row.ReportedOn,
            ValueAdds = talks.Count(talk => talk.ToEntity<Touchpoint>().Purpose == TouchpointPurpose.ValueAdd),
            CommitmentsMet = healths.Count(health => health == CommitmentHealth.Met),
            CommitmentsMissed = healths.Count(health => health == CommitmentHealth.Missed),
            // Each owner became a member as Lead, and stayed one.
            OwnerChanges = Math.Max(0, rows.AllJoined<RecoveryMember>(RecoveryMember.EntityName).Count - 1),
            FurtherCycles = Math.Max(0, (row.Cycle ?? 1) - 1),
            Chases = row.ClientChased ?? 0,
            Updates = row.UpdatesCount ?? 0,
            UpdatesOnTime = row.UpdatesOnTime ?? 0,
            JointReviews = talks.Count(talk => talk.ToEntity<Touchpoint>().Purpose == TouchpointPurpose.JointReview),
            ImprovementsPublished = published.Count,
            Suggestions = suggestions.Count,
            SuggestionsAnswered = suggestions.Count(feedback =>
                !string.IsNullOrWhiteSpace(feedback.Answer) || published.Any(improvement => improvement.Feedback?.Id == feedback.Id)),
        });
    }

    /// <summary>Writes the scores into a recovery's columns, as closing keeps them.</summary>
    public static void Keep(this Recovery recovery, Scorecard scores)
    {
        recovery.ScoreDelivery = scores.Delivery;
        recovery.ScoreRelationships = scores.Relationships;
        recovery.ScoreInsight = scores.Insight;
        recovery.ScoreValue = scores.Value;
        recovery.ScoreEase = scores.Ease;
        recovery.ScoreRecovery = scores.Recovery;
        recovery.ScorePartnership = scores.Partnership;
        recovery.ScoreTotal = scores.Total;
    }

    // The children join independently of each other, so that each comes once for each of the others: there are few.
    private static QueryExpression RecoveryQuery(Guid recovery)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.IsRecurrence, Recovery.Columns.DiscoveredBy, Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn,
                Recovery.Columns.Cycle, Recovery.Columns.ClientChased, Recovery.Columns.UpdatesCount, Recovery.Columns.UpdatesOnTime),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery);
        query.WithChildren(RecoveryMember.EntityName, RecoveryMember.Columns.Recovery, RecoveryMember.Columns.Id)
            .AddCondition(RecoveryMember.Columns.Role, ConditionOperator.Equal, (int)MemberRole.Lead);
        query.WithChildren(Improvement.EntityName, Improvement.Columns.Recovery, Improvement.Columns.Id, Improvement.Columns.Feedback)
            .WherePublished();
        query.WithChildren(Feedback.EntityName, Feedback.Columns.Recovery, Feedback.Columns.Id, Feedback.Columns.Prevention, Feedback.Columns.Answer)
            .AddCondition(Feedback.Columns.Prevention, ConditionOperator.NotNull);
        query.WithChildren(Commitment.EntityName, Commitment.Columns.Recovery, Commitment.Columns.Id, Commitment.Columns.Health);
        return query;
    }

    // What is still running is judged when it ends; a waived or cancelled step says nothing about time.
    private static List<JudgedStep> Steps(PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(RecoveryStep.EntityName) { ColumnSet = new ColumnSet(RecoveryStep.Columns.Stage, RecoveryStep.Columns.Punctuality) };
        query.Criteria.AddCondition(RecoveryStep.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(RecoveryStep.Columns.Punctuality, ConditionOperator.In, (int)Punctuality.Met, (int)Punctuality.Missed);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<RecoveryStep>()).Select(step => new JudgedStep
        {
            Stage = step.Stage ?? RecoveryStage.FollowUp,
            WasOnTime = step.Punctuality == Punctuality.Met,
        }).ToList();
    }

    private static QueryExpression Touchpoints(Guid recovery)
    {
        var query = new QueryExpression(Touchpoint.EntityName)
        {
            ColumnSet = new ColumnSet(Touchpoint.Columns.Purpose, Touchpoint.Columns.Contact, Touchpoint.Columns.ClientAnswered),
        };
        query.Criteria.AddCondition(Touchpoint.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        var person = query.AddLink(Contact.EntityName, Touchpoint.Columns.Contact, Contact.Columns.Id, JoinOperator.LeftOuter);
        person.EntityAlias = Person;
        person.Columns = new ColumnSet(Contact.Columns.StakeholderRole);
        return query;
    }
}
