using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>Every rule of the contract is proven twice: alone, at its edges, and through the whole pipeline.</summary>
public partial class RuleCoverageTests
{
    [Theory]
    [InlineData("Rules")]
    [InlineData("Scenarios")]
    public void Every_rule_is_named_by_a_test(string project)
    {
        var folder = Repository.PathTo("Tests", project);
        var named = Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Promises.RuleIds.Where(rule => !named.Contains(rule)));
    }

    [GeneratedRegex("""\bRule\("(\w+)"\)""")]
    private static partial Regex Named();
}
