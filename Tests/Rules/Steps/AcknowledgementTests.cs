using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class AcknowledgementTests
{
    private static readonly DateTime Noon = Sound.Noon;

    [Fact, Rule("S4")]
    public void The_first_personal_contact_counts_not_when_it_was_typed() => Assert.Equal(
        Noon.AddHours(-3),
        Acknowledgement.On([new(Noon.AddHours(-1), Noon), new(Noon.AddHours(-3), Noon)], Noon));

    [Fact, Rule("S4")]
    public void Typed_in_after_24_hours_still_counts_and_a_moment_later_does_not()
    {
        Assert.Equal(Noon.AddHours(-24), Acknowledgement.On([new(Noon.AddHours(-24), Noon)], Noon));
        Assert.Equal(Noon, Acknowledgement.On([new(Noon.AddHours(-24).AddSeconds(-1), Noon)], Noon));
    }

    [Fact, Rule("S4")]
    public void Without_a_personal_contact_the_completion_counts() => Assert.Equal(Noon, Acknowledgement.On([], Noon));

    [Fact, Rule("S4")]
    public void Due_is_the_last_moment_on_time()
    {
        Assert.Equal(Punctuality.Met, Acknowledgement.Punctuality(Noon, Noon));
        Assert.Equal(Punctuality.Missed, Acknowledgement.Punctuality(Noon, Noon.AddMilliseconds(1)));
        Assert.Equal(Punctuality.Met, Acknowledgement.Punctuality(null, Noon));
    }
}
