using RecoveryCrm.Plugins.Rules.Scorecard;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Drivers;

/// <summary>The seven drivers at their edges. F3 keeps them with the closed recovery.</summary>
[Rule("F3")]
public sealed class ScorecardTests
{
    private static readonly DateTime Knew = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(false, 0, 0, 100)] // No step is judged yet: that part leaves.
    [InlineData(false, 3, 1, 88)] // (100 + 75) / 2 = 87.5
    [InlineData(true, 3, 1, 38)] // (0 + 75) / 2 = 37.5
    [InlineData(true, 0, 2, 0)]
    public void Delivery(bool recurs, int onTime, int late, int score) =>
        Assert.Equal(score, new Scorecard(new ScorecardFacts { IsRecurrence = recurs, Steps = Steps(RecoveryStage.Fix, onTime, late) }).Delivery);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 33)]
    [InlineData(3, 1, 67)] // (100 + 33.33) / 2 = 66.67
    [InlineData(5, 4, 100)]
    public void Relationships(int contacts, int roles, int score) =>
        Assert.Equal(score, new Scorecard(new ScorecardFacts { Contacts = contacts, Roles = roles }).Relationships);

    [Theory]
    [InlineData((int)DiscoveredBy.Us, null, 100)]
    [InlineData((int)DiscoveredBy.Us, 24 * 60, 100)]
    [InlineData((int)DiscoveredBy.Us, 12 * 60, 75)]
    [InlineData((int)DiscoveredBy.Us, 0, 50)]
    [InlineData((int)DiscoveredBy.Us, -60, 50)]
    [InlineData((int)DiscoveredBy.ThirdParty, null, 25)]
    [InlineData((int)DiscoveredBy.Client, 24 * 60, 0)]
    [InlineData(null, null, 0)]
    public void Insight(int? by, int? minutesAhead, int score) => Assert.Equal(score, new Scorecard(new ScorecardFacts
    {
        DiscoveredBy = (DiscoveredBy?)by,
        DetectedOn = Knew,
        ReportedOn = minutesAhead is { } minutes ? Knew.AddMinutes(minutes) : null,
    }).Insight);

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 50)] // No commitment was due.
    [InlineData(2, 1, 3, 63)] // (100 + 25) / 2 = 62.5
    [InlineData(9, 2, 0, 100)]
    public void Value(int valueAdds, int met, int missed, int score) =>
        Assert.Equal(score, new Scorecard(new ScorecardFacts { ValueAdds = valueAdds, CommitmentsMet = met, CommitmentsMissed = missed }).Value);

    [Theory]
    [InlineData(0, 0, 0, 100)]
    [InlineData(1, 1, 1, 40)]
    [InlineData(0, 4, 0, 0)]
    [InlineData(0, 0, 9, 0)]
    public void Ease(int owners, int cycles, int chases, int score) =>
        Assert.Equal(score, new Scorecard(new ScorecardFacts { OwnerChanges = owners, FurtherCycles = cycles, Chases = chases }).Ease);

    [Fact]
    public void Recovery_is_the_mean_of_what_is_on_record()
    {
        Assert.Equal(0, new Scorecard(new ScorecardFacts()).Recovery);
        // Acknowledged in time 100, one of two fixes 50, two of three updates 66.67; Verify has not ended.
        Assert.Equal(72, new Scorecard(new ScorecardFacts
        {
            Steps = [.. Steps(RecoveryStage.Acknowledge, 1, 0), .. Steps(RecoveryStage.Fix, 1, 1), .. Steps(RecoveryStage.Learn, 0, 3)],
            Updates = 3,
            UpdatesOnTime = 2,
        }).Recovery);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(1, 0, 0, 0, 50)]
    [InlineData(2, 3, 2, 1, 83)] // (100 + 100 + 50) / 3 = 83.33
    [InlineData(1, 1, 0, 0, 100)]
    public void Partnership(int reviews, int published, int suggestions, int answered, int score) => Assert.Equal(score, new Scorecard(new ScorecardFacts
    {
        JointReviews = reviews,
        ImprovementsPublished = published,
        Suggestions = suggestions,
        SuggestionsAnswered = answered,
    }).Partnership);

    [Fact]
    public void The_total_is_the_mean_of_the_seven() =>
        // Delivery 100, Ease 100, Insight 100; the others nothing: 300 / 7 = 42.86.
        Assert.Equal(43, new Scorecard(new ScorecardFacts { DiscoveredBy = DiscoveredBy.Us }).Total);

    private static JudgedStep[] Steps(object stage, int onTime, int late) =>
    [
        .. Enumerable.Range(0, onTime + late).Select(index => new JudgedStep { Stage = (RecoveryStage)stage, WasOnTime = index < onTime }),
    ];
}
