using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Reads what stands on record for a step's exit criteria: one query for each criterion that needs one, none for the
/// others. As SYSTEM: what was done counts, whether or not the person who completes the step may see it.
/// </summary>
internal static class EvidenceStore
{
    private static readonly TimeSpan FeedbackWindow = TimeSpan.FromDays(30);

    public static Evidence EvidenceFor(this PluginContext context, StepRow step, StepRecovery recovery)
    {
        bool Asks(ExitCriterion criterion) => step.ExitCriteria.Contains(criterion);

        var evidence = new Evidence();
        // Acknowledging is timed by the first personal contact, whether or not the step asks for one.
        if (Asks(ExitCriterion.PersonalContactMade) || step.Stage == RecoveryStage.Acknowledge)
            evidence = evidence with { Contacts = context.ContactsOf(recovery) };
        if (Asks(ExitCriterion.ApologyRecorded) && step.Apology is { Length: > 0 } apology && LanguageGuess.Of(apology) is { } language)
            evidence = evidence with { Wording = context.WordingAdded(language) };
        if (Asks(ExitCriterion.ImpactRecorded) || Asks(ExitCriterion.ImpactConfirmedByClient))
            evidence = evidence with { Impacts = Impacts(context, recovery) };
        if (Asks(ExitCriterion.PlanShared))
            evidence = WithPlan(evidence, context, recovery);
        if (Asks(ExitCriterion.RestitutionDecided))
            evidence = evidence with { Restitutions = Restitutions(context, recovery) };
        if (Asks(ExitCriterion.ClientConfirmedTheFix) && (recovery.VerifiedBy ?? step.Contact) is { } person)
            evidence = evidence with { IsConfirmedByClient = context.IsOf(person, recovery.Account) };
        if (Asks(ExitCriterion.RootCauseVerified))
            evidence = evidence with { HasVerifiedRootCause = HasVerifiedRootCause(context, recovery) };
        if (Asks(ExitCriterion.LearningShared))
            evidence = evidence with { Learning = LearningOf(context, recovery) };
        if (Asks(ExitCriterion.FeedbackRequested) && !recovery.IsUnconfirmed)
            evidence = evidence with { FeedbackRequested = HasFeedback(context, recovery) };
        return evidence;
    }

    private static List<ImpactOnRecord> Impacts(PluginContext context, StepRecovery recovery)
    {
        var query = Active(Impact.EntityName, recovery, Impact.Columns.Level, Impact.Columns.ConfirmedByClient);
        return Read<Impact>(context, query)
            .Select(impact => new ImpactOnRecord(impact.Level ?? ImpactLevel.Low, impact.ConfirmedByClient ?? false))
            .ToList();
    }

    // Commitments and touchpoints in one query: each commitment comes once for each completed touchpoint of the recovery.
    private static Evidence WithPlan(Evidence evidence, PluginContext context, StepRecovery recovery)
    {
        var query = Active(Commitment.EntityName, recovery,
            Commitment.Columns.PlanPart, Commitment.Columns.CreatedOn, Commitment.Columns.SharedOn);
        query.Criteria.AddCondition(Commitment.Columns.ReviewOn, ConditionOperator.NotNull);
        var touchpoint = query.AddLink(Touchpoint.EntityName, Commitment.Columns.Recovery, Touchpoint.Columns.Recovery, JoinOperator.LeftOuter);
        touchpoint.EntityAlias = "touchpoint";
        touchpoint.Columns = new ColumnSet(Touchpoint.Columns.ActualEnd, Touchpoint.Columns.ModifiedOn);
        touchpoint.LinkCriteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);

        var rows = context.System.RetrieveMultiple(query).Entities;
        return evidence with
        {
            Promises = rows.Select(row => row.ToEntity<Commitment>())
                .GroupBy(promise => promise.Id)
                .Select(copies => copies.First())
                .Select(promise => new Promise(promise.Id, promise.PlanPart, promise.CreatedOn ?? DateTime.MaxValue, promise.SharedOn))
                .ToList(),
            TouchpointsEnded = rows.Select(row => row.Joined<Touchpoint>("touchpoint"))
                .Select(row => row?.ActualEnd ?? row?.ModifiedOn)
                .OfType<DateTime>()
                .Distinct()
                .ToList(),
        };
    }

    private static List<RestitutionOnRecord> Restitutions(PluginContext context, StepRecovery recovery)
    {
        var query = Of(Restitution.EntityName, recovery, Restitution.Columns.Type, Restitution.Columns.Status, Restitution.Columns.Justification);
        return Read<Restitution>(context, query)
            .Select(row => new RestitutionOnRecord(row.Type ?? RestitutionType.FinancialCredit, row.Status ?? RestitutionStatus.Draft, row.Justification))
            .ToList();
    }

    private static bool HasVerifiedRootCause(PluginContext context, StepRecovery recovery)
    {
        var query = Of(RootCause.EntityName, recovery, RootCause.Columns.Id);
        query.Criteria.WhereVerified();
        query.TopCount = 1;
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    // The three parts join the recovery independently of each other, so that any one row tells which of them exist.
    private static Learning LearningOf(PluginContext context, StepRecovery recovery)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery.Id);
        var improvement = Part(query, Improvement.EntityName, Improvement.Columns.Recovery, "improvement", Improvement.Columns.Id);
        improvement.LinkCriteria.WherePublished();
        var cause = Part(query, RootCause.EntityName, RootCause.Columns.Recovery, "cause", RootCause.Columns.Id);
        cause.LinkCriteria.WhereVerified();
        cause.LinkCriteria.AddCondition(RootCause.Columns.ClientText, ConditionOperator.NotNull);
        var told = Part(query, Touchpoint.EntityName, Touchpoint.Columns.Recovery, "told", Touchpoint.Columns.Id);
        told.LinkCriteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        told.LinkCriteria.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.LearningShared);

        var row = context.System.RetrieveMultiple(query).Entities[0];
        return new Learning(
            row.Joined<Improvement>("improvement") is not null,
            row.Joined<RootCause>("cause") is not null,
            row.Joined<Touchpoint>("told") is not null);
    }

    private static bool HasFeedback(PluginContext context, StepRecovery recovery)
    {
        var since = context.Now - FeedbackWindow;
        var query = new QueryExpression(Feedback.EntityName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        var recent = query.Criteria.AddFilter(LogicalOperator.Or);
        recent.AddCondition(Feedback.Columns.RequestedOn, ConditionOperator.Between, since, context.Now);
        recent.AddCondition(Feedback.Columns.ReceivedOn, ConditionOperator.Between, since, context.Now);
        query.AddLink(Contact.EntityName, Feedback.Columns.Contact, Contact.Columns.Id)
            .LinkCriteria.AddCondition(Contact.Columns.ParentCustomer, ConditionOperator.Equal, recovery.Account);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static QueryExpression Active(string table, StepRecovery recovery, params string[] columns)
    {
        var query = Of(table, recovery, columns);
        query.Criteria.AddCondition(Recovery.Columns.State, ConditionOperator.Equal, RowState.Active);
        return query;
    }

    private static QueryExpression Of(string table, StepRecovery recovery, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery.Id);
        return query;
    }

    private static LinkEntity Part(QueryExpression query, string table, string column, string alias, string key)
    {
        var part = query.AddLink(table, Recovery.Columns.Id, column, JoinOperator.LeftOuter);
        part.EntityAlias = alias;
        part.Columns = new ColumnSet(key);
        return part;
    }

    private static IEnumerable<TTable> Read<TTable>(PluginContext context, QueryExpression query)
        where TTable : Entity =>
        context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<TTable>());
}
