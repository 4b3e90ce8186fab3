using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads a recovery's impacts. As SYSTEM: all of them count, whatever the person may see.</summary>
internal static class ImpactStore
{
    /// <summary>The columns that the score and the loss are counted from.</summary>
    public static readonly string[] Counted =
    [
        Impact.Columns.Level, Impact.Columns.AmountBase, Impact.Columns.ConfirmedAmountBase, Impact.Columns.ConfirmedByClient,
    ];

    /// <summary>The impacts that stand; a deactivated one does not.</summary>
    public static IReadOnlyList<ImpactFacts> ImpactsOf(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Impact.EntityName) { ColumnSet = new ColumnSet(Counted) };
        query.Criteria.AddCondition(Impact.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(Impact.Columns.State, ConditionOperator.Equal, RowState.Active);
        return context.System.RetrieveMultiple(query).Entities.Select(row => AsFacts(row.ToEntity<Impact>())).ToList();
    }

    public static ImpactFacts AsFacts(Impact impact) => new(
        impact.Level ?? ImpactLevel.Low,
        impact.AmountBase,
        impact.ConfirmedAmountBase,
        impact.ConfirmedByClient ?? false);
}
