using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Feedback;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Feedback;

public sealed class FeedbackRulesTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory, Rule("F1")]
    [InlineData((int)RecoveryStatus.InProgress, false, null)]
    [InlineData((int)RecoveryStatus.Closed, false, null)]
    [InlineData((int)RecoveryStatus.Cancelled, false, "F1-recovery")]
    [InlineData((int)RecoveryStatus.FollowingUp, true, "F1-recovery")]
    public void Nobody_is_asked_about_what_was_cancelled_or_never_confirmed(int status, bool unconfirmed, string? code) =>
        Assert.Equal(code is null ? [] : [code], Asking(status: (RecoveryStatus)status, unconfirmed: unconfirmed));

    [Fact, Rule("F1")]
    public void One_open_request_is_enough() => Assert.Equal(["F1-open"], Asking(open: true, last: Now.AddDays(-1)));

    [Theory, Rule("F1")]
    [InlineData(30 * 24 * 60, null)]
    [InlineData(30 * 24 * 60 - 1, "F1-pause")]
    public void Thirty_days_pass_between_two_requests(int minutesAgo, string? code) =>
        Assert.Equal(code is null ? [] : [code], Asking(last: Now.AddMinutes(-minutesAgo)));

    [Theory, Rule("F1")]
    [InlineData(null, 0)]
    [InlineData(-60, -60)]
    [InlineData(-24 * 60, -24 * 60)]
    [InlineData(-24 * 60 - 1, 0)]
    [InlineData(5, 0)]
    public void A_request_may_be_typed_in_by_the_next_day(int? givenMinutes, int storedMinutes) =>
        Assert.Equal(Now.AddMinutes(storedMinutes), FeedbackRules.RequestedOn(givenMinutes is { } minutes ? Now.AddMinutes(minutes) : null, Now));

    [Theory, Rule("F1")]
    [InlineData(null, 0)]
    [InlineData(-6000, -6000)]
    [InlineData(1, 0)]
    public void An_answer_never_comes_from_the_future(int? givenMinutes, int storedMinutes) =>
        Assert.Equal(Now.AddMinutes(storedMinutes), FeedbackRules.ReceivedOn(givenMinutes is { } minutes ? Now.AddMinutes(minutes) : null, Now));

    [Theory, Rule("F1")]
    [InlineData(false, null, true)]
    [InlineData(false, (int)FeedbackStatus.Requested, true)]
    [InlineData(false, (int)FeedbackStatus.Received, false)]
    [InlineData(false, (int)FeedbackStatus.Closed, true)]
    [InlineData(true, (int)FeedbackStatus.Received, true)]
    [InlineData(true, (int)FeedbackStatus.Requested, false)]
    [InlineData(true, (int)FeedbackStatus.Closed, true)]
    public void The_status_follows_from_what_is_there(bool received, int? wanted, bool allowed) => Assert.Equal(
        allowed ? [] : ["F1-status"],
        FeedbackRules.Row.Check(new FeedbackRow { HasRecovery = true, HasContact = true, IsReceived = received, Wanted = (FeedbackStatus?)wanted }).Codes());

    [Fact, Rule("F1")]
    public void Who_said_what_about_what_stays() => Assert.Equal(
        ["F1-incomplete", "F1-fixed"],
        FeedbackRules.Row.Check(new FeedbackRow { HasContact = true, MovesAway = true }).Codes());

    [Theory, Rule("F6")]
    [InlineData(false, false, false)]
    [InlineData(true, false, false, "F6-answer", "F6-told")]
    [InlineData(true, true, false, "F6-told")]
    [InlineData(true, false, true, "F6-answer")]
    [InlineData(true, true, true)]
    public void A_suggestion_is_laid_aside_when_it_was_answered(bool suggests, bool answered, bool told, params string[] codes) =>
        Assert.Equal(codes, FeedbackRules.End.Check(new FeedbackEnd { HasSuggestion = suggests, IsAnswered = answered, IsTold = told }).Codes());

    private static IReadOnlyList<string> Asking(
        RecoveryStatus status = RecoveryStatus.FollowingUp, bool unconfirmed = false, bool open = false, DateTime? last = null) =>
        FeedbackRules.Request.Check(new FeedbackRequest
        {
            RecoveryStatus = status,
            IsUnconfirmed = unconfirmed,
            HasOpenOne = open,
            LastRequestedOn = last,
            Now = Now,
        }).Codes();
}
