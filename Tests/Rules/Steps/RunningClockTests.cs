using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class RunningClockTests
{
    // A Monday.
    private static readonly DateTime Nine = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly StepRow Elapsed = new()
    {
        Status = RecoveryStepStatus.Active,
        ActivatedOn = Nine,
        DueAfterMinutes = 4 * 60,
        DueOn = Nine.AddHours(4),
        Variants = "718340000|60|718340000\n718340001|240|718340000\n718340003|480|718340001",
    };

    private static readonly StepRow Working = Elapsed with { Clock = ClockKind.WorkingHours };

    [Fact, Rule("S7")]
    public void A_hold_moves_the_due_time_by_exactly_the_time_it_lasted()
    {
        var settled = Settle(Elapsed, Nine.AddHours(3).AddSeconds(7), held: Nine.AddHours(1));

        Assert.Equal(Nine.AddHours(6).AddSeconds(7), settled.DueOn);
        Assert.Equal(120, settled.PausedMinutes);
    }

    [Fact, Rule("S7")]
    public void A_night_on_hold_moves_a_working_hours_step_by_nothing()
    {
        var settled = Settle(Working, Nine.AddHours(23), held: Nine.AddHours(8.5));

        Assert.Equal(Nine.AddHours(4), settled.DueOn);
        Assert.Equal(0, settled.PausedMinutes);
    }

    [Fact, Rule("S7")]
    public void A_hold_over_the_evening_moves_a_working_hours_step_by_the_working_time_in_it()
    {
        // From 16:00 to 10:00 the next day: an hour before the end of the day, and one after the next begins.
        var settled = Settle(Working, Nine.AddHours(25), held: Nine.AddHours(7));

        Assert.Equal(Nine.AddHours(6), settled.DueOn);
        Assert.Equal(120, settled.PausedMinutes);
    }

    [Fact, Rule("S7")]
    public void A_hold_while_waiting_counts_once()
    {
        var waiting = Elapsed with { Status = RecoveryStepStatus.WaitingOnClient, WaitingSince = Nine.AddHours(1) };
        // Waits from 10 to 12, held from 11 to 14: three hours in all, whichever end is settled first.
        var waited = Settle(waiting, Nine.AddHours(3), held: Nine.AddHours(2)) with { Status = RecoveryStepStatus.Active, WaitingSince = null };
        var resumed = Settle(waited, Nine.AddHours(5), held: Nine.AddHours(2));

        Assert.Equal(Nine.AddHours(8), resumed.DueOn);
        Assert.Equal(240, resumed.PausedMinutes);
        Assert.Equal(resumed, Settle(resumed, Nine.AddHours(5), held: Nine.AddHours(2)));
    }

    [Fact, Rule("S7"), Rule("X2")]
    public void A_hold_ends_when_it_was_to_end_however_late_that_is_noticed()
    {
        var settled = Settle(Elapsed, Nine.AddDays(3), held: Nine.AddHours(1), until: Nine.AddHours(2));

        Assert.Equal(Nine.AddHours(5), settled.DueOn);
    }

    [Fact, Rule("S7")]
    public void A_step_that_starts_during_a_hold_is_held_from_its_start() =>
        Assert.Equal(Nine.AddHours(6), Settle(Elapsed, Nine.AddHours(2), held: Nine.AddHours(-5)).DueOn);

    [Theory, Rule("S7")]
    [InlineData(RecoveryStepStatus.Pending)]
    [InlineData(RecoveryStepStatus.Completed)]
    public void A_clock_that_does_not_run_cannot_stand_still(object status)
    {
        var step = Elapsed with { Status = (RecoveryStepStatus)status };

        Assert.Same(step, Settle(step, Nine.AddHours(2), held: Nine));
    }

    [Fact, Rule("S7")]
    public void A_step_without_a_due_time_keeps_its_pauses_all_the_same()
    {
        var settled = Settle(Elapsed with { DueOn = null }, Nine.AddHours(2), held: Nine);

        Assert.Null(settled.DueOn);
        Assert.Equal(120, settled.PausedMinutes);
    }

    [Fact, Rule("S7")]
    public void Another_severity_counts_from_the_start_with_the_pause_kept()
    {
        var paused = Settle(Elapsed, Nine.AddMinutes(90), held: Nine.AddHours(1));

        var critical = RunningClock.Rebase(paused, Severity.Critical, NoHours);

        Assert.Equal(Nine.AddMinutes(60 + 30), critical.DueOn);
        Assert.Equal(60, critical.DueAfterMinutes);
        Assert.Equal(30, critical.PausedMinutes);
        Assert.Equal(paused, RunningClock.Rebase(critical, Severity.Major, NoHours));
    }

    [Fact, Rule("S7")]
    public void Another_clock_counts_the_same_pauses_its_own_way()
    {
        // A night and an hour of the next day.
        var paused = Settle(Elapsed, Nine.AddHours(25), held: Nine.AddHours(8));
        Assert.Equal(17 * 60, paused.PausedMinutes);

        var minor = RunningClock.Rebase(paused, Severity.Minor, () => BusinessHours.Default);

        Assert.Equal(ClockKind.WorkingHours, minor.Clock);
        Assert.Equal(60, minor.PausedMinutes);
        Assert.Equal(Nine.AddHours(25), minor.DueOn);
        Assert.Equal(paused, RunningClock.Rebase(minor, Severity.Major, NoHours));
    }

    [Fact, Rule("S7")]
    public void A_step_without_a_target_for_the_severity_keeps_its_own() =>
        Assert.Same(Elapsed, RunningClock.Rebase(Elapsed, Severity.Moderate, NoHours));

    [Fact, Rule("S4"), Rule("S7")]
    public void What_was_done_before_the_clock_stopped_gains_nothing_by_the_stop()
    {
        // The clock stood still from 9:30 to 11:00.
        Punctuality Done(int dueAfter, TimeSpan after) => RunningClock.PunctualityOf(
            Settle(Elapsed with { DueOn = Nine.AddMinutes(dueAfter) }, Nine.AddHours(2), held: Nine.AddMinutes(30)), Nine + after, NoHours);

        Assert.Equal(Punctuality.Missed, Done(-10, TimeSpan.Zero));
        Assert.Equal(Punctuality.Met, Done(10, TimeSpan.FromMinutes(10)));
        Assert.Equal(Punctuality.Missed, Done(10, TimeSpan.FromMinutes(10.5)));
        Assert.Equal(Punctuality.Met, Done(45, TimeSpan.FromMinutes(60)));
        Assert.Equal(Punctuality.Met, Done(45, TimeSpan.FromMinutes(135)));
        Assert.Equal(Punctuality.Missed, Done(45, TimeSpan.FromMinutes(135.5)));
    }

    [Fact, Rule("S7")]
    public void Pauses_are_read_as_they_were_written()
    {
        Pause[] pauses = [new(Nine, Nine.AddMinutes(1)), new(Nine.AddMilliseconds(90_500), Nine.AddHours(1))];

        var text = StepPauses.ToText(pauses);

        Assert.Equal("2026-03-02T09:00:00Z|2026-03-02T09:01:00Z\n2026-03-02T09:01:30.5Z|2026-03-02T10:00:00Z", text);
        Assert.Equal(text, StepPauses.ToText(StepPauses.Parse(text)));
        Assert.Equal(text, StepPauses.ToText(StepPauses.Parse("yesterday|today\n" + text + "\n|")));
        Assert.Null(StepPauses.ToText(StepPauses.Parse(null)));
    }

    private static StepRow Settle(StepRow step, DateTime now, DateTime? held = null, DateTime? until = null) =>
        RunningClock.Settle(step, new StepRecovery { OnHoldSince = held, HoldUntil = until }, now, () => BusinessHours.Default);

    private static BusinessHours NoHours() => throw new InvalidOperationException("An elapsed clock asks for no working hours.");
}
