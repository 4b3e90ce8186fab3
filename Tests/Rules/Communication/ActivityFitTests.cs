using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Communication;

[Rule("C2")]
public class ActivityFitTests
{
    private static readonly OpenContact Spoken = new() { Id = Guid.NewGuid(), Purpose = TouchpointPurpose.Acknowledgement, Channel = TouchpointChannel.Call };
    private static readonly OpenContact Written = new() { Id = Guid.NewGuid(), Purpose = TouchpointPurpose.Acknowledgement, Channel = TouchpointChannel.Email };
    private static readonly OpenContact Update = new() { Id = Guid.NewGuid(), Purpose = TouchpointPurpose.ProgressUpdate, Channel = TouchpointChannel.Email };

    [Theory]
    [InlineData(TouchpointChannel.Call)]
    [InlineData(TouchpointChannel.Meeting)]
    public void A_talk_acknowledges_first(object channel) =>
        Assert.Same(Spoken, ActivityFit.Choose(Told((TouchpointChannel)channel), [Update, Spoken]));

    [Fact]
    public void A_call_of_the_client_acknowledges_too_but_is_no_update()
    {
        var call = new ClientActivity { Channel = TouchpointChannel.Call, IsIncoming = true, Message = "Asked how it goes" };

        Assert.Same(Spoken, ActivityFit.Choose(call, [Update, Spoken]));
        Assert.Null(ActivityFit.Choose(call, [Update]));
    }

    [Fact]
    public void An_email_does_not_stand_in_for_a_call_but_is_an_update() =>
        Assert.Same(Update, ActivityFit.Choose(Told(TouchpointChannel.Email), [Spoken, Update]));

    [Fact]
    public void An_email_acknowledges_where_one_was_planned() =>
        Assert.Same(Written, ActivityFit.Choose(Told(TouchpointChannel.Email), [Update, Written]));

    [Fact, Rule("C3")]
    public void Without_words_it_is_no_update() =>
        Assert.Null(ActivityFit.Choose(new ClientActivity { Channel = TouchpointChannel.Email, Message = "<br>" }, [Update]));

    [Fact]
    public void Nothing_open_is_nothing_to_complete() => Assert.Null(ActivityFit.Choose(Told(TouchpointChannel.Call), []));

    private static ClientActivity Told(TouchpointChannel channel) => new() { Channel = channel, Message = "Rolled back" };
}
