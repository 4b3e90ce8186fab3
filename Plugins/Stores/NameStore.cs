using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads people's names and zones, as SYSTEM: the names stand in documents whoever asks for them.</summary>
internal static class NameStore
{
    public static IEnumerable<string> NamesOfUsers(this PluginContext context, IEnumerable<Guid> users)
    {
        var ids = users.Cast<object>().ToArray();
        if (ids.Length == 0)
            return [];
        var query = new QueryExpression(SystemUser.EntityName) { ColumnSet = new ColumnSet(SystemUser.Columns.FullName) };
        query.Criteria.AddCondition(SystemUser.Columns.Id, ConditionOperator.In, ids);
        query.AddOrder(SystemUser.Columns.FullName, OrderType.Ascending);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<SystemUser>().FullName ?? "").ToList();
    }

    /// <summary>The zone the initiating user works in; UTC for one without settings. timezonedefinition has the Windows ids of Dataverse's codes.</summary>
    public static TimeZoneInfo UserZone(this PluginContext context)
    {
        var query = new QueryExpression("timezonedefinition") { ColumnSet = new ColumnSet("standardname") };
        query.AddLink("usersettings", "timezonecode", "timezonecode").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, context.InitiatingUser);
        return CalendarText.Zone(context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string?>("standardname")) ?? TimeZoneInfo.Utc;
    }
}
