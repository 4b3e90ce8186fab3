using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The recoveries that have something due, the earliest first.</summary>
internal sealed class DueList(IReadOnlyList<Guid> ids, bool hasMore)
{
    public IReadOnlyList<Guid> Ids { get; } = ids;
    public bool HasMore { get; } = hasMore;
}

/// <summary>
/// Finds what is due across all recoveries, as SYSTEM, by the same rules that then do it: a step whose level falls into the
/// weekend is not listed before Monday. A fixed number of queries with a page of rows each, whatever the size of the data.
/// </summary>
internal static class DueListStore
{
    private const string RecoveryAlias = "recovery";

    public static DueList DueRecoveries(this PluginContext context, int size)
    {
        var due = new Dictionary<Guid, DateTime>();
        var isCut = AddOverdue(context, due);
        AddHeld(context, due);
        AddWithoutPromise(context, due);
        isCut |= AddDaily(context, due);

        var first = due.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).Take(size).ToList();
        return new DueList(first, due.Count > first.Count || (isCut && first.Count > 0));
    }

    private static bool AddOverdue(PluginContext context, Dictionary<Guid, DateTime> due)
    {
        var minutes = context.Settings().EscalationMinutes;
        var hours = context.HoursByPlaybook();
        var isCut = false;
        foreach (var table in DueTable.All)
        {
            var found = context.System.RetrieveMultiple(Overdue(table, context.Now));
            isCut |= found.MoreRecords;
            foreach (var row in found.Entities)
            {
                var recovery = new DueRecovery(row.Joined<Recovery>(RecoveryAlias)!, row.Joined<Account>(DueRecovery.AccountAlias) ?? new Account());
                if (table.Read(row, recovery) is not { } item || !recovery.Runs(item))
                    continue;
                if (Escalation.Due(item, recovery.Highest, minutes, hours(recovery.Row.Playbook?.Id), context.Now) is [var level, ..])
                    Note(due, recovery.Row.Id, level.On);
            }
        }

        return isCut;
    }

    // What has reached the last level of its client is left out by the query, or it would crowd out the others for ever.
    private static QueryExpression Overdue(DueTable table, DateTime now)
    {
        var query = new QueryExpression(table.Table) { ColumnSet = table.Columns };
        table.WhereOverdue(query.Criteria, now);
        query.AddOrder(table.DueOn, OrderType.Ascending);
        var recovery = query.AddLink(Recovery.EntityName, DueTable.Recovery, Recovery.Columns.Id);
        recovery.EntityAlias = RecoveryAlias;
        recovery.Columns = new ColumnSet([Recovery.Columns.Id, .. DueRecovery.Columns]);
        DueRecovery.JoinAccount(recovery.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id));

        var reaches = query.Criteria.AddFilter(LogicalOperator.Or);
        reaches.AddCondition(RecoveryStep.Columns.EscalationLevel, ConditionOperator.Null);
        reaches.AddCondition(RecoveryStep.Columns.EscalationLevel, ConditionOperator.LessThan, Escalation.Sponsor - 1);
        reaches.AddCondition(RecoveryAlias, Recovery.Columns.Severity, ConditionOperator.In, (int)Severity.Critical, (int)Severity.Major);
        reaches.AddCondition(DueRecovery.AccountAlias, Account.Columns.IsKeyClient, ConditionOperator.Equal, true);
        reaches.AddCondition(DueRecovery.AccountAlias, Account.Columns.ClientTier, ConditionOperator.In, (int)ClientTier.Strategic, (int)ClientTier.Key);
        return query;
    }

    private static void AddHeld(PluginContext context, Dictionary<Guid, DateTime> due)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.HoldUntil) };
        query.Criteria.AddCondition(Recovery.Columns.Status, ConditionOperator.Equal, (int)RecoveryStatus.OnHold);
        query.Criteria.AddCondition(Recovery.Columns.HoldUntil, ConditionOperator.LessEqual, context.Now);
        query.AddOrder(Recovery.Columns.HoldUntil, OrderType.Ascending);
        foreach (var row in context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Recovery>()))
            Note(due, row.Id, row.HoldUntil!.Value);
    }

    /// <summary>Only rows that came in past the plug-ins lack their promise (C1).</summary>
    private static void AddWithoutPromise(PluginContext context, Dictionary<Guid, DateTime> due)
    {
        const string update = "update";
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.NextUpdateOn) };
        query.Criteria.AddCondition(Recovery.Columns.Status, ConditionOperator.In, (int)RecoveryStatus.InProgress, (int)RecoveryStatus.OnHold);
        query.Criteria.AddCondition(Recovery.Columns.VerifiedOn, ConditionOperator.Null);
        var open = query.AddLink(Touchpoint.EntityName, Recovery.Columns.Id, Touchpoint.Columns.Recovery, JoinOperator.LeftOuter);
        open.EntityAlias = update;
        DueTable.All.First(table => table.Kind == DueKind.Update).WhereOpen(open.LinkCriteria);
        query.Criteria.AddCondition(update, Touchpoint.Columns.Id, ConditionOperator.Null);
        foreach (var row in context.System.RetrieveMultiple(query).Entities)
            Note(due, row.Id, context.Now);
    }

    /// <summary>Once a day every account with a recovery is looked at; its latest recovery stands for it.</summary>
    private static bool AddDaily(PluginContext context, Dictionary<Guid, DateTime> due)
    {
        var today = context.Now.Date;
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.Account) };
        query.AddOrder(Recovery.Columns.CreatedOn, OrderType.Descending);
        var account = query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id);
        var which = account.LinkCriteria.AddFilter(LogicalOperator.Or);
        which.AddCondition(Account.Columns.DailyWorkOn, ConditionOperator.Null);
        which.AddCondition(Account.Columns.DailyWorkOn, ConditionOperator.LessThan, today);

        var found = context.System.RetrieveMultiple(query);
        var latest = found.Entities.Select(row => row.ToEntity<Recovery>()).GroupBy(row => row.Account?.Id).Select(rows => rows.First());
        foreach (var row in latest)
            Note(due, row.Id, today);
        return found.MoreRecords;
    }

    private static void Note(Dictionary<Guid, DateTime> due, Guid recovery, DateTime on)
    {
        if (!due.TryGetValue(recovery, out var earlier) || on < earlier)
            due[recovery] = on;
    }
}
