using RecoveryCrm.Tests.Solution.Contract;

namespace RecoveryCrm.Tests.Solution;

/// <summary>Every refusal ends with a code, and a code stands for one sentence: people look it up.</summary>
public class MessagesTests
{
    // What no single rule of the contract says: columns that only the plug-ins write or that no row goes without, and input that no rule could judge.
    private static readonly string[] WithoutARule = ["derived-column", "required-column"];

    [Fact]
    public void There_are_codes() => Assert.True(RefusalCodes.Uses.Count > 50, $"Only {RefusalCodes.Uses.Count} codes were found: does the pattern still fit the sources?");

    [Fact]
    public void Every_code_begins_with_a_rule_of_the_contract() =>
        Assert.Empty(RefusalCodes.Uses.Where(use => !Promises.RuleIds.Contains(use.Code.Split('-')[0]) && !WithoutARule.Contains(use.Code)).Select(use => $"{use.Code} in {use.File}"));

    [Fact]
    public void A_code_stands_for_one_sentence() => Assert.Empty(Ambiguous(RefusalCodes.Uses));

    [Fact]
    public void A_code_of_two_sentences_is_found()
    {
        const string Source = """
            new("R6-team", Holds: request => request.IsMember, Message: _ => ApprovalMessages.NoMember),
            new("R6-once", Holds: request => request.IsFirst, Message: _ => ApprovalMessages.DecidedBefore),
            throw context.Refusal("R6-team", ApprovalMessages.NoTeam(name));
            """;

        Assert.Equal(["R6-team stands for ApprovalMessages.NoMember and ApprovalMessages.NoTeam"], Ambiguous(RefusalCodes.Read("Sample.cs", Source)));
    }

    private static IEnumerable<string> Ambiguous(IEnumerable<RefusalCodes.Use> uses) =>
        from use in uses
        where use.Sentence is not null
        group use by use.Code into code
        let sentences = code.Select(use => use.Sentence).Distinct().ToList()
        where sentences.Count > 1
        select $"{code.Key} stands for {string.Join(" and ", sentences)}";
}
