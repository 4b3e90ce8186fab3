using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what is planned for an account beside one recovery, as SYSTEM: the client hears us all as one.</summary>
internal static class AccountTimelineStore
{
    private const string Follows = "follows";

    /// <summary>The open follow-ups and value-adds on the account's timeline.</summary>
    public static IReadOnlyList<OpenTouchpoint> PlannedFor(this PluginContext context, EntityReference account)
    {
        var query = new QueryExpression(Touchpoint.EntityName)
        {
            ColumnSet = new ColumnSet(
                Touchpoint.Columns.Id, Touchpoint.Columns.Recovery, Touchpoint.Columns.Purpose, Touchpoint.Columns.ScheduledEnd, Touchpoint.Columns.Occurrence),
        };
        query.Criteria.AddCondition(Touchpoint.Columns.RegardingObject, ConditionOperator.Equal, account.Id);
        query.Criteria.WhereTouchpointIsOpen();
        var which = query.Criteria.AddFilter(LogicalOperator.Or);
        which.AddCondition(Touchpoint.Columns.FollowUpRule, ConditionOperator.NotNull);
        which.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.ValueAdd);
        var rule = query.AddLink(FollowUpRule.EntityName, Touchpoint.Columns.FollowUpRule, FollowUpRule.Columns.Id, JoinOperator.LeftOuter);
        rule.EntityAlias = Follows;
        rule.Columns = new ColumnSet(FollowUpStore.RuleColumns);
        return context.System.RetrieveMultiple(query).Entities
            .Select(row => new OpenTouchpoint(row.ToEntity<Touchpoint>(), row.Joined<FollowUpRule>(Follows)))
            .ToList();
    }

    public static void WhereDatedValueAdds(FilterExpression filter)
    {
        filter.WhereTouchpointIsOpen();
        filter.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.ValueAdd);
        filter.AddCondition(Touchpoint.Columns.ScheduledEnd, ConditionOperator.NotNull);
    }

    /// <summary>
    /// Takes the dates off value-adds when a recovery opens: nobody offers something on top to a client who waits for what
    /// was owed. They get a date again when that is verified (C8).
    /// </summary>
    public static void PutOff(this PluginContext context, IReadOnlyList<Guid> valueAdds)
    {
        foreach (var id in valueAdds)
            context.System.Update(new Touchpoint(id) { ScheduledEnd = null });
    }

    /// <summary>Whether something of the account's is being put right and is not verified yet.</summary>
    public static bool IsUnverified(this PluginContext context, EntityReference account)
    {
        var query = new QueryExpression(Recovery.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account.Id);
        query.Criteria.AddCondition(Recovery.Columns.Status, ConditionOperator.In, (int)RecoveryStatus.InProgress, (int)RecoveryStatus.OnHold);
        query.Criteria.AddCondition(Recovery.Columns.VerifiedOn, ConditionOperator.Null);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
