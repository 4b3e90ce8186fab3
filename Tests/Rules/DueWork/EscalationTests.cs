using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.DueWork;

public class EscalationTests
{
    private static readonly DateTime Friday = new(2026, 11, 27, 16, 55, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<int> Minutes = Settings.Default.EscalationMinutes;

    [Theory, Rule("C4")]
    [InlineData(14, "")]
    [InlineData(15, "1")]
    [InlineData(59, "1")]
    [InlineData(60, "1,2")]
    [InlineData(240, "1,2,3")]
    [InlineData(100_000, "1,2,3")]
    public void Each_level_is_reached_that_long_after_the_due_time(int minutes, string levels) =>
        Assert.Equal(levels, Levels(Step(), 3, Friday.AddMinutes(minutes)));

    [Fact, Rule("C4"), Rule("X2")]
    public void A_late_run_finds_the_moments_that_punctual_ones_would_have_found()
    {
        var late = Escalation.Due(Step(), 3, Minutes, BusinessHours.Default, Friday.AddDays(3));

        Assert.Equal([Friday.AddMinutes(15), Friday.AddMinutes(60), Friday.AddMinutes(240)], late.Select(due => due.On));
    }

    [Fact, Rule("C4")]
    public void Each_level_comes_once() =>
        Assert.Equal("3", Levels(Step(level: 2), 3, Friday.AddDays(1)));

    [Theory, Rule("C4")]
    [InlineData(nameof(Severity.Critical), false, 3)]
    [InlineData(nameof(Severity.Major), false, 3)]
    [InlineData(nameof(Severity.Moderate), false, 2)]
    [InlineData(nameof(Severity.Minor), true, 3)]
    public void The_sponsor_hears_of_grave_failures_and_key_clients(string severity, bool isKey, int highest) =>
        Assert.Equal(highest, Escalation.Highest(Enum.Parse<Severity>(severity), isKey));

    [Fact, Rule("C4")]
    public void Level_three_of_two_is_never_reached() =>
        Assert.Equal("", Levels(Step(level: 2), 2, Friday.AddDays(1)));

    [Fact, Rule("C4")]
    public void A_working_hours_clock_rests_over_the_weekend()
    {
        var step = Step(clock: ClockKind.WorkingHours);

        Assert.Equal("", Levels(step, 3, Friday.AddDays(2)));
        Assert.Equal("1", Levels(step, 3, new DateTime(2026, 11, 30, 9, 10, 0, DateTimeKind.Utc)));
    }

    [Theory, Rule("C4")]
    [InlineData(nameof(DueKind.Improvement))]
    [InlineData(nameof(DueKind.Commitment))]
    public void A_date_is_late_from_the_next_working_day_on(string kind)
    {
        var item = new DueItem { Kind = Enum.Parse<DueKind>(kind), DueOn = Friday.Date };

        Assert.Equal("", Levels(item, 3, new DateTime(2026, 11, 30, 8, 59, 0, DateTimeKind.Utc)));
        Assert.Equal(
            [Monday(0), Monday(2), Monday(4)],
            Escalation.Due(item, 3, Minutes, BusinessHours.Default, Monday(9)).Select(due => due.On));
    }

    [Fact, Rule("C4")]
    public void A_date_that_is_no_working_day_counts_from_itself()
    {
        var item = new DueItem { Kind = DueKind.Improvement, DueOn = Friday.Date.AddDays(1) };

        Assert.Equal(Monday(0), Escalation.Due(item, 3, Minutes, BusinessHours.Default, Monday(0)).Single().On);
    }

    [Fact, Rule("C4")]
    public void A_restitution_counts_from_the_day_of_its_approval_in_the_calendars_zone()
    {
        var sydney = BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("AUS Eastern Standard Time") };
        var item = new DueItem { Kind = DueKind.Restitution, DueOn = new DateTime(2026, 11, 30, 20, 0, 0, DateTimeKind.Utc) };

        // It is Tuesday in Sydney already; Wednesday, nine o'clock there, is ten on Tuesday evening in UTC.
        Assert.Equal(new DateTime(2026, 12, 1, 22, 0, 0, DateTimeKind.Utc), Escalation.Due(item, 1, Minutes, sydney, Monday(9)).Single().On);
    }

    [Fact, Rule("C4")]
    public void A_calendar_without_working_days_counts_days()
    {
        var item = new DueItem { Kind = DueKind.Improvement, DueOn = Friday.Date };

        Assert.Equal(Friday.Date.AddDays(1).AddHours(9), Escalation.Due(item, 1, Minutes, BusinessHours.Default with { Days = [] }, Monday(9)).Single().On);
    }

    [Fact, Rule("C4")]
    public void For_a_missing_person_the_next_in_line_is_told_and_at_the_end_whoever_is_left()
    {
        var (owner, manager, sponsor) = (new Told(), new Told(), new Told());

        Assert.Same(owner, EscalationLine.At(1, owner, manager, sponsor));
        Assert.Same(manager, EscalationLine.At(1, null, manager, sponsor));
        Assert.Same(sponsor, EscalationLine.At(2, owner, null, sponsor));
        Assert.Same(manager, EscalationLine.At(3, owner, manager, null));
        Assert.Same(owner, EscalationLine.At(2, owner, null, null));
        Assert.Null(EscalationLine.At(1, null, null, null));
    }

    [Fact, Rule("C4")]
    public void Every_kind_and_level_is_said_in_three_languages()
    {
        foreach (var kind in Enum.GetValues<DueKind>())
        {
            var item = new DueItem { Kind = kind, Name = "Release gate", DueOn = Friday };
            for (var level = 1; level <= 3; level++)
            {
                int[] languages = [Text.English, Text.German, Text.French];
                Assert.Equal(3, languages.Select(language => EscalationMessages.Subject(item, level, "REC").In(language)).Distinct().Count());
                Assert.Equal(3, languages.Select(language => EscalationMessages.Body(item, level, "Anna").In(language)).Distinct().Count());
            }
        }
    }

    private static DateTime Monday(int plus) => new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc).AddDays(plus);

    private static DueItem Step(int level = 0, ClockKind clock = ClockKind.Elapsed) => new() { Name = "Call", DueOn = Friday, Level = level, Clock = clock };

    private static string Levels(DueItem item, int highest, DateTime now) =>
        string.Join(",", Escalation.Due(item, highest, Minutes, BusinessHours.Default, now).Select(due => due.Level));
}
