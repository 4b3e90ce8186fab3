using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Learning;

namespace RecoveryCrm.Tests.Rules.RootCauses;

public sealed class RootCauseRulesTests
{
    private static readonly Guid Author = Guid.NewGuid();
    private static readonly Guid Verifier = Guid.NewGuid();

    [Theory, Rule("P1")]
    [InlineData(0, "P1-whys")]
    [InlineData(2, "P1-whys")]
    [InlineData(3, null)]
    [InlineData(5, null)]
    public void It_takes_three_whys(int answered, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes([.. Enumerable.Repeat("Because.", answered)]));

    [Fact, Rule("P1")]
    public void It_takes_whys_without_a_gap() => Assert.Equal(["P1-whys"], Codes(["Because.", "Because.", "Because.", " ", "Because."]));

    [Theory, Rule("P1")]
    [InlineData(null)]
    [InlineData("  ")]
    public void It_takes_a_conclusion(string? conclusion) => Assert.Equal(["P1-conclusion"], Codes(conclusion: conclusion));

    [Fact, Rule("P1")]
    public void Nobody_verifies_their_own_cause() => Assert.Equal(["P1-four-eyes"], Codes(verifier: Author));

    private static IReadOnlyList<string> Codes(string?[]? whys = null, string? conclusion = "No checkpoint.", Guid? verifier = null) =>
        RootCauseRules.All.Check(new CauseToVerify
        {
            Whys = whys ?? ["Because.", "Because.", "Because."],
            Conclusion = conclusion,
            Verifier = verifier ?? Verifier,
            Authors = [Author],
        }).Codes();
}
