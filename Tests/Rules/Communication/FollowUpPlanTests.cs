using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C7")]
public class FollowUpPlanTests
{
    private static readonly DateTime Tuesday = new(2026, 11, 24, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(3, 3, "Friday")]
    [InlineData(4, 6, "Saturday becomes Monday")]
    [InlineData(5, 6, "Sunday becomes Monday")]
    public void The_first_one_falls_on_a_working_day(int after, int expected, string why) =>
        Assert.True(Tuesday.AddDays(expected) == FollowUpPlan.First(after, Tuesday, BusinessHours.Default), why);

    [Fact]
    public void A_holiday_is_no_working_day() =>
        Assert.Equal(Tuesday.AddDays(6), FollowUpPlan.First(3, Tuesday, BusinessHours.Default with { Holidays = [Tuesday.AddDays(3).Date] }));

    [Theory]
    [InlineData("W. Europe Standard Time", 3, "2026-03-27T15:30:00Z", "2026-03-30T14:30:00Z")]
    [InlineData("W. Europe Standard Time", 7, "2026-10-20T14:30:00Z", "2026-10-27T15:30:00Z")]
    [InlineData("W. Europe Standard Time", 2, "2026-03-27T01:30:00Z", "2026-03-30T00:30:00Z")] // The Sunday has no such minute.
    [InlineData("UTC", 3, "2026-03-27T15:30:00Z", "2026-03-30T15:30:00Z")]
    public void It_keeps_its_hour_when_the_clocks_change(string zone, int after, string verifiedOn, string expected)
    {
        var hours = BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
        Assert.Equal(Utc(expected), FollowUpPlan.First(after, Utc(verifiedOn), hours));
        Assert.Equal(Utc(expected), FollowUpPlan.Next(after, Utc(verifiedOn), Utc(verifiedOn), hours));
    }

    [Fact]
    public void The_hour_that_the_clocks_took_does_not_put_the_next_one_into_the_past()
    {
        var hours = BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time") };
        Assert.Equal(Utc("2026-04-08T08:00:00Z"), FollowUpPlan.Next(7, Utc("2026-03-25T09:00:00Z"), Utc("2026-04-01T08:30:00Z"), hours));
    }

    private static DateTime Utc(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

    [Fact]
    public void A_calendar_without_working_days_moves_nothing() =>
        Assert.Equal(Tuesday.AddDays(5), FollowUpPlan.First(5, Tuesday, BusinessHours.Default with { Days = [] }));

    [Theory]
    [InlineData(-1, 7, "done early")]
    [InlineData(0, 7, "done when due")]
    [InlineData(2, 7, "done late, the next one is still ahead")]
    [InlineData(15, 21, "what was missed is left out")]
    public void The_next_one_is_due_an_interval_later_and_never_in_the_past(int doneAfterDays, int expected, string why) =>
        Assert.True(Tuesday.AddDays(expected) == FollowUpPlan.Next(7, Tuesday, Tuesday.AddDays(doneAfterDays), BusinessHours.Default), why);

    [Theory]
    [InlineData(7, 4, 3, false, true)]
    [InlineData(7, 4, 4, false, false)]
    [InlineData(7, 4, 3, true, true)]
    [InlineData(7, 0, 99, false, true)]
    [InlineData(7, 0, 1, true, false)]
    [InlineData(null, 1, 1, false, false)]
    [InlineData(0, 4, 1, false, false)]
    public void A_series_goes_on_until_its_count_or_without_one_until_the_closing(int? everyDays, int count, int occurrence, bool closed, bool goesOn) =>
        Assert.Equal(goesOn, FollowUpPlan.GoesOn(everyDays, count, occurrence, closed));
}
