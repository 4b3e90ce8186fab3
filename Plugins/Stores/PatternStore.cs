using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Opens and counts patterns (I9). By SYSTEM: they are about clients that the caller need not see.</summary>
internal static class PatternStore
{
    private const string Open = "open";

    private static readonly string[] Counted =
        [Pattern.Columns.Id, Pattern.Columns.FirstOn, Pattern.Columns.LastOn, Pattern.Columns.Recoveries, Pattern.Columns.Accounts];

    /// <summary>
    /// Counts the category's failures around one, and keeps the open pattern or opens one. One query where there is none,
    /// one write more for one that opens, two more for one that is counted again from its first failure on. The key on
    /// rcv_openkey is the net under two clients' failures at one moment; then the later one is told to try again.
    /// </summary>
    public static void CountPattern(this PluginContext context, FailureCategory category, DateTime detectedOn, EntityReference? owner)
    {
        var rows = Failures(context, category, detectedOn - PatternRule.Window, detectedOn + PatternRule.Window, withPattern: true);
        // One that counts no more may leave no other around it.
        var pattern = rows.Count == 0 ? OpenPattern(context, category) : rows[0].Joined<Pattern>(Open);
        if (pattern is { } open)
        {
            Recount(context, category, open);
            return;
        }

        if (PatternRule.Found(rows.Select(Failure).ToList()) is not { Count: > 0 } found)
            return;
        var opened = new Pattern { FailureCategory = category };
        Stamp(opened, found);
        if (owner is not null)
            opened.Owner = owner;
        context.System.Create(opened);
    }

    /// <summary>Counts the category's open pattern anew after a failure is gone from the records. That opens none.</summary>
    public static void RecountPattern(this PluginContext context, FailureCategory category)
    {
        if (OpenPattern(context, category) is { } open)
            Recount(context, category, open);
    }

    /// <summary>The key of the one open pattern of a category.</summary>
    public static string OpenKey(FailureCategory category) => ((int)category).ToString(CultureInfo.InvariantCulture);

    private static Pattern? OpenPattern(PluginContext context, FailureCategory category)
    {
        var query = new QueryExpression(Pattern.EntityName) { ColumnSet = new ColumnSet(Counted) };
        query.Criteria.AddCondition(Pattern.Columns.OpenKey, ConditionOperator.Equal, OpenKey(category));
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntity<Pattern>();
    }

    private static void Recount(PluginContext context, FailureCategory category, Pattern open)
    {
        var failures = Failures(context, category, open.FirstOn ?? context.Now - PatternRule.Window, to: null, withPattern: false).Select(Failure).ToList();
        var change = new Pattern(open.Id);
        Stamp(change, failures);
        if (change.Recoveries != open.Recoveries || change.Accounts != open.Accounts || change.LastOn != open.LastOn)
            context.System.Update(change);
    }

    private static void Stamp(Pattern pattern, IReadOnlyCollection<CategoryFailure> failures)
    {
        pattern.Recoveries = failures.Count;
        pattern.Accounts = PatternRule.CountClients(failures);
        // What the last counted failure leaves behind when it turns out to be none stays as it was.
        if (failures.Count == 0)
            return;
        pattern.FirstOn = failures.Min(failure => failure.DetectedOn);
        pattern.LastOn = failures.Max(failure => failure.DetectedOn);
    }

    private static IReadOnlyList<Entity> Failures(PluginContext context, FailureCategory category, DateTime from, DateTime? to, bool withPattern)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.Account, Recovery.Columns.DetectedOn) };
        query.Criteria.AddCondition(Recovery.Columns.FailureCategory, ConditionOperator.Equal, (int)category);
        query.Criteria.AddCondition(Recovery.Columns.Status, ConditionOperator.NotEqual, (int)RecoveryStatus.Cancelled);
        query.Criteria.AddCondition(Recovery.Columns.DetectedOn, ConditionOperator.GreaterEqual, from);
        if (to is { } end)
            query.Criteria.AddCondition(Recovery.Columns.DetectedOn, ConditionOperator.LessEqual, end);
        var failure = query.Criteria.AddFilter(LogicalOperator.Or);
        failure.AddCondition(Recovery.Columns.Status, ConditionOperator.NotEqual, (int)RecoveryStatus.Closed);
        failure.AddCondition(Recovery.Columns.Outcome, ConditionOperator.Null);
        failure.AddCondition(Recovery.Columns.Outcome, ConditionOperator.NotEqual, (int)RecoveryOutcome.NotAFailure);
        if (withPattern)
        {
            var open = query.AddLink(Pattern.EntityName, Recovery.Columns.FailureCategory, Pattern.Columns.FailureCategory, JoinOperator.LeftOuter);
            open.EntityAlias = Open;
            open.Columns = new ColumnSet(Counted);
            open.LinkCriteria.AddCondition(Pattern.Columns.State, ConditionOperator.Equal, RowState.Active);
        }

        return context.System.RetrieveMultiple(query).Entities;
    }

    private static CategoryFailure Failure(Entity row)
    {
        var recovery = row.ToEntity<Recovery>();
        return new CategoryFailure { Account = recovery.Account?.Id ?? Guid.Empty, DetectedOn = recovery.DetectedOn ?? DateTime.MinValue };
    }
}
