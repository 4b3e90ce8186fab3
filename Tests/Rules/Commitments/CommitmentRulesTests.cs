using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Commitments;

public sealed class CommitmentRulesTests
{
    [Fact, Rule("K1")]
    public void A_promise_has_a_date() => Assert.Equal(["K1-review"], CommitmentRules.All.Check(new CommitmentChange()).Codes());

    [Theory, Rule("K1")]
    [InlineData(true, true)]
    [InlineData(true, false, "K1-measure")]
    [InlineData(false, true, "K1-measure")]
    public void A_measure_has_a_target_and_a_side(bool target, bool side, params string[] codes) => Assert.Equal(codes, CommitmentRules.All.Check(new CommitmentChange
    {
        Kind = CommitmentKind.Measure,
        Target = target ? 95 : null,
        Comparison = side ? Comparison.AtLeast : null,
        ReviewOn = new DateTime(2026, 3, 6),
    }).Codes());

    [Theory, Rule("K1")]
    [InlineData(-60)]
    [InlineData(5)]
    [InlineData(6, "K1-future")]
    public void What_is_still_to_come_was_not_done(int minutes, params string[] codes)
    {
        var now = new DateTime(2026, 3, 6, 10, 0, 0, DateTimeKind.Utc);
        Assert.Equal(codes, CommitmentRules.All.Check(new CommitmentChange { ReviewOn = now.Date, MeasuredOn = now.AddMinutes(minutes), Now = now }).Codes());
    }

    [Theory, Rule("K2")]
    [InlineData(false, true, null)]
    [InlineData(true, false, null)]
    [InlineData(true, true, "The part is late.")]
    [InlineData(true, true, " ", "K2-reason")]
    [InlineData(true, true, null, "K2-reason")]
    public void A_shared_promise_never_moves_in_silence(bool shared, bool moves, string? reason, params string[] codes) => Assert.Equal(codes, CommitmentRules.All.Check(
        new CommitmentChange { IsShared = shared, Moves = moves, Reason = reason, ReviewOn = new DateTime(2026, 3, 6) }).Codes());
}
