using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Time;

public class BusinessHoursTests
{
    private static readonly BusinessHours Office = BusinessHours.Default;

    private static readonly BusinessHours Berlin = Office with { Zone = TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time") };

    // Works round the clock, so that what the clocks do at night shows.
    private static readonly BusinessHours BerlinNights = Berlin with
    {
        Days = [.. Enum.GetValues<Weekday>()],
        From = 0,
        To = 24 * 60,
    };

    [Theory, Rule("I7")]
    [InlineData("2026-11-24 10:00", 60, "2026-11-24 11:00", "inside the day")]
    [InlineData("2026-11-24 16:30", 30, "2026-11-24 17:00", "to the minute the day ends")]
    [InlineData("2026-11-24 16:30", 31, "2026-11-25 09:01", "over the night")]
    [InlineData("2026-11-24 07:00", 60, "2026-11-24 10:00", "from before the day begins")]
    [InlineData("2026-11-24 22:00", 60, "2026-11-25 10:00", "from after the day has ended")]
    [InlineData("2026-11-27 16:00", 120, "2026-11-30 10:00", "over the weekend")]
    [InlineData("2026-11-28 12:00", 60, "2026-11-30 10:00", "from the weekend")]
    [InlineData("2026-11-24 09:00", 480, "2026-11-24 17:00", "a whole day")]
    [InlineData("2026-11-24 09:00", 2400, "2026-11-30 17:00", "a whole week")]
    [InlineData("2026-11-28 12:00", 0, "2026-11-28 12:00", "nothing at all is due at once")]
    public void Working_time_is_added(string start, int minutes, string due, string why) =>
        Assert.True(Utc(due) == Office.Add(Utc(start), minutes), why);

    [Fact, Rule("I7")]
    public void A_holiday_is_no_working_day() =>
        Assert.Equal(Utc("2026-12-28 10:00"), (Office with { Holidays = [Day("2026-12-25")] }).Add(Utc("2026-12-24 16:00"), 120));

    [Theory, Rule("I7")]
    [InlineData("2026-03-27 15:00", 120, "2026-03-30 08:00", "Friday 16:00 in winter to Monday 10:00 in summer")]
    [InlineData("2026-10-23 14:00", 120, "2026-10-26 09:00", "Friday 16:00 in summer to Monday 10:00 in winter")]
    public void The_wall_clock_of_the_zone_counts_across_daylight_saving(string start, int minutes, string due, string why) =>
        Assert.True(Utc(due) == Berlin.Add(Utc(start), minutes), why);

    [Theory, Rule("I7")]
    [InlineData("2026-03-28 23:00", 23 * 60, "the day the clocks go forward")]
    [InlineData("2026-10-24 22:00", 25 * 60, "the day they go back")]
    [InlineData("2026-11-23 23:00", 24 * 60, "any other day")]
    public void A_day_round_the_clock_has_the_hours_it_really_has(string midnight, int minutes, string why)
    {
        var nextMidnight = Utc(midnight).AddMinutes(minutes);

        Assert.True(minutes == BerlinNights.MinutesBetween(Utc(midnight), nextMidnight), why);
        Assert.Equal(nextMidnight, BerlinNights.Add(Utc(midnight), minutes));
    }

    [Fact, Rule("I7")]
    public void A_day_that_begins_in_the_skipped_hour_begins_when_the_clocks_jump()
    {
        var early = BerlinNights with { From = 150, To = 240 };

        Assert.Equal(60, early.MinutesBetween(Utc("2026-03-28 23:00"), Utc("2026-03-29 12:00")));
    }

    [Fact, Rule("I7")]
    public void Time_in_the_wrong_order_is_none() =>
        Assert.Equal(0, Office.MinutesBetween(Utc("2026-11-24 12:00"), Utc("2026-11-24 10:00")));

    [Fact]
    public void A_calendar_without_hours_is_never_due_rather_than_an_error() =>
        Assert.Equal(9999, (Office with { Days = [] }).Add(Utc("2026-11-24 12:00"), 1).Year);

    [Property]
    public bool What_was_added_lies_between_start_and_due(NonNegativeInt startMinute, PositiveInt minutes)
    {
        var start = Utc("2026-01-01 00:00").AddMinutes(startMinute.Get);
        return Berlin.MinutesBetween(start, Berlin.Add(start, minutes.Get)) == minutes.Get;
    }

    [Property]
    public bool Two_spans_in_a_row_are_one_span(NonNegativeInt startMinute, PositiveInt first, PositiveInt second)
    {
        var start = Utc("2026-01-01 00:00").AddMinutes(startMinute.Get);
        return Berlin.Add(Berlin.Add(start, first.Get), second.Get) == Berlin.Add(start, first.Get + second.Get);
    }

    [Property]
    public bool Work_never_exceeds_the_time_that_passed(NonNegativeInt startMinute, NonNegativeInt length)
    {
        var start = Utc("2026-01-01 00:00").AddMinutes(startMinute.Get);
        var work = BerlinNights.MinutesBetween(start, start.AddMinutes(length.Get));
        return work == length.Get;
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(Day(text), DateTimeKind.Utc);

    private static DateTime Day(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Working time as these tests count it.</summary>
file static class WholeMinutes
{
    public static int MinutesBetween(this BusinessHours hours, DateTime fromUtc, DateTime toUtc) =>
        (int)(hours.WorkBetween(fromUtc, toUtc).Ticks / TimeSpan.TicksPerMinute);
}
