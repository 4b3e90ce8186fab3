using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Governance;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Reads the recoveries of a period with what is counted about them: one query for them and one for each table of theirs,
/// page by page, so that no aggregate limit is met.
/// </summary>
internal static class GovernanceStore
{
    /// <summary>Those that were detected in [from, to).</summary>
    public static IReadOnlyCollection<MeasuredRecovery> RecoveriesDetected(this PluginContext context, DateTime from, DateTime to)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Severity, Recovery.Columns.FailureCategory, Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn,
                Recovery.Columns.AcknowledgedOn, Recovery.Columns.StabilisedOn, Recovery.Columns.FixedOn, Recovery.Columns.VerifiedOn,
                Recovery.Columns.UpdatesCount, Recovery.Columns.UpdatesOnTime, Recovery.Columns.ClientChased, Recovery.Columns.Cycle,
                Recovery.Columns.DiscoveredBy, Recovery.Columns.IsRecurrence, Recovery.Columns.IsUnconfirmed, Recovery.Columns.Outcome,
                Recovery.Columns.Retention, Recovery.Columns.RestitutionDelivered, Recovery.Columns.FinancialImpact,
                Recovery.Columns.TrustBefore, Recovery.Columns.TrustAfter),
        };
        Within(query.Criteria, from, to);
        var recoveries = context.AllRows(query).ToDictionary(row => row.Id, row => Measured(row.ToEntity<Recovery>()));
        if (recoveries.Count == 0)
            return [];

        CountEscalations(context, recoveries, from, to);
        CountImprovements(context, recoveries, from, to, out var answered);
        CountRestitutions(context, recoveries, from, to);
        CountFeedback(context, recoveries, from, to, answered);
        return recoveries.Values;
    }

    private static MeasuredRecovery Measured(Recovery row) => new()
    {
        Severity = row.Severity,
        Category = row.FailureCategory,
        StartedOn = row.ReportedOn ?? row.DetectedOn,
        AcknowledgedOn = row.AcknowledgedOn,
        StabilisedOn = row.StabilisedOn,
        FixedOn = row.FixedOn,
        VerifiedOn = row.VerifiedOn,
        Updates = row.UpdatesCount ?? 0,
        UpdatesOnTime = row.UpdatesOnTime ?? 0,
        Chases = row.ClientChased ?? 0,
        Cycle = row.Cycle ?? 1,
        IsFoundByUs = row.DiscoveredBy == DiscoveredBy.Us,
        IsRecurrence = row.IsRecurrence == true,
        IsUnconfirmed = row.IsUnconfirmed == true,
        IsClientLost = row.Outcome == RecoveryOutcome.ClientLost,
        Retention = row.Retention,
        Delivered = row.RestitutionDelivered ?? 0m,
        Loss = row.FinancialImpact ?? 0m,
        TrustChange = row.TrustAfter - row.TrustBefore,
    };

    private static void CountEscalations(PluginContext context, Dictionary<Guid, MeasuredRecovery> recoveries, DateTime from, DateTime to)
    {
        foreach (var table in DueTable.All)
        {
            var query = Children(table.Table, from, to, RecoveryStep.Columns.EscalationLevel);
            query.Criteria.AddCondition(RecoveryStep.Columns.EscalationLevel, ConditionOperator.GreaterThan, 0);
            foreach (var row in Of(context, recoveries, query))
                row.Key.Escalations += row.Value.GetAttributeValue<int>(RecoveryStep.Columns.EscalationLevel);
        }
    }

    private static void CountImprovements(
        PluginContext context, Dictionary<Guid, MeasuredRecovery> recoveries, DateTime from, DateTime to, out HashSet<Guid> answered)
    {
        answered = [];
        var query = Children(Improvement.EntityName, from, to, Improvement.Columns.Status, Improvement.Columns.PublishedOn, Improvement.Columns.Feedback);
        foreach (var row in Of(context, recoveries, query))
        {
            var improvement = row.Value.ToEntity<Improvement>();
            if (improvement is { PublishedOn: not null, Feedback: { } suggestion })
                answered.Add(suggestion.Id);
            row.Key.Improvements += improvement.Status is ImprovementStatus.Draft or ImprovementStatus.Dropped ? 0 : 1;
            row.Key.ImprovementsEffective += improvement.Status == ImprovementStatus.VerifiedEffective ? 1 : 0;
        }
    }

    private static void CountRestitutions(PluginContext context, Dictionary<Guid, MeasuredRecovery> recoveries, DateTime from, DateTime to)
    {
        var query = Children(Restitution.EntityName, from, to, Restitution.Columns.BaseValue, Restitution.Columns.IsContractual);
        query.Criteria.AddCondition(Restitution.Columns.Status, ConditionOperator.In, (int)RestitutionStatus.Approved, (int)RestitutionStatus.Delivered);
        foreach (var row in Of(context, recoveries, query))
        {
            var restitution = row.Value.ToEntity<Restitution>();
            row.Key.Granted += restitution.IsContractual == true ? 0m : restitution.BaseValue ?? 0m;
        }
    }

    /// <summary>The confidence moves from a recovery's first answer to its last; a suggestion is answered by us or by a published improvement.</summary>
    private static void CountFeedback(
        PluginContext context, Dictionary<Guid, MeasuredRecovery> recoveries, DateTime from, DateTime to, HashSet<Guid> answered)
    {
        var query = Children(Feedback.EntityName, from, to,
            Feedback.Columns.ReceivedOn, Feedback.Columns.ConfidenceRating, Feedback.Columns.Prevention, Feedback.Columns.Answer);
        query.Criteria.AddCondition(Feedback.Columns.ReceivedOn, ConditionOperator.NotNull);
        foreach (var rows in Of(context, recoveries, query).GroupBy(row => row.Key))
        {
            var answers = rows.Select(row => row.Value.ToEntity<Feedback>()).OrderBy(answer => answer.ReceivedOn).ThenBy(answer => answer.Id).ToList();
            var ratings = answers.Select(answer => answer.ConfidenceRating).OfType<int>().ToList();
            rows.Key.ConfidenceChange = ratings.Count > 1 ? ratings[ratings.Count - 1] - ratings[0] : null;
            var suggestions = answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Prevention)).ToList();
            rows.Key.Suggestions = suggestions.Count;
            rows.Key.SuggestionsAnswered = suggestions.Count(answer => !string.IsNullOrWhiteSpace(answer.Answer) || answered.Contains(answer.Id));
        }
    }

    private static IEnumerable<KeyValuePair<MeasuredRecovery, Entity>> Of(
        PluginContext context, Dictionary<Guid, MeasuredRecovery> recoveries, QueryExpression query)
    {
        foreach (var row in context.AllRows(query))
        {
            if (row.GetAttributeValue<EntityReference?>(DueTable.Recovery) is { } parent && recoveries.TryGetValue(parent.Id, out var recovery))
                yield return new(recovery, row);
        }
    }

    private static QueryExpression Children(string table, DateTime from, DateTime to, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([DueTable.Recovery, .. columns]) };
        Within(query.AddLink(Recovery.EntityName, DueTable.Recovery, Recovery.Columns.Id).LinkCriteria, from, to);
        return query;
    }

    private static void Within(FilterExpression filter, DateTime from, DateTime to)
    {
        filter.AddCondition(Recovery.Columns.DetectedOn, ConditionOperator.GreaterEqual, from);
        filter.AddCondition(Recovery.Columns.DetectedOn, ConditionOperator.LessThan, to);
    }
}
