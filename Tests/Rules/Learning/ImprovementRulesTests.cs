using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Improvements;

[Rule("P3")]
public class ImprovementRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(ImprovementStatus.Draft, null, null, false, true)]
    [InlineData(ImprovementStatus.Dropped, null, null, false, true)]
    [InlineData(ImprovementStatus.Committed, null, 100, true, false)]
    [InlineData(ImprovementStatus.Committed, "Formats covered", null, true, false)]
    [InlineData(ImprovementStatus.Done, "Formats covered", 100, false, false)]
    [InlineData(ImprovementStatus.Committed, "Formats covered", 100, true, true)]
    public void It_leaves_draft_with_measure_target_and_due_date(object status, string? measure, int? target, bool due, bool may) =>
        Assert.Equal(may, ImprovementRules.All.Check(new ImprovementFacts
        {
            Status = (ImprovementStatus)status,
            Measure = measure,
            Target = target,
            DueOn = due ? Now : null,
        }).Count == 0);

    [Fact]
    public void Its_text_is_for_the_client_once_it_is_committed()
    {
        var facts = Effective(text: "We test your formats.", changesText: true, status: ImprovementStatus.Draft);

        Assert.Contains("P3-draft-text", ImprovementRules.All.Check(facts).Codes());
        Assert.True(Effective(text: "We test your formats.", changesText: true, status: ImprovementStatus.Committed).Publishes);
        Assert.False(Effective(text: " ", changesText: true, status: ImprovementStatus.Committed).Publishes);
    }

    [Theory]
    [InlineData(true, false, ImprovementStatus.Done, "P3-published")]
    [InlineData(false, true, ImprovementStatus.Done, "P3-published")]
    [InlineData(false, false, ImprovementStatus.Draft, "P3-back-to-draft")]
    public void What_the_client_was_told_stays(bool changesText, bool moves, object status, string code) =>
        Assert.Equal([code], ImprovementRules.All.Check(Effective(changesText: changesText, moves: moves, status: (ImprovementStatus)status, published: true)).Codes());

    [Theory]
    [InlineData(null, 100, 30, "P3-evidence")]
    [InlineData("Test report", 99, 30, "P3-target")]
    [InlineData("Test report", null, 30, "P3-target")]
    [InlineData("Test report", 100, 29, "P3-time")]
    [InlineData("Test report", 100, null, "P3-time")]
    [InlineData("Test report", 100, 30, null)]
    public void It_is_effective_by_evidence_target_and_time(string? evidence, int? actual, int? doneDaysAgo, string? code) =>
        Assert.Equal(code is null ? [] : [code], ImprovementRules.All.Check(Effective(evidence: evidence, actual: actual, doneDaysAgo: doneDaysAgo)).Codes());

    [Theory]
    [InlineData(40, 100, 100, true)]
    [InlineData(40, 100, 120, true)]
    [InlineData(40, 100, 99, false)]
    [InlineData(90, 10, 10, true)]
    [InlineData(90, 10, 5, true)]
    [InlineData(90, 10, 11, false)]
    [InlineData(null, 10, 11, true)]
    [InlineData(null, 10, 9, false)]
    public void The_baseline_tells_which_side_of_the_target_is_good(int? baseline, int target, int actual, bool reached) =>
        Assert.Equal(reached, new ImprovementFacts { Baseline = baseline, Target = target, Actual = actual }.ReachesTarget);

    private static ImprovementFacts Effective(
        string? text = null, bool changesText = false, bool moves = false, bool published = false,
        ImprovementStatus status = ImprovementStatus.VerifiedEffective, string? evidence = "Test report", int? actual = 100, int? doneDaysAgo = 40) => new()
        {
            Name = "Release gate",
            Status = status,
            Measure = "Formats covered",
            Baseline = 40,
            Target = 100,
            Actual = actual,
            DueOn = Now,
            Evidence = evidence,
            Text = text,
            CompletedOn = doneDaysAgo is { } days ? Now.AddDays(-days) : null,
            IsPublished = published,
            ChangesText = changesText,
            Moves = moves,
            Now = Now,
        };
}
