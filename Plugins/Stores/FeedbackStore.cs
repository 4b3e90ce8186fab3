using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Feedback;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what decides about feedback, as SYSTEM: a contact is asked once, whoever asks.</summary>
internal static class FeedbackStore
{
    private const string Told = "told";

    /// <summary>Two queries: the recovery, and everything the contact was ever asked.</summary>
    public static FeedbackRequest RequestFacts(this PluginContext context, EntityReference recovery, EntityReference contact)
    {
        var about = context.FeedbackRecovery(recovery.Id);
        var query = new QueryExpression(Feedback.EntityName) { ColumnSet = new ColumnSet(Feedback.Columns.RequestedOn, Feedback.Columns.Status) };
        query.Criteria.AddCondition(Feedback.Columns.Contact, ConditionOperator.Equal, contact.Id);
        query.Criteria.AddCondition(Feedback.Columns.RequestedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(Feedback.Columns.Id, ConditionOperator.NotEqual, context.Id);
        var asked = context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Feedback>()).ToList();
        return new FeedbackRequest
        {
            RecoveryStatus = about.Status ?? RecoveryStatus.InProgress,
            IsUnconfirmed = about.IsUnconfirmed == true,
            HasOpenOne = asked.Any(row => row.Status == FeedbackStatus.Requested),
            LastRequestedOn = asked.Max(row => row.RequestedOn),
            Now = context.Now,
        };
    }

    /// <summary>The recovery that feedback is about.</summary>
    public static Recovery FeedbackRecovery(this PluginContext context, Guid recovery) => context.System.Retrieve(
        Recovery.EntityName,
        recovery,
        new ColumnSet(Recovery.Columns.Status, Recovery.Columns.IsUnconfirmed, Recovery.Columns.Account, Recovery.Columns.Contact, Recovery.Columns.Number)).ToEntity<Recovery>();

    /// <summary>Whether a suggestion was answered and its contact told, in one query. Nothing is locked: what is dropped later was an answer until then.</summary>
    public static FeedbackEnd EndFacts(this PluginContext context, Feedback feedback)
    {
        var query = new QueryExpression(Feedback.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Feedback.Columns.Id, ConditionOperator.Equal, context.Id);
        query.WithChildren(Improvement.EntityName, Improvement.Columns.Feedback, Improvement.Columns.Id)
            .WherePublished();
        var told = query.AddLink(Touchpoint.EntityName, Feedback.Columns.Recovery, Touchpoint.Columns.Recovery, JoinOperator.LeftOuter);
        told.EntityAlias = Told;
        told.Columns = new ColumnSet(Touchpoint.Columns.Id);
        told.LinkCriteria.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.LearningShared);
        told.LinkCriteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        told.LinkCriteria.AddCondition(Touchpoint.Columns.Contact, ConditionOperator.Equal, feedback.Contact!.Id);
        told.LinkCriteria.AddCondition(Touchpoint.Columns.ActualEnd, ConditionOperator.GreaterEqual, feedback.ReceivedOn ?? context.Now);

        var row = context.System.RetrieveMultiple(query).Entities.Single();
        return new FeedbackEnd
        {
            HasSuggestion = true,
            IsAnswered = !string.IsNullOrWhiteSpace(feedback.Answer) || row.Joined<Improvement>(Improvement.EntityName) is not null,
            IsTold = row.Joined<Touchpoint>(Told) is not null,
        };
    }
}
