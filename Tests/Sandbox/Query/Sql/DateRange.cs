using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>
/// The period a relative date operator means, by the user's wall clock: from, inclusive, to, exclusive; null = unbounded.
/// The edges of last-x, next-x and older-than are not documented; they follow MarkMpn/Sql4Cds (FetchXml2Sql.cs), which
/// was checked against live organisations. Weeks begin on Sunday, as the operators' documentation says.
/// Fiscal periods are those of a new organisation: quarters, the first from 1 January.
/// </summary>
internal readonly record struct DateRange(DateTime? From, DateTime? To)
{
    /// <summary>Operators that count hours or minutes, which a column without a time cannot answer.</summary>
    public static bool CountsHours(ConditionOperator @operator) => @operator is
        ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.OlderThanXHours or ConditionOperator.OlderThanXMinutes;

    /// <summary>Operators that take a number of hours, days, weeks, months or years.</summary>
    public static bool TakesNumber(ConditionOperator @operator) => @operator is
        ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.LastXDays or ConditionOperator.NextXDays
        or ConditionOperator.LastXWeeks or ConditionOperator.NextXWeeks or ConditionOperator.LastXMonths or ConditionOperator.NextXMonths
        or ConditionOperator.LastXYears or ConditionOperator.NextXYears or ConditionOperator.OlderThanXMinutes or ConditionOperator.OlderThanXHours
        or ConditionOperator.OlderThanXDays or ConditionOperator.OlderThanXWeeks or ConditionOperator.OlderThanXMonths or ConditionOperator.OlderThanXYears;

    /// <summary>The period of an operator without a date of its own; null for operators that have none.</summary>
    public static DateRange? Of(ConditionOperator @operator, int x, DateTime now)
    {
        var today = now.Date;
        var tomorrow = today.AddDays(1);
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1);
        var quarter = new DateTime(today.Year, today.Month - ((today.Month - 1) % 3), 1);
        var year = new DateTime(today.Year, 1, 1);
        var hour = today.AddHours(now.Hour);
        return @operator switch
        {
            ConditionOperator.Yesterday => new(today.AddDays(-1), today),
            ConditionOperator.Today => new(today, tomorrow),
            ConditionOperator.Tomorrow => new(tomorrow, tomorrow.AddDays(1)),
            ConditionOperator.LastWeek => new(week.AddDays(-7), week),
            ConditionOperator.ThisWeek => new(week, week.AddDays(7)),
            ConditionOperator.NextWeek => new(week.AddDays(7), week.AddDays(14)),
            ConditionOperator.LastMonth => new(month.AddMonths(-1), month),
            ConditionOperator.ThisMonth => new(month, month.AddMonths(1)),
            ConditionOperator.NextMonth => new(month.AddMonths(1), month.AddMonths(2)),
            ConditionOperator.LastFiscalPeriod => new(quarter.AddMonths(-3), quarter),
            ConditionOperator.ThisFiscalPeriod => new(quarter, quarter.AddMonths(3)),
            ConditionOperator.NextFiscalPeriod => new(quarter.AddMonths(3), quarter.AddMonths(6)),
            ConditionOperator.LastYear => new(year.AddYears(-1), year),
            ConditionOperator.ThisYear => new(year, year.AddYears(1)),
            ConditionOperator.NextYear => new(year.AddYears(1), year.AddYears(2)),
            ConditionOperator.Last7Days => UpTo(today.AddDays(-7), now),
            ConditionOperator.Next7Days => new(now, tomorrow.AddDays(7)),
            ConditionOperator.LastXHours => UpTo(hour.AddHours(-x), now),
            ConditionOperator.NextXHours => new(now, hour.AddHours(x + 1)),
            ConditionOperator.LastXDays => UpTo(today.AddDays(-x), now),
            ConditionOperator.NextXDays => new(now, tomorrow.AddDays(x)),
            ConditionOperator.LastXWeeks => UpTo(today.AddDays(-7 * x), now),
            ConditionOperator.NextXWeeks => new(now, tomorrow.AddDays(7 * x)),
            ConditionOperator.LastXMonths => UpTo(today.AddMonths(-x), now),
            ConditionOperator.NextXMonths => new(now, tomorrow.AddMonths(x)),
            ConditionOperator.LastXYears => UpTo(today.AddYears(-x), now),
            ConditionOperator.NextXYears => new(now, tomorrow.AddYears(x)),
            ConditionOperator.OlderThanXMinutes => new(null, hour.AddMinutes(now.Minute - x)),
            ConditionOperator.OlderThanXHours => new(null, hour.AddHours(-x)),
            ConditionOperator.OlderThanXDays => new(null, today.AddDays(-x)),
            ConditionOperator.OlderThanXWeeks => new(null, today.AddDays(-7 * x)),
            ConditionOperator.OlderThanXMonths => new(null, today.AddMonths(-x)),
            ConditionOperator.OlderThanXYears => new(null, today.AddYears(-x)),
            _ => null,
        };
    }

    /// <summary>The period of an operator with a date: on, not on, on or before, on or after; null for other operators.</summary>
    public static DateRange? Of(ConditionOperator @operator, DateTime day) => @operator switch
    {
        ConditionOperator.On or ConditionOperator.NotOn => new(day, day.AddDays(1)),
        ConditionOperator.OnOrBefore => new(null, day.AddDays(1)),
        ConditionOperator.OnOrAfter => new(day, null),
        _ => null,
    };

    /// <summary>Times are kept by the millisecond, so "up to and including now" ends one later.</summary>
    private static DateRange UpTo(DateTime from, DateTime now) => new(from, now.AddMilliseconds(1));
}
