using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what an account's daily work looks at, as SYSTEM: days pass for everybody.</summary>
internal static class DailyStore
{
    /// <summary>The verified recoveries of the account of which nobody has said yet what became of the contract (F5).</summary>
    public static IReadOnlyList<Guid> RetentionUnknown(this PluginContext context, Guid account)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account);
        query.Criteria.AddCondition(Recovery.Columns.VerifiedOn, ConditionOperator.NotNull);
        var unknown = query.Criteria.AddFilter(LogicalOperator.Or);
        unknown.AddCondition(Recovery.Columns.Retention, ConditionOperator.Null);
        unknown.AddCondition(Recovery.Columns.Retention, ConditionOperator.Equal, (int)Retention.Open);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.Id).ToList();
    }

    public static DateTime? TrustScoredOn(this PluginContext context, EntityReference account) => context.System
        .Retrieve(Account.EntityName, account.Id, new ColumnSet(Account.Columns.TrustScoreOn)).ToEntity<Account>().TrustScoreOn;
}
