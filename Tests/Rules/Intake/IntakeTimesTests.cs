using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("I6")]
public class IntakeTimesTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private static readonly FailureTimes Sound = new(Now.AddHours(-3), Now.AddHours(-2), Now.AddHours(-1), Now);

    [Fact]
    public void Times_in_their_order_are_accepted_and_so_are_missing_and_equal_ones()
    {
        Assert.Empty(IntakeTimes.All.Check(Sound));
        Assert.Empty(IntakeTimes.All.Check(new FailureTimes(null, null, null, Now)));
        Assert.Empty(IntakeTimes.All.Check(new FailureTimes(Now, Now, Now, Now)));
    }

    [Fact]
    public void What_occurred_after_it_was_detected_or_reported_is_refused_both_at_once() =>
        Assert.Equal(
            ["I6-occurred-detected", "I6-occurred-reported"],
            IntakeTimes.All.Check(Sound with { OccurredOn = Now.AddMinutes(-30) }).Codes());

    [Fact]
    public void Detection_before_or_after_the_report_is_both_possible() =>
        Assert.Empty(IntakeTimes.All.Check(Sound with { DetectedOn = Now }));

    [Fact]
    public void The_future_is_refused()
    {
        var later = Now.AddMinutes(6);

        Assert.Equal(
            ["I6-occurred-future", "I6-detected-future", "I6-reported-future"],
            IntakeTimes.All.Check(new FailureTimes(later, later, later, Now).Settled()).Codes());
    }

    [Fact]
    public void Five_minutes_ahead_are_taken_as_now()
    {
        var settled = (Sound with { ReportedOn = Now.AddMinutes(5) }).Settled();

        Assert.Equal(Now, settled.ReportedOn);
        Assert.Equal(Sound.OccurredOn, settled.OccurredOn);
        Assert.Empty(IntakeTimes.All.Check(settled));
    }

    [Fact]
    public void The_refusal_names_the_times() =>
        Assert.Contains("7:00", IntakeTimes.All.Check(Sound with { ReportedOn = Now.AddHours(-4) }).Single().Message.In(Text.French), StringComparison.Ordinal);
}
