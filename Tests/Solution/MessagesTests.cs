using System.Text.RegularExpressions;
using RecoveryCrm.Tests.Solution.Contract;

namespace RecoveryCrm.Tests.Solution;

/// <summary>
/// Every refusal ends with a code, and a code stands for one sentence: people look it up. The codes are string literals, the
/// first argument of a rule, a violation or a refusal, so reading the sources finds them.
/// </summary>
public partial class MessagesTests
{
    // What no single rule of the contract says: columns that only the plug-ins write or that no row goes without, and input that no rule could judge.
    private static readonly string[] WithoutARule = ["derived-column", "required-column"];

    private static readonly IReadOnlyList<Use> Uses =
    [
        .. from file in Directory.EnumerateFiles(Repository.PathTo("Plugins"), "*.cs", SearchOption.AllDirectories)
           where !Path.GetRelativePath(Repository.PathTo("Plugins"), file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
           from use in Read(Path.GetFileName(file), File.ReadAllText(file))
           select use,
    ];

    [Fact]
    public void There_are_codes() => Assert.True(Uses.Count > 50, $"Only {Uses.Count} codes were found: does the pattern still fit the sources?");

    [Fact]
    public void Every_code_begins_with_a_rule_of_the_contract() =>
        Assert.Empty(Uses.Where(use => !Promises.RuleIds.Contains(use.Code.Split('-')[0]) && !WithoutARule.Contains(use.Code)).Select(use => $"{use.Code} in {use.File}"));

    [Fact]
    public void A_code_stands_for_one_sentence() => Assert.Empty(Ambiguous(Uses));

    [Fact]
    public void A_code_of_two_sentences_is_found()
    {
        const string Source = """
            new("R6-team", Holds: request => request.IsMember, Message: _ => ApprovalMessages.NoMember),
            new("R6-once", Holds: request => request.IsFirst, Message: _ => ApprovalMessages.DecidedBefore),
            throw context.Refusal("R6-team", ApprovalMessages.NoTeam(name));
            """;

        Assert.Equal(["R6-team stands for ApprovalMessages.NoMember and ApprovalMessages.NoTeam"], Ambiguous(Read("Sample.cs", Source)));
    }

    private static IEnumerable<string> Ambiguous(IEnumerable<Use> uses) =>
        from use in uses
        where use.Sentence is not null
        group use by use.Code into code
        let sentences = code.Select(use => use.Sentence).Distinct().ToList()
        where sentences.Count > 1
        select $"{code.Key} stands for {string.Join(" and ", sentences)}";

    private static IEnumerable<Use> Read(string file, string source) =>
        from match in Code().Matches(source)
        let call = Sentence().Match(match.Groups["rest"].Value)
        select new Use(match.Groups["code"].Value, call.Success ? call.Groups["name"].Value : null, file);

    private sealed record Use(string Code, string? Sentence, string File);

    // "R6-team" and "derived-column": words joined by hyphens, first of its arguments.
    [GeneratedRegex("""(?<=[(\s])"(?<code>(?:[A-Z]\d{1,2}|[a-z]+)(?:-[a-z0-9]+)+)"(?<rest>(?:(?!"[A-Z]\d{1,2}-)[^;]){0,400})""")]
    private static partial Regex Code();

    // The next call of a message class is the sentence.
    [GeneratedRegex("""(?<name>\w+(?:Messages|Texts)\.\w+)""")]
    private static partial Regex Sentence();
}
