using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what an account's daily work looks at, as SYSTEM: days pass for everybody.</summary>
internal static class DailyStore
{
    /// <summary>The account's overdue promises that belong to no recovery.</summary>
    public static IReadOnlyList<DueItem> AccountPromises(this PluginContext context, DueRecovery recovery, DateTime asOf)
    {
        var table = DueTable.All.First(each => each.Kind == DueKind.Commitment);
        var query = new QueryExpression(table.Table) { ColumnSet = table.Columns };
        table.WhereOverdue(query.Criteria, asOf);
        query.Criteria.AddCondition(Commitment.Columns.Account, ConditionOperator.Equal, recovery.Row.Account!.Id);
        query.Criteria.AddCondition(Commitment.Columns.Recovery, ConditionOperator.Null);
        query.AddOrder(table.DueOn, OrderType.Ascending);
        return context.System.RetrieveMultiple(query).Entities.Select(row => table.Read(row, recovery)).OfType<DueItem>().ToList();
    }

    public static Guid? LatestRecovery(this PluginContext context, EntityReference account)
    {
        var query = new QueryExpression(Recovery.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account.Id);
        query.AddOrder(Recovery.Columns.CreatedOn, OrderType.Descending);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }

    public static DateTime? TrustScoredOn(this PluginContext context, EntityReference account) => context.System
        .Retrieve(Account.EntityName, account.Id, new ColumnSet(Account.Columns.TrustScoreOn)).ToEntity<Account>().TrustScoreOn;
}
