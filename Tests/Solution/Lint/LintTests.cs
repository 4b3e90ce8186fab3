using System.Reflection;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The solution breaks none of the rules, and each rule is proved by a copy that does.</summary>
public class LintTests
{
    [Fact]
    public void The_solution_is_clean()
    {
        var findings = LintRules.Check(Shipped.Model);
        Assert.True(findings.Count == 0, $"{findings.Count} findings\n{string.Join('\n', findings.Take(400))}");
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
}
