using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C7")]
public class FollowUpSeriesTests
{
    private static readonly DateTime Tuesday = new(2026, 11, 24, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(28, 28, true, "both end together: the new failure is the fresher one")]
    [InlineData(35, 28, true, "it goes on longer")]
    [InlineData(21, 28, false, "it ends sooner")]
    public void A_new_series_takes_over_unless_it_ends_sooner(int begins, int runs, bool takesOver, string why) =>
        Assert.True(takesOver == FollowUpSeries.TakesOver([Once(begins)], [Once(runs)], Tuesday), why);

    [Fact]
    public void Without_one_that_runs_any_may_begin_and_none_ends_later_than_an_endless_one()
    {
        Assert.True(FollowUpSeries.TakesOver([Once(1)], [], Tuesday));
        Assert.False(FollowUpSeries.TakesOver([Once(1000)], [Repeats(7, every: 7, count: 0)], Tuesday));
        Assert.True(FollowUpSeries.TakesOver([Repeats(7, every: 7, count: 0)], [Repeats(7, every: 7, count: 0)], Tuesday));
        Assert.False(FollowUpSeries.TakesOver([], [Once(1)], Tuesday));
    }

    [Theory]
    [InlineData(1, 28)]
    [InlineData(3, 14)]
    [InlineData(4, 7)]
    public void A_series_ends_with_its_last_turn(int occurrence, int days) =>
        Assert.Equal(Tuesday.AddDays(days), Repeats(7, every: 7, count: 4, occurrence).EndsOn(Tuesday));

    [Fact]
    public void One_that_was_put_off_counts_from_now() =>
        Assert.Equal(Tuesday.AddDays(21), new FollowUpTurn { EveryDays = 7, Count = 4 }.EndsOn(Tuesday));

    [Fact]
    public void What_repeats_leaves_out_the_day_that_is_taken()
    {
        var planned = FollowUpSeries.WithoutDoubles([Repeats(14, every: 7, count: 4), Once(14), Once(3)], BusinessHours.Default);

        Assert.Equal([(14, 1), (3, 1), (21, 2)], planned.Select(turn => (DaysOf(turn), turn.Occurrence)));
        Assert.All(planned, turn => Assert.Empty(turn.Joins));
    }

    [Fact]
    public void Two_that_take_place_once_become_one()
    {
        var (first, second) = (Once(14), Once(14));

        Assert.Same(first, FollowUpSeries.WithoutDoubles([first, second], BusinessHours.Default).Single());
        Assert.Equal([second.Rule], first.Joins);
    }

    [Fact]
    public void The_last_turn_that_finds_its_day_taken_is_left_out()
    {
        var last = Repeats(14, every: 7, count: 4, occurrence: 4);

        Assert.Equal(14, DaysOf(FollowUpSeries.WithoutDoubles([Once(14), last], BusinessHours.Default).Single()));
    }

    [Fact]
    public void The_day_is_the_calendars()
    {
        var sydney = BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("AUS Eastern Standard Time") };
        var evening = new FollowUpTurn { Rule = Guid.NewGuid(), DueOn = Tuesday };
        var sameUtcDay = new FollowUpTurn { Rule = Guid.NewGuid(), DueOn = Tuesday.AddHours(-3) };

        Assert.Single(FollowUpSeries.WithoutDoubles([evening, sameUtcDay], BusinessHours.Default));
        Assert.Equal(2, FollowUpSeries.WithoutDoubles([evening, sameUtcDay], sydney).Count);
    }

    [Theory, Rule("C8")]
    [InlineData(0, 7, "a week later")]
    [InlineData(4, 13, "a Saturday becomes Monday")]
    public void A_value_add_comes_a_week_after_what_it_waited_for(int over, int due, string why) =>
        Assert.True(Tuesday.AddDays(due) == FollowUpPlan.AfterPause(Tuesday.AddDays(over), BusinessHours.Default), why);

    private static FollowUpTurn Once(int days) => new() { Rule = Guid.NewGuid(), DueOn = Tuesday.AddDays(days) };

    private static FollowUpTurn Repeats(int days, int every, int count, int occurrence = 1) =>
        new() { Rule = Guid.NewGuid(), DueOn = Tuesday.AddDays(days), EveryDays = every, Count = count, Occurrence = occurrence };

    private static int DaysOf(FollowUpTurn turn) => (int)(turn.DueOn!.Value - Tuesday).TotalDays;
}
