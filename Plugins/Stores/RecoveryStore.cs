using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads an account's recoveries, as SYSTEM: a roll-up counts those too that the caller may not see.</summary>
internal static class RecoveryStore
{
    /// <summary>As the person who asks: who may not read the row learns nothing about it.</summary>
    public static void DemandRead(this PluginContext context, string table, Guid id) => context.User.Retrieve(table, id, new ColumnSet(false));

    public static IReadOnlyList<AccountRecovery> RecoveriesOf(this PluginContext context, Guid account)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(Recovery.Columns.Status, Recovery.Columns.Outcome, Recovery.Columns.DetectedOn),
        };
        query.Criteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account);
        return context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<Recovery>())
            .Select(row => new AccountRecovery(row.Status ?? RecoveryStatus.InProgress, row.Outcome, row.DetectedOn))
            .ToList();
    }
}
