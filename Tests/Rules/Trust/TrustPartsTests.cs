using FsCheck.Xunit;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Trust;

public sealed class TrustPartsTests
{
    private static readonly TrustPart None = new(0, 0);

    [Fact, Rule("F2")]
    public void Feedback_weighs_half_and_the_rest_shares_the_other() =>
        Assert.Equal(50, Score(feedback: new(100, 1), commitments: new(0, 1), cadence: new(0, 1), recurrence: new(0, 1)));

    [Theory, Rule("F2")]
    [InlineData(80, null, null, null, 80)]
    [InlineData(null, 100, 0, null, 57)] // (20 x 100 + 15 x 0) / 35 = 57.14
    [InlineData(80, 50, null, null, 71)] // (50 x 80 + 20 x 50) / 70 = 71.43
    [InlineData(80, 50, 100, 75, 76)] // 40 + 10 + 15 + 11.25 = 76.25
    [InlineData(null, null, null, 25, 25)]
    public void A_part_without_data_leaves_and_the_rest_are_weighted_anew(int? feedback, int? commitments, int? cadence, int? recurrence, int score) =>
        Assert.Equal(score, Score(Whole(feedback), Whole(commitments), Whole(cadence), Whole(recurrence)));

    [Fact, Rule("F2")]
    public void No_data_at_all_is_no_score() => Assert.Null(Score(None, None, None, None));

    [Fact, Rule("F2")]
    public void A_half_is_rounded_away_from_zero_even_where_its_parts_do_not_end() =>
        // (50 x 35.6 + 15 x 100/3 + 15 x 0) / 80 = (1780 + 500) / 80 = 28.5, which a third cut off somewhere would miss.
        Assert.Equal(29, Score(feedback: new(35.6m, 1), commitments: None, cadence: new(100, 3), recurrence: new(0, 1)));

    [Theory, Rule("F2")]
    [InlineData(0, 0, null)]
    [InlineData(1, 0, 100)]
    [InlineData(3, 1, 75)]
    [InlineData(9, 4, 0)]
    [InlineData(9, 7, 0)]
    public void Each_recurrence_costs_twenty_five_points(int recoveries, int recurring, int? part) =>
        Assert.Equal(part, TrustParts.RecurrenceOf(recoveries, recurring).Value);

    [Fact, Rule("F2")]
    public void A_part_is_stored_with_four_places() => Assert.Equal(66.6667m, TrustPart.Share(2, 3).Value);

    [Theory, Rule("F3")]
    [InlineData(null, 90, (int)TrustTrend.Steady)]
    [InlineData(50, 54, (int)TrustTrend.Steady)]
    [InlineData(50, 55, (int)TrustTrend.Rising)]
    [InlineData(50, 46, (int)TrustTrend.Steady)]
    [InlineData(50, 45, (int)TrustTrend.Falling)]
    public void Five_points_are_a_trend(int? before, int score, int trend) => Assert.Equal((TrustTrend)trend, TrustTrends.Of(before, score));

    [Property, Rule("F2")]
    public bool It_lies_between_its_lowest_and_its_highest_part(byte good, byte more, byte value, bool hasFeedback)
    {
        var share = TrustPart.Share(good, good + more);
        var feedback = hasFeedback ? new TrustPart(value % 101, 1) : None;
        var parts = new[] { share, feedback }.Where(part => part.Count > 0).Select(part => part.Total / part.Count).ToList();
        var score = Score(feedback, share, None, None);
        return parts.Count == 0 ? score is null : score >= Math.Floor(parts.Min()) && score <= Math.Ceiling(parts.Max());
    }

    private static TrustPart Whole(int? value) => value is { } number ? new(number, 1) : None;

    private static int? Score(TrustPart feedback, TrustPart commitments, TrustPart cadence, TrustPart recurrence) =>
        new TrustParts { Feedback = feedback, Commitments = commitments, Cadence = cadence, Recurrence = recurrence }.Score;
}
