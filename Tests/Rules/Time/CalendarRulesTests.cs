using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Time;

namespace RecoveryCrm.Tests.Rules.Time;

[Rule("I7")]
public class CalendarRulesTests
{
    private static readonly CalendarRow Sound = new("W. Europe Standard Time", From: 480, To: 1020, "2026-12-25\n2027-01-01");

    [Fact]
    public void A_sound_calendar_is_accepted_and_so_is_one_that_leaves_the_hours_open()
    {
        Assert.Empty(CalendarRules.All.Check(Sound));
        Assert.Empty(CalendarRules.All.Check(Sound with { From = null, To = null, Holidays = null }));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        ["I7-calendar-zone", "I7-calendar-hours", "I7-calendar-holidays"],
        CalendarRules.All.Check(new CalendarRow("Mars Standard Time", From: 600, To: 600, "Christmas")).Codes());

    [Fact]
    public void Hours_are_held_against_the_usual_ones_where_one_is_left_open() =>
        Assert.Equal(["I7-calendar-hours"], CalendarRules.All.Check(Sound with { From = 1200, To = null }).Codes());
}
