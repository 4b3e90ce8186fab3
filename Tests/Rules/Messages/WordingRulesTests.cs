using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Messages;

namespace RecoveryCrm.Tests.Rules.Messages;

public sealed class WordingRulesTests
{
    [Theory, Rule("A1")]
    [InlineData("in a jiffy")]
    [InlineData("l'erreur de l'autre")]
    [InlineData("we … messed")]
    public void A_phrase_with_words_may_be_added(string phrase) => Assert.Empty(Codes(phrase));

    [Theory, Rule("A1")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    [InlineData("_ ~ #")]
    [InlineData("!?")]
    public void A_phrase_without_words_is_refused(string? phrase) => Assert.Equal(["A1-wording-phrase"], Codes(phrase));

    [Theory, Rule("A1")]
    [InlineData("In  a jiffy", true)]
    [InlineData("in one jiffy", false)]
    public void A_phrase_is_there_once(string phrase, bool isThere) =>
        Assert.Equal(isThere ? ["A1-wording-duplicate"] : [], Codes(phrase, "in a jiffy"));

    private static IReadOnlyList<string> Codes(string? phrase, params string[] others) =>
        WordingRules.All.Check(new PhraseSaved(phrase, others)).Codes();
}
