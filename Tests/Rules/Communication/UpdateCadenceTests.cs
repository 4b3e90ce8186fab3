using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C1")]
public class UpdateCadenceTests
{
    private static readonly UpdateCadence Shipped = new(
    [
        new([Severity.Critical], FromMinutes: 0, EveryMinutes: 30, ClockKind.Elapsed),
        new([Severity.Critical], FromMinutes: 120, EveryMinutes: 60, ClockKind.Elapsed),
        new([Severity.Critical], FromMinutes: 1560, EveryMinutes: 480, ClockKind.WorkingHours),
        new([Severity.Moderate], FromMinutes: 0, EveryMinutes: 480, ClockKind.WorkingHours),
        new([], FromMinutes: 0, EveryMinutes: 720, ClockKind.Elapsed),
    ]);

    // A Tuesday.
    private static readonly DateTime Opened = At("2026-11-24 10:00");
    private static readonly Rhythm Critical = new(Severity.Critical, Opened, AgreedMinutes: null);

    [Fact]
    public void The_first_promise_is_one_interval_after_the_opening() =>
        Assert.Equal(At("2026-11-24 10:30"), Shipped.First(Critical, BusinessHours.Default));

    [Theory]
    [InlineData("2026-11-24 10:30", "2026-11-24 10:20", "2026-11-24 11:00", "kept early")]
    [InlineData("2026-11-24 10:30", "2026-11-24 10:30", "2026-11-24 11:00", "kept to the minute")]
    [InlineData("2026-11-24 10:30", "2026-11-24 10:50", "2026-11-24 11:00", "late, the next one is still ahead")]
    [InlineData("2026-11-24 10:30", "2026-11-24 11:40", "2026-11-24 12:00", "very late, the missed one is left out")]
    [InlineData("2026-11-24 12:00", "2026-11-24 11:59", "2026-11-24 13:00", "the second phase begins with this promise")]
    [InlineData("2026-11-25 12:00", "2026-11-25 12:00", "2026-11-26 12:00", "the third phase counts working hours")]
    [InlineData("2026-11-25 17:00", "2026-11-29 12:00", "2026-11-30 17:00", "silence over the weekend ends with one promise")]
    public void The_next_promise_goes_on_from_the_previous_one(string previous, string now, string next, string why) =>
        Assert.True(At(next) == Shipped.Next(Critical, At(previous), At(now), BusinessHours.Default), why);

    [Fact]
    public void A_severity_that_no_phase_names_takes_the_phase_for_any() =>
        Assert.Equal(At("2026-11-24 22:00"), Shipped.First(Critical with { Severity = Severity.Minor }, BusinessHours.Default));

    [Fact]
    public void A_phase_that_names_the_severity_wins_over_one_for_any() =>
        Assert.Equal(At("2026-11-25 10:00"), Shipped.First(Critical with { Severity = Severity.Moderate }, BusinessHours.Default));

    [Fact]
    public void An_agreed_interval_stands_in_for_the_phases() =>
        Assert.Equal(At("2026-11-25 03:30"), Shipped.Next(Critical with { AgreedMinutes = 90 }, At("2026-11-25 02:00"), At("2026-11-25 02:00"), BusinessHours.Default));

    [Fact]
    public void Without_any_phase_the_client_hears_from_us_every_day() =>
        Assert.Equal(Opened.AddDays(1), new UpdateCadence([]).First(Critical, BusinessHours.Default));

    [Fact]
    public void The_copy_is_read_as_it_was_written()
    {
        var copy = UpdateCadence.Parse(Shipped.ToText());

        Assert.Equal(Shipped.ToText(), copy.ToText());
        Assert.Equal(Shipped.Phases.Count, copy.Phases.Count);
        Assert.Equal("718340000|120|60|718340000", copy.ToText()!.Split('\n')[1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("718340000|soon|60|718340000")]
    [InlineData("718340000|60")]
    public void What_is_no_phase_is_passed_over(string? text) =>
        Assert.Empty(UpdateCadence.Parse(text).Phases);

    [Property]
    public bool A_promise_is_never_in_the_past(NonNegativeInt promisedAfter, NonNegativeInt lateBy)
    {
        var previous = Opened.AddMinutes(promisedAfter.Get);
        var now = previous.AddMinutes(lateBy.Get);
        return Shipped.Next(Critical, previous, now, BusinessHours.Default) > now;
    }

    private static DateTime At(string text) => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
