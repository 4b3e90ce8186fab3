using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>What was learnt from a recovery, as its closing looks at it.</summary>
internal sealed class LearningOnRecord
{
    public bool HasVerifiedCause { get; init; }
    public bool HasPublishedImprovement { get; init; }

    /// <summary>Verified causes against which nothing is committed.</summary>
    public IReadOnlyCollection<string> CausesLeftAlone { get; init; } = [];

    public bool HasTrainingOnly { get; init; }
}

/// <summary>Reads verified causes and improvements, as SYSTEM: what is missing does not depend on who asks.</summary>
internal static class LearningStore
{
    /// <summary>Both in one query over the recovery, so that each cause comes once for each improvement.</summary>
    public static LearningOnRecord LearningOnRecord(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery);
        var cause = query.WithChildren(RootCause.EntityName, RootCause.Columns.Recovery, RootCause.Columns.Id, RootCause.Columns.Problem);
        cause.WhereVerified();
        query.WithChildren(
            Improvement.EntityName, Improvement.Columns.Recovery,
            Improvement.Columns.Id, Improvement.Columns.RootCause, Improvement.Columns.Kind, Improvement.Columns.Status, Improvement.Columns.PublishedOn)
            .AddCondition(Improvement.Columns.Status, ConditionOperator.NotEqual, (int)ImprovementStatus.Dropped);

        var rows = context.System.RetrieveMultiple(query).Entities;
        var causes = rows.AllJoined<RootCause>(RootCause.EntityName);
        var changes = rows.AllJoined<Improvement>(Improvement.EntityName);
        var committed = changes.Where(change => change.Status != ImprovementStatus.Draft).ToList();
        return new LearningOnRecord
        {
            HasVerifiedCause = causes.Count > 0,
            HasPublishedImprovement = changes.Any(change => change.PublishedOn is not null),
            CausesLeftAlone = causes
                .Where(row => committed.All(change => change.RootCause?.Id != row.Id))
                .Select(row => row.Problem ?? "")
                .Distinct()
                .ToList(),
            HasTrainingOnly = committed.Count > 0 && committed.All(change => change.Kind == ImprovementKind.Training),
        };
    }

    /// <summary>Whether an improvement is published by now, which an image may not know yet.</summary>
    public static bool IsPublished(this PluginContext context, Guid improvement) => context.System
        .Retrieve(Improvement.EntityName, improvement, new ColumnSet(Improvement.Columns.PublishedOn)).ToEntity<Improvement>().PublishedOn is not null;

    /// <summary>The causes that count: a deactivated one does not.</summary>
    public static void WhereVerified(this FilterExpression causes)
    {
        causes.AddCondition(RootCause.Columns.State, ConditionOperator.Equal, RowState.Active);
        causes.AddCondition(RootCause.Columns.IsVerified, ConditionOperator.Equal, true);
    }

    /// <summary>The improvements that the client was told of and may still count on.</summary>
    public static void WherePublished(this FilterExpression improvements)
    {
        improvements.AddCondition(Improvement.Columns.PublishedOn, ConditionOperator.NotNull);
        improvements.AddCondition(Improvement.Columns.Status, ConditionOperator.NotEqual, (int)ImprovementStatus.Dropped);
    }

    /// <summary>Whether a contact said after Verify that they can rely on us now: a 4 or a 5.</summary>
    public static bool IsConfident(this PluginContext context, Recovery recovery)
    {
        if (recovery.VerifiedOn is not { } verifiedOn)
            return false;
        var query = new QueryExpression(Feedback.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Feedback.Columns.Recovery, ConditionOperator.Equal, recovery.Id);
        query.Criteria.AddCondition(Feedback.Columns.ConfidenceRating, ConditionOperator.GreaterEqual, 4);
        query.Criteria.AddCondition(Feedback.Columns.ReceivedOn, ConditionOperator.GreaterEqual, verifiedOn);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
