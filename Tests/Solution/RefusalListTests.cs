using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution;

/// <summary>The list of refusals and findings that administrators read has a line for each code that the product knows, and for no other.</summary>
public sealed partial class RefusalListTests
{
    // What the check lists is no refusal, and of many rules.
    private const string Findings = "rcv_CheckIntegrity";

    private static readonly string Page = Repository.PathTo("Solution", "docs", "refusals.md");

    private static readonly IReadOnlyList<Listed> Lines = [.. Read(File.ReadLines(Page))];

    [Fact]
    public void Every_code_has_a_line() =>
        Assert.Empty(RefusalCodes.Uses.Select(use => use.Code).Distinct().Except(Lines.Select(line => line.Code)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_has_a_code() =>
        Assert.Empty(Lines.Select(line => line.Code).Except(RefusalCodes.Uses.Select(use => use.Code)));

    [Fact]
    public void A_code_is_listed_once_under_its_rule_and_in_order()
    {
        Assert.Empty(Lines.GroupBy(line => line.Code).Where(lines => lines.Count() > 1).Select(lines => lines.Key));
        Assert.DoesNotContain(Lines, line => line.Rule is { } rule && rule != Findings && !line.Code.StartsWith(rule + "-", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines, line => line.Rule is null && char.IsUpper(line.Code[0]));
        foreach (var rule in Lines.GroupBy(line => line.Rule))
            Assert.Equal(rule.Select(line => line.Code).Order(StringComparer.Ordinal), rule.Select(line => line.Code));
    }

    [Fact]
    public void Every_line_says_what_it_means() => Assert.DoesNotContain(Lines, line => line.Meaning.Length < 25 || !line.Meaning.EndsWith('.'));

    [Fact]
    public void The_first_page_leads_to_the_list() =>
        Assert.Contains("(Solution/docs/refusals.md)", File.ReadAllText(Repository.PathTo("README.md")), StringComparison.Ordinal);

    [Fact]
    public void A_line_is_read_with_its_rule() => Assert.Equal(
        [new Listed(null, "derived-column", "Leave it out."), new Listed("R6", "R6-team", "No member of the team.")],
        Read(["## Every table", "| `derived-column` | Leave it out. |", "### R6: who approves", "| --- | --- |", "| `R6-team` | No member of the team. |"]));

    private static IEnumerable<Listed> Read(IEnumerable<string> page)
    {
        string? rule = null;
        foreach (var line in page)
        {
            if (line.StartsWith('#'))
                rule = Heading().Match(line) is { Success: true } heading ? heading.Groups["rule"].Value : null;
            if (line.StartsWith("## ", StringComparison.Ordinal) && line.Contains(Findings, StringComparison.Ordinal))
                rule = Findings;
            if (Row().Match(line) is { Success: true } row)
                yield return new Listed(rule, row.Groups["code"].Value, row.Groups["meaning"].Value);
        }
    }

    private sealed record Listed(string? Rule, string Code, string Meaning);

    [GeneratedRegex(@"^### (?<rule>[A-Z]\d{1,2}): ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(?<code>[^`]+)` \| (?<meaning>.+) \|$")]
    private static partial Regex Row();
}
