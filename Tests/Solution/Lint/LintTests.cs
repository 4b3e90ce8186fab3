using System.Reflection;
using RecoveryCrm.Tests.Solution.Packing;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The solution breaks none of the rules, as source and as package, and each rule is proved by a copy that does.</summary>
public class LintTests
{
    public static TheoryData<int> Numbers => new(Enumerable.Range(1, LintRules.Count));

    [Theory, MemberData(nameof(Numbers))]
    public void The_solution_keeps_rule(int number) => IsClean(LintRules.Check(Shipped.Model, number));

    [Fact]
    public void The_packed_solution_is_clean() => IsClean(LintRules.Check(new SolutionModel(PackedSolution.Source, PackedSolution.Compiled)));

    [Fact]
    public void Every_rule_is_listed_once_with_a_sentence()
    {
        Assert.Equal(Enumerable.Range(1, LintRules.Count), LintRules.All.Select(rule => rule.Number));
        Assert.All(LintRules.All, rule => Assert.Matches("^[A-Z].+\\.$", rule.Sentence));
    }

    [Fact]
    public void Every_rule_has_a_proof_that_it_bites()
    {
        var proved = typeof(LintTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<BitesAttribute>())
            .Select(attribute => attribute.Rule);

        Assert.Empty(LintRules.All.Select(rule => rule.Number).Except(proved));
    }

    private static void IsClean(IReadOnlyList<Finding> findings) =>
        Assert.True(findings.Count == 0, $"{findings.Count} findings\n{string.Join('\n', findings.Take(400))}");
}
