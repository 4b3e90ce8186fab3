using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Time;

/// <summary>A working calendar as an administrator saves it. Hours that are left open are the usual ones.</summary>
internal sealed record CalendarRow(string? Zone, int? From, int? To, string? Holidays);

/// <summary>What must hold before deadlines can count by a calendar (I7): a mistake here would move every due time.</summary>
internal static class CalendarRules
{
    public static readonly IReadOnlyList<Rule<CalendarRow>> All =
    [
        new("I7-calendar-zone",
            Holds: calendar => CalendarText.Zone(calendar.Zone) is not null,
            Message: calendar => CalendarMessages.ZoneUnknown(calendar.Zone ?? "")),
        new("I7-calendar-hours",
            Holds: calendar => (calendar.From ?? BusinessHours.Default.From) < (calendar.To ?? BusinessHours.Default.To),
            Message: calendar => CalendarMessages.HoursReversed(calendar.From ?? BusinessHours.Default.From, calendar.To ?? BusinessHours.Default.To)),
        new("I7-calendar-holidays",
            Holds: calendar => CalendarText.UnreadableHolidays(calendar.Holidays).Count == 0,
            Message: calendar => CalendarMessages.HolidaysUnreadable(string.Join(", ", CalendarText.UnreadableHolidays(calendar.Holidays).Take(5)))),
    ];
}
