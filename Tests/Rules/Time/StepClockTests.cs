using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Time;

public class StepClockTests
{
    private static readonly DateTime FridayEvening = new(2026, 11, 27, 18, 0, 0, DateTimeKind.Utc);

    [Fact, Rule("I7")]
    public void An_elapsed_clock_runs_through_night_and_weekend() =>
        Assert.Equal(FridayEvening.AddHours(4), StepClock.DueOn(FridayEvening, 240, ClockKind.Elapsed, BusinessHours.Default));

    [Fact, Rule("I7")]
    public void A_working_hours_clock_waits_for_Monday_morning() =>
        Assert.Equal(new DateTime(2026, 11, 30, 13, 0, 0, DateTimeKind.Utc), StepClock.DueOn(FridayEvening, 240, ClockKind.WorkingHours, BusinessHours.Default));

    [Fact, Rule("I7")]
    public void A_weekend_is_no_working_time_but_two_days_that_pass()
    {
        var monday = new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);

        Assert.Equal(TimeSpan.Zero, StepClock.Between(FridayEvening, monday, ClockKind.WorkingHours, BusinessHours.Default));
        Assert.Equal(TimeSpan.FromHours(63), StepClock.Between(FridayEvening, monday, ClockKind.Elapsed, BusinessHours.Default));
    }

    [Theory]
    [InlineData("W. Europe Standard Time", true)]
    [InlineData(" UTC ", true)]
    [InlineData("Middle-earth Standard Time", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_zone_is_found_by_its_Windows_id(string? id, bool known) =>
        Assert.Equal(known, CalendarText.Zone(id) is not null);

    [Fact]
    public void Holidays_are_one_date_a_line_and_what_is_none_is_named()
    {
        const string lines = "2026-12-25\r\n\n 2027-01-01 \n25.12.2027";

        Assert.Equal([new DateTime(2026, 12, 25), new DateTime(2027, 1, 1)], CalendarText.Holidays(lines));
        Assert.Equal(["25.12.2027"], CalendarText.UnreadableHolidays(lines));
    }
}
