using RecoveryCrm.Plugins.Rules.Feedback;

namespace RecoveryCrm.Tests.Rules.Feedback;

public sealed class FeedbackAnswerTests
{
    [Fact, Rule("F2")]
    public void Ratings_and_recommendation_count_alike() =>
        Assert.Equal([0, 25, 50, 75, 100, 70], new FeedbackAnswer { Ratings = [1, 2, 3, 4, 5], Recommend = 7 }.Values);

    [Fact, Rule("F2")]
    public void What_was_not_answered_is_no_value() =>
        Assert.Equal([100], new FeedbackAnswer { Ratings = [null, null, 5, null, null] }.Values);

    [Theory, Rule("F4")]
    [InlineData("2,2,2,2,2", 2, true)]
    [InlineData("1,1,1,1,5", 5, true)] // 1.8
    [InlineData("5,5,5,5,2", 2, true)]
    [InlineData("2,2,2,2,3", 3, false)] // 2.2
    [InlineData("3,3,3,3,3", 3, false)]
    public void A_low_mean_or_low_confidence_is_alarming(string ratings, int confidence, bool alarming) => Assert.Equal(
        alarming,
        new FeedbackAnswer { Ratings = [.. ratings.Split(',').Select(rating => (int?)int.Parse(rating, System.Globalization.CultureInfo.InvariantCulture))], Confidence = confidence }.IsAlarming);

    [Fact, Rule("F4")]
    public void No_rating_alarms_nobody() => Assert.False(new FeedbackAnswer { Ratings = [null], Recommend = 0 }.IsAlarming);

    [Theory, Rule("F1")]
    [InlineData(null, null, false)]
    [InlineData(" ", null, false)]
    [InlineData("Tell us sooner.", null, true)]
    [InlineData(null, "Thank you.", true)]
    public void Words_alone_are_an_answer(string? prevention, string? comment, bool given) =>
        Assert.Equal(given, new FeedbackAnswer { Prevention = prevention, Comment = comment }.IsGiven);
}
