using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Reads what was submitted, approved or delivered. As SYSTEM: colleagues' restitutions count too, and splitting among them
/// gains nothing.
/// </summary>
internal static class GrantStore
{
    /// <summary>An account's restitutions but for one, each at the value that was frozen when it was submitted.</summary>
    public static IReadOnlyList<Grant> GrantsOfAccount(this PluginContext context, Guid account, Guid except)
    {
        var query = Counted(Restitution.Columns.Account, account);
        query.Criteria.AddCondition(Restitution.Columns.Id, ConditionOperator.NotEqual, except);
        return Read(context, query);
    }

    public static IReadOnlyList<Grant> GrantsOfRecovery(this PluginContext context, Guid recovery) =>
        Read(context, Counted(Restitution.Columns.Recovery, recovery));

    private static QueryExpression Counted(string parent, Guid id)
    {
        var query = new QueryExpression(Restitution.EntityName)
        {
            ColumnSet = new ColumnSet(
                Restitution.Columns.Recovery, Restitution.Columns.Status, Restitution.Columns.BaseValue,
                Restitution.Columns.IsContractual, Restitution.Columns.SubmittedOn),
        };
        query.Criteria.AddCondition(parent, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(Restitution.Columns.Status, ConditionOperator.In,
            (int)RestitutionStatus.Submitted, (int)RestitutionStatus.Approved, (int)RestitutionStatus.Delivered);
        return query;
    }

    private static IReadOnlyList<Grant> Read(PluginContext context, QueryExpression query) => context.System.RetrieveMultiple(query).Entities
        .Select(row => AsGrant(row.ToEntity<Restitution>()))
        .ToList();

    internal static Grant AsGrant(Restitution row) => new(
        row.Id, row.Recovery?.Id ?? Guid.Empty, row.Status ?? RestitutionStatus.Draft, row.BaseValue ?? 0m, row.IsContractual ?? false, row.SubmittedOn);
}
