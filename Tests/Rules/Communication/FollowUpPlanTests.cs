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
