using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C6")]
public class ChannelChoiceTests
{
    private static readonly ContactChannels Anyhow = ContactChannels.Unknown;
    private static readonly ContactChannels NoPhone = Anyhow with { DoNotPhone = true };
    private static readonly ContactChannels NoEmail = Anyhow with { DoNotEmail = true };
    private static readonly ContactChannels Neither = NoPhone with { DoNotEmail = true };
    private static readonly ContactChannels LikesEmail = Anyhow with { Preferred = ContactMethod.Email };

    [Theory]
    [InlineData(nameof(Severity.Critical))]
    [InlineData(nameof(Severity.Major))]
    public void A_grave_failure_is_first_spoken_about_whatever_the_contact_prefers(string name)
    {
        var severity = Enum.Parse<Severity>(name);

        Assert.Equal(new ChannelPlan(TouchpointChannel.Call, null), ChannelChoice.ForFirstContact(severity, Anyhow));
        Assert.Equal(TouchpointChannel.Call, ChannelChoice.ForFirstContact(severity, LikesEmail).Channel);
    }

    [Fact]
    public void Who_must_not_be_phoned_is_met_and_the_plan_says_why()
    {
        var plan = ChannelChoice.ForFirstContact(Severity.Critical, NoPhone);

        Assert.Equal(TouchpointChannel.Meeting, plan.Channel);
        Assert.NotNull(plan.Note);
    }

    [Fact]
    public void A_lesser_failure_may_be_acknowledged_in_the_preferred_way() =>
        Assert.Equal(TouchpointChannel.Email, ChannelChoice.ForFirstContact(Severity.Moderate, LikesEmail).Channel);

    [Fact]
    public void A_preferred_way_that_is_ruled_out_is_not_taken() =>
        Assert.Equal(TouchpointChannel.Call, ChannelChoice.ForFirstContact(Severity.Minor, LikesEmail with { DoNotEmail = true }).Channel);

    [Fact]
    public void Who_wants_neither_is_met() =>
        Assert.Equal(TouchpointChannel.Meeting, ChannelChoice.ForFirstContact(Severity.Minor, Neither).Channel);

    [Theory]
    [InlineData(nameof(TouchpointChannel.Meeting))]
    [InlineData(nameof(TouchpointChannel.Portal))]
    [InlineData(nameof(TouchpointChannel.Call))]
    public void A_later_contact_goes_as_it_was_meant(string meant) =>
        Assert.Equal(meant, ChannelChoice.For(Enum.Parse<TouchpointChannel>(meant), Anyhow).ToString());

    [Fact]
    public void A_later_contact_changes_to_what_is_preferred_or_left()
    {
        Assert.Equal(TouchpointChannel.Email, ChannelChoice.For(TouchpointChannel.Call, LikesEmail));
        Assert.Equal(TouchpointChannel.Email, ChannelChoice.For(TouchpointChannel.Call, NoPhone));
        Assert.Equal(TouchpointChannel.Call, ChannelChoice.For(TouchpointChannel.Email, NoEmail));
        Assert.Equal(TouchpointChannel.Portal, ChannelChoice.For(TouchpointChannel.Email, Neither));
    }
}
