using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads people's names, languages and zones, as SYSTEM: they stand in documents whoever asks for them.</summary>
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

    /// <summary>
    /// The language and the zone somebody works in; English and UTC for who has no settings, as a team has none. timezonedefinition
    /// has the Windows ids of Dataverse's codes (learn.microsoft.com, "Specify time zone settings for a user").
    /// </summary>
    public static BriefWords WordsFor(this PluginContext context, Guid reader, int? language = null)
    {
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, reader);
        var zone = query.AddLink("timezonedefinition", "timezonecode", "timezonecode", JoinOperator.LeftOuter);
        zone.EntityAlias = "zone";
        zone.Columns = new ColumnSet("standardname");
        zone.LinkCriteria.AddCondition("retiredorder", ConditionOperator.Equal, 0);
        var settings = context.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return new BriefWords(
            language ?? settings?.GetAttributeValue<int?>("uilanguageid") ?? Text.English,
            CalendarText.Zone(settings?.GetAttributeValue<AliasedValue?>("zone.standardname")?.Value as string) ?? TimeZoneInfo.Utc);
    }
}
