using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Time;

/// <summary>
/// Reads what an administrator typed into a calendar. Its guard refuses what cannot be read; a row that came in past the
/// guard is read as far as it goes, because a typing error there must not stop the recoveries.
/// </summary>
internal static class CalendarText
{
    /// <summary>The zone of a Windows id such as "W. Europe Standard Time"; nothing when this server does not know it.</summary>
    public static TimeZoneInfo? Zone(string? windowsId)
    {
        if (string.IsNullOrWhiteSpace(windowsId))
            return null;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(windowsId!.Trim());
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }

    public static IReadOnlyList<DateTime> Holidays(string? lines) =>
        Lines(lines).Select(Date).Where(date => date.HasValue).Select(date => date!.Value).ToList();

    /// <summary>The lines that are no date as 2026-12-25.</summary>
    public static IReadOnlyList<string> UnreadableHolidays(string? lines) =>
        Lines(lines).Where(line => Date(line) is null).ToList();

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\r', '\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static DateTime? Date(string line) =>
        DateTime.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
