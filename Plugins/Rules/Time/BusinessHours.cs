using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Time;

/// <summary>
/// The hours in which working-hours clocks run: on each working day that is no holiday, from the minute <c>From</c>
/// (included) to the minute <c>To</c> (not included) of the day, as the clocks on the wall of its zone show them.
/// All times in and out are UTC, and the arithmetic is exact to the tick.
/// </summary>
internal sealed record BusinessHours(
    TimeZoneInfo Zone,
    IReadOnlyCollection<Weekday> Days,
    int From,
    int To,
    IReadOnlyCollection<DateTime> Holidays)
{
    /// <summary>What counts where nobody has configured a calendar: Monday to Friday, 9 to 17, UTC.</summary>
    public static readonly BusinessHours Default = new(
        TimeZoneInfo.Utc,
        [Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday],
        From: 9 * 60,
        To: 17 * 60,
        Holidays: []);

    // Dataverse stores dates up to the end of 9999. A target that needs longer than that (one minute a week for ten years)
    // is due then instead of failing.
    private static readonly DateTime EndOfTime = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// The first moment at which this much working time has passed since the start. Time that ends with the working day
    /// is due at its end, not on the next morning; no time at all is due at the start, even at night.
    /// </summary>
    public DateTime Add(DateTime startUtc, TimeSpan work)
    {
        if (work < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(work), work, "Working time is added forwards only.");
        if (work == TimeSpan.Zero)
            return startUtc;

        foreach (var period in PeriodsFrom(startUtc))
        {
            var begin = period.Begin > startUtc ? period.Begin : startUtc;
            var available = period.End - begin;
            if (work <= available)
                return begin + work;
            if (available > TimeSpan.Zero)
                work -= available;
        }

        return EndOfTime;
    }

    public DateTime Add(DateTime startUtc, int minutes) => Add(startUtc, TimeSpan.FromMinutes(minutes));

    /// <summary>The working time in [from, to); none when they are in the wrong order.</summary>
    public TimeSpan WorkBetween(DateTime fromUtc, DateTime toUtc)
    {
        var work = TimeSpan.Zero;
        foreach (var period in PeriodsFrom(fromUtc).TakeWhile(period => period.Begin < toUtc))
        {
            var begin = period.Begin > fromUtc ? period.Begin : fromUtc;
            var end = period.End < toUtc ? period.End : toUtc;
            if (end > begin)
                work += end - begin;
        }

        return work;
    }

    /// <summary>Whether people work on the day that the zone's calendar shows at this moment.</summary>
    public bool IsWorkingDay(DateTime momentUtc) => IsWorkingDate(DateOf(momentUtc));

    /// <summary>When work begins on the n-th working day after this date; without working days, on the n-th day.</summary>
    public DateTime BeginOfWorkingDay(DateTime after, int days)
    {
        var date = after.Date;
        for (var ahead = 1; ahead < 3660; ahead++)
        {
            if (IsWorkingDate(date.AddDays(ahead)) && --days == 0)
                return Instant(date.AddDays(ahead), From);
        }

        return Instant(date.AddDays(days), From);
    }

    /// <summary>So many days later, when the clock on the wall of the zone shows the same time again.</summary>
    public DateTime AddDays(DateTime momentUtc, int days)
    {
        var wall = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(momentUtc, DateTimeKind.Utc), Zone);
        return days == 0 ? momentUtc : Instant(wall.AddDays(days), 0);
    }

    /// <summary>The date that the zone's calendar shows at this moment.</summary>
    public DateTime DateOf(DateTime momentUtc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(momentUtc, DateTimeKind.Utc), Zone).Date;

    /// <summary>The working time that is left until a day of the zone's calendar is over.</summary>
    public TimeSpan WorkUntilEndOf(DateTime date, DateTime nowUtc) => WorkBetween(nowUtc, Instant(date.Date, 24 * 60));

    /// <summary>How long a working day is.</summary>
    public TimeSpan WorkingDay => TimeSpan.FromMinutes(Math.Max(0, To - From));

    private IEnumerable<Period> PeriodsFrom(DateTime startUtc)
    {
        if (Days.Count == 0 || From >= To)
            yield break;
        // The day before too: a working day that ends at midnight may end after it where the clocks are put back.
        for (var date = DateOf(startUtc).AddDays(-1); date < EndOfTime; date = date.AddDays(1))
        {
            if (IsWorkingDate(date) && new Period(Instant(date, From), Instant(date, To)) is var period && period.End > startUtc)
                yield return period;
        }
    }

    private bool IsWorkingDate(DateTime date) =>
        Days.Contains(WeekdayOf(date)) && !Holidays.Contains(date.Date);

    /// <summary>
    /// The moment at which the wall clock shows this minute. A minute that is skipped is the moment of the jump, one that
    /// comes twice its first time; begin and end go by the same rule, so that days which touch never overlap.
    /// </summary>
    private DateTime Instant(DateTime date, int minute)
    {
        var wall = DateTime.SpecifyKind(date.AddMinutes(minute), DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }

    private static Weekday WeekdayOf(DateTime date) => date.DayOfWeek switch
    {
        DayOfWeek.Monday => Weekday.Monday,
        DayOfWeek.Tuesday => Weekday.Tuesday,
        DayOfWeek.Wednesday => Weekday.Wednesday,
        DayOfWeek.Thursday => Weekday.Thursday,
        DayOfWeek.Friday => Weekday.Friday,
        DayOfWeek.Saturday => Weekday.Saturday,
        _ => Weekday.Sunday,
    };

    private readonly record struct Period(DateTime Begin, DateTime End);
}
