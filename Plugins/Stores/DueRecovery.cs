using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A recovery as due work sees it, with what of it is overdue.</summary>
internal sealed class DueRecovery(Recovery row, Account account)
{
    public const string AccountAlias = "account";

    public static readonly string[] Columns =
    [
        Recovery.Columns.Name, Recovery.Columns.Status, Recovery.Columns.Severity, Recovery.Columns.Owner, Recovery.Columns.Sponsor,
        Recovery.Columns.Account, Recovery.Columns.Playbook, Recovery.Columns.Cadence, Recovery.Columns.UpdateIntervalMinutes,
        Recovery.Columns.CreatedOn, Recovery.Columns.VerifiedOn, Recovery.Columns.NextUpdateOn, Recovery.Columns.EscalationLevel,
        Recovery.Columns.HoldUntil, Recovery.Columns.LearnedOn,
    ];

    public Recovery Row { get; } = row;
    public Account Account { get; } = account;
    public IReadOnlyList<DueItem> Items { get; init; } = [];
    public bool HasOpenUpdate { get; init; }

    /// <summary>Whether more is overdue than one page of rows holds.</summary>
    public bool HasMore { get; init; }

    public int Highest => Escalation.Highest(Row.Severity, Account.IsKey());

    public bool IsHeldUntil(DateTime now) => Row.Status == RecoveryStatus.OnHold && Row.HoldUntil <= now;

    public bool IsPromised => Row.VerifiedOn is null && Row.Status is { } status && UpdateFacts.IsRunning(status);

    /// <summary>The clock of the rhythm that promised an update for this moment.</summary>
    public ClockKind UpdateClock(DateTime due)
    {
        var facts = TouchpointStore.UpdateFactsOf(Row, due);
        return facts.Cadence.CountsWorkingHours(facts.Rhythm, due, due) ? ClockKind.WorkingHours : ClockKind.Elapsed;
    }

    /// <summary>What a step of a recovery on hold is late with counts from when it goes on.</summary>
    public bool Runs(DueItem item) => item.Kind != DueKind.Step || Row.Status != RecoveryStatus.OnHold;

    public static void JoinAccount(LinkEntity account)
    {
        account.EntityAlias = AccountAlias;
        account.Columns = new ColumnSet(Account.Columns.Id, Account.Columns.IsKeyClient, Account.Columns.ClientTier, Account.Columns.DailyWorkOn,
            Account.Columns.TrustScoreOn);
    }
}

/// <summary>Reads recoveries with their due work, as SYSTEM: the schedule works for everybody.</summary>
internal static class DueRecoveryStore
{
    /// <summary>As much of the recovery as says what to lock.</summary>
    public static DueRecovery DueHead(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(Recovery.Columns.Account, Recovery.Columns.Status, Recovery.Columns.HoldUntil),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, id);
        Stores.DueRecovery.JoinAccount(query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id, JoinOperator.LeftOuter));
        var rows = context.System.RetrieveMultiple(query).Entities;
        // A recovery that is not there is answered in the platform's own words.
        if (rows.Count == 0)
            context.System.Retrieve(Recovery.EntityName, id, new ColumnSet(false));
        return new DueRecovery(rows[0].ToEntity<Recovery>(), rows[0].Joined<Account>(Stores.DueRecovery.AccountAlias) ?? new Account());
    }

    /// <summary>
    /// The recovery with everything of it that is overdue and not told to the last yet, in one query. The joins multiply,
    /// but only what is overdue takes part; what one page does not hold is left to the next run.
    /// </summary>
    public static DueRecovery DueRecovery(this PluginContext context, Guid id, DateTime now)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Stores.DueRecovery.Columns) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, id);
        Stores.DueRecovery.JoinAccount(query.AddLink(Account.EntityName, Recovery.Columns.Account, Account.Columns.Id, JoinOperator.LeftOuter));
        foreach (var table in DueTable.All)
        {
            var link = query.AddLink(table.Table, Recovery.Columns.Id, DueTable.Recovery, JoinOperator.LeftOuter);
            link.EntityAlias = table.Alias;
            link.Columns = table.Columns;
            // The open update is always asked for, because one has to be there.
            if (table.Kind == DueKind.Update)
                table.WhereOpen(link.LinkCriteria);
            else
                table.WhereOverdue(link.LinkCriteria, now);
        }

        var found = context.System.RetrieveMultiple(query);
        var rows = found.Entities;
        var head = new DueRecovery(rows[0].ToEntity<Recovery>(), rows[0].Joined<Account>(Stores.DueRecovery.AccountAlias) ?? new Account());
        var items = rows
            .SelectMany(row => DueTable.All.Select(table => row.Joined<Entity>(table.Alias) is { } joined ? table.Read(joined, head) : null))
            .OfType<DueItem>()
            .GroupBy(item => item.Id)
            .Select(same => same.First())
            .ToList();
        return new DueRecovery(head.Row, head.Account)
        {
            Items = items.Where(head.Runs).OrderBy(item => item.DueOn).ThenBy(item => item.Id).ToList(),
            HasMore = found.MoreRecords,
            HasOpenUpdate = rows.Any(row => row.Contains($"{nameof(DueKind.Update)}.{Touchpoint.Columns.Id}")),
        };
    }
}
