using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution;

/// <summary>
/// Every refusal ends with a code, and a code stands for one sentence: people look it up. The codes are string literals, the
/// first argument of a rule, a violation or a refusal, so reading the sources finds them.
/// </summary>
public partial class MessagesTests
{
    // What no single rule of the contract says: columns that only the plug-ins write, and input that no rule could judge.
    private static readonly string[] WithoutARule = ["derived-column"];

    private static readonly IReadOnlyList<Use> Uses =
    [
        .. from file in Directory.EnumerateFiles(Repository.PathTo("Plugins"), "*.cs", SearchOption.AllDirectories)
           where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
           from match in Code().Matches(File.ReadAllText(file))
           select new Use(match.Groups["code"].Value, Sentence().Match(match.Groups["rest"].Value) is { Success: true } call ? call.Groups["name"].Value : null, Path.GetFileName(file)),
    ];

    private static readonly IReadOnlyCollection<string> Rules =
        Contract().Matches(string.Join(' ', File.ReadLines(Repository.PathTo("Tests", "Solution", "Contract", "rules.txt")).Where(line => !line.StartsWith('#')))).Select(match => match.Value).ToHashSet();

    [Fact]
    public void There_are_codes() => Assert.True(Uses.Count > 50, $"Only {Uses.Count} codes were found: does the pattern still fit the sources?");

    [Fact]
    public void Every_code_begins_with_a_rule_of_the_contract() =>
        Assert.Empty(Uses.Where(use => !Rules.Contains(use.Code.Split('-')[0]) && !WithoutARule.Contains(use.Code)).Select(use => $"{use.Code} in {use.File}"));

    [Fact]
    public void A_code_stands_for_one_sentence() =>
        Assert.Empty(from use in Uses
                     where use.Sentence is not null
                     group use by use.Code into code
                     let sentences = code.Select(use => use.Sentence).Distinct().ToList()
                     where sentences.Count > 1
                     select $"{code.Key} stands for {string.Join(" and ", sentences)}");

    private sealed record Use(string Code, string? Sentence, string File);

    // "R6-team" and "derived-column": words joined by hyphens, first of its arguments.
    [GeneratedRegex("""(?<=[(\s])"(?<code>(?:[A-Z]\d{1,2}|[a-z]+)(?:-[a-z0-9]+)+)"(?<rest>(?:(?!"[A-Z]\d{1,2}-)[^;]){0,400})""")]
    private static partial Regex Code();

    // The next call of a message class is the sentence.
    [GeneratedRegex("""(?<name>\w+(?:Messages|Texts)\.\w+)""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b[A-Z]\d{1,2}\b")]
    private static partial Regex Contract();
}
