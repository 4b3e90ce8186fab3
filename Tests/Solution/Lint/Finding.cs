namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What is wrong, and in which file of the unpacked solution.</summary>
internal sealed record Fault(string File, string What);

/// <summary>A fault with the number of the rule that it breaks.</summary>
internal sealed record Finding(int Rule, string File, string What)
{
    public override string ToString() => $"rule {Rule}, {File}: {What}";
}

/// <summary>A rule with its number in the list of linter rules, and what it asks for.</summary>
internal sealed record LintRule(int Number, string Sentence, params Func<SolutionModel, IEnumerable<Fault>>[] Checks)
{
    public IEnumerable<Fault> Faults(SolutionModel solution) => Checks.SelectMany(check => check(solution));
}
