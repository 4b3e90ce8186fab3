using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C2")]
public class TouchpointTimesTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-60, -60)]
    [InlineData(-61, 0)]
    [InlineData(-5, -5)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(null, 0)]
    public void An_update_ended_within_the_last_hour_or_ends_now(int? minutes, int stored) =>
        Assert.Equal(Now.AddMinutes(stored), TouchpointTimes.EndedOn(TouchpointPurpose.ProgressUpdate, minutes is { } m ? Now.AddMinutes(m) : null, Now));

    [Theory]
    [InlineData(-300, -300)]
    [InlineData(1, 0)]
    [InlineData(null, 0)]
    public void Another_contact_keeps_its_time_unless_that_lies_ahead(int? minutes, int stored) =>
        Assert.Equal(Now.AddMinutes(stored), TouchpointTimes.EndedOn(TouchpointPurpose.Acknowledgement, minutes is { } m ? Now.AddMinutes(m) : null, Now));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    [InlineData(null, null)]
    public void Due_is_the_last_moment_that_is_on_time(int? dueInMinutes, bool? onTime) =>
        Assert.Equal(onTime, TouchpointTimes.WasOnTime(Now, dueInMinutes is { } m ? Now.AddMinutes(m) : null));
}
