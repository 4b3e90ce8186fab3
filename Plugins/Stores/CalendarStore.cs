using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads the working hours that deadlines count.</summary>
internal static class CalendarStore
{
    public static readonly string[] Columns =
    [
        WorkCalendar.Columns.TimeZone,
        WorkCalendar.Columns.Days,
        WorkCalendar.Columns.From,
        WorkCalendar.Columns.To,
        WorkCalendar.Columns.Holidays,
    ];

    /// <summary>
    /// The hours of a recovery's playbook: its own calendar, else the default one, else the built-in hours. One query, as
    /// SYSTEM: a deadline is the same for people who may not read calendars.
    /// </summary>
    public static BusinessHours HoursFor(this PluginContext context, EntityReference? playbook) =>
        HoursBy(context, playbook?.Id ?? Guid.Empty)(playbook?.Id);

    /// <summary>The hours of every playbook, in one query.</summary>
    public static Func<Guid?, BusinessHours> HoursByPlaybook(this PluginContext context) => HoursBy(context, playbook: null);

    private static Func<Guid?, BusinessHours> HoursBy(PluginContext context, Guid? playbook)
    {
        var query = new QueryExpression(WorkCalendar.EntityName) { ColumnSet = new ColumnSet([.. Columns, WorkCalendar.Columns.IsDefault]) };
        query.Criteria.AddCondition(WorkCalendar.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(WorkCalendar.Columns.CreatedOn, OrderType.Ascending);
        var users = query.AddLink(Playbook.EntityName, WorkCalendar.Columns.Id, Playbook.Columns.WorkCalendar, JoinOperator.LeftOuter);
        users.EntityAlias = "playbook";
        users.Columns = new ColumnSet(Playbook.Columns.Id);
        if (playbook is { } only)
            users.LinkCriteria.AddCondition(Playbook.Columns.Id, ConditionOperator.Equal, only);

        var calendars = context.System.RetrieveMultiple(query).Entities;
        var usual = calendars.FirstOrDefault(row => row.ToEntity<WorkCalendar>().IsDefault == true);
        return wanted =>
        {
            var chosen = calendars.FirstOrDefault(row => row.Joined<Playbook>("playbook") is { } user && user.Id == wanted) ?? usual;
            return chosen is null ? BusinessHours.Default : Hours(chosen.ToEntity<WorkCalendar>());
        };
    }

    /// <summary>The hours as the rules count them. What a row leaves open is as in the built-in hours.</summary>
    public static BusinessHours Hours(WorkCalendar calendar) => new(
        CalendarText.Zone(calendar.TimeZone) ?? TimeZoneInfo.Utc,
        calendar.Days is { Count: > 0 } days ? days : BusinessHours.Default.Days,
        calendar.From ?? BusinessHours.Default.From,
        calendar.To ?? BusinessHours.Default.To,
        CalendarText.Holidays(calendar.Holidays));
}
