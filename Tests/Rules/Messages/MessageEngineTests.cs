using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Messages;

/// <summary>How phrases are looked for, whatever they say.</summary>
public sealed class MessageEngineTests
{
    [Theory, Rule("A9")]
    [InlineData("in a jiffy", "We call in a jiffy.", "in a jiffy")]
    [InlineData("In A Jiffy", "WE WILL CALL IN A JIFFY, Nora.", "IN A JIFFY")]
    [InlineData("in a jiffy", "We call in a jiffyish way.", null)]
    [InlineData("in a jiffy", "We call in a. Jiffy is his name.", null)]
    [InlineData("in a jiffy", "We call in a, jiffy.", null)]
    [InlineData("jiff*", "We call in jiffies.", "jiffies")]
    [InlineData("*giffy", "It is a megagiffy.", "megagiffy")]
    [InlineData("in a/one jiffy", "We call in one jiffy.", "in one jiffy")]
    [InlineData("in a? jiffy", "We call in jiffy.", "in jiffy")]
    [InlineData("in _ jiffy", "We call in that jiffy.", "in that jiffy")]
    [InlineData("in # jiffies", "We call in 12 jiffies.", "in 12 jiffies")]
    [InlineData("in # jiffies", "We call in twelve jiffies.", null)]
    [InlineData("call … jiffy", "We call you in a jiffy.", "call you in a jiffy")]
    [InlineData("call … jiffy", "We call you up in a jiffy.", null)]
    [InlineData("call ~ jiffy", "We call each of you up again in a jiffy.", "call each of you up again in a jiffy")]
    [InlineData("call ~ jiffy", "We call you, in a jiffy.", null)]
    [InlineData("don't fuss", "Please don’t fuss.", "don’t fuss")]
    public void A_phrase_stands_where_its_words_stand(string phrase, string text, string? found) => Assert.Equal(
        found is null ? [] : [found],
        Check(text, added: new AddedPhrase(WordingRuleCode.A9, phrase, null)).Where(finding => finding.Rule == WordingRuleCode.A9).Select(finding => finding.Found));

    [Theory, Rule("A9")]
    [InlineData("Wir prüfen das zeitgerecht.", "zeitgerecht")]
    [InlineData("Das muß groesser werden, und wir sind da.", "größer")]
    [InlineData("Nous sommes desoles et très embetes.", "embêtés")]
    public void Hasty_spelling_is_the_same_word(string text, string phrase) =>
        Assert.Contains(Check(text, added: new AddedPhrase(WordingRuleCode.A9, phrase, null)), finding => finding.Rule == WordingRuleCode.A9);

    [Theory, Rule("A1")]
    [InlineData("We are sorry for such bother as there was.", true)]
    [InlineData("Tell me about such bother as there was. We are sorry.", false)]
    public void An_added_condition_counts_in_an_apology_only(string text, bool isFound) => Assert.Equal(
        isFound,
        Check(text, added: new AddedPhrase(WordingRuleCode.A1, "such bother", null)).Any(finding => finding.Rule == WordingRuleCode.A1));

    [Theory, Rule("A3")]
    [InlineData("We are sorry. The gremlins did it.", true)]
    [InlineData("We are sorry. Not the gremlins did it, we did.", false)]
    public void Added_blame_is_taken_back_by_a_not(string text, bool isFound) => Assert.Equal(
        isFound,
        Check(text, added: new AddedPhrase(WordingRuleCode.A3, "the gremlins", null)).Any(finding => finding.Rule == WordingRuleCode.A3));

    [Fact]
    [Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4"), Rule("A5"), Rule("A6"), Rule("A7"), Rule("A8"), Rule("A9"), Rule("A10")]
    public void Each_rule_takes_a_phrase_with_its_advice()
    {
        foreach (var rule in Enum.GetValues<WordingRuleCode>())
        {
            var kind = rule == WordingRuleCode.A10 ? MessageKind.Update : MessageKind.Apology;

            var finding = Assert.Single(Check("We are sorry for the flurb.", kind, new AddedPhrase(rule, "the flurb", "Say it plainly.")), finding => finding.Found == "the flurb");

            Assert.Equal((rule, 17, "Say it plainly."), (finding.Rule, finding.At, finding.Advice.In(1036)));
            Assert.Equal(kind == MessageKind.Apology && rule <= WordingRuleCode.A4, finding.Blocks);
        }
    }

    [Fact, Rule("A4")]
    public void Only_an_apology_is_blocked() => Assert.All(
        new[] { MessageKind.Update, MessageKind.Learning },
        kind => Assert.False(Assert.Single(Check("Mistakes were made.", kind), finding => finding.Rule == WordingRuleCode.A4).Blocks));

    [Theory, Rule("A1")]
    [InlineData("We are sorry\nif you were inconvenienced.", "if you were inconvenienced")]
    [InlineData("We apologise to Dr. Miller if he was offended.", "if he was offended")]
    [InlineData("We apologise (if you were offended).", "if you were offended")]
    public void Mail_wraps_lines_and_abbreviates(string text, string found) =>
        Assert.Contains(Check(text), finding => finding.Rule == WordingRuleCode.A1 && finding.Found == found);

    [Theory, Rule("A1")]
    [InlineData("大変申し訳ございません。")]
    [InlineData("Lamentamos mucho que su tienda no haya funcionado y que los pedidos se perdieran.")]
    [InlineData("Lo siento.")]
    [InlineData("Lamentamos si le causamos molestias.")]
    [InlineData("Ci dispiace se vi abbiamo deluso.")]
    [InlineData("Ci scusiamo per il disagio.")]
    [InlineData("Wij bieden onze excuses aan voor het ongemak.")]
    [InlineData("Przepraszamy za awarię.")]
    [InlineData("Pedimos desculpas pelo transtorno.")]
    [InlineData("Vi beklager feilen og det er vår skyld.")]
    [InlineData("Приносим извинения.")]
    public void Another_language_is_nobodys_to_judge(string text)
    {
        Assert.Null(LanguageGuess.Of(text));
        Assert.Empty(Check(text));
    }

    [Theory, Rule("A1")]
    [InlineData("Sorry.", "English")]
    [InlineData("We broke it.", "English")]
    [InlineData("Entschuldigung!", "German")]
    [InlineData("Mein Fehler.", "German")]
    [InlineData("Désolé.", "French")]
    [InlineData("C'est ma faute.", "French")]
    public void A_few_words_tell_the_language(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text)?.ToString());

    [Theory, Rule("A2")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("…")]
    [InlineData("\ud83d")]
    [InlineData("'-_.,:;()")]
    public void Next_to_nothing_is_no_error(string? text)
    {
        _ = Check(text);
        _ = ReusedApology.WordsOf(text);
    }

    [Theory, Rule("A1"), Rule("A9")]
    [InlineData("We are sorry if you were inconvenienced by our vendor's fault, as soon as possible. ")]
    [InlineData("sorry if ")]
    [InlineData("we ")]
    [InlineData("Es tut uns leid, falls wir wir wir Fehler gemacht haben wurden. ")]
    [InlineData("Nous sommes désolés si nous nous nous avons été, si vous. ")]
    [InlineData("a'")]
    [InlineData("((((")]
    [InlineData("1.")]
    public void A_text_of_one_thing_over_and_over_is_judged_to_its_end(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 40_000 / words.Length));

        foreach (var kind in Enum.GetValues<MessageKind>())
            Assert.All(Check(text, kind), finding => Assert.InRange(finding.At, 0, text.Length));
    }

    [Theory, Rule("A9")]
    [InlineData("~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ nowhere")]
    [InlineData("… … … … … … … … … … … … … … … … … … … … … … … … … … … … … … … … … … … … nowhere")]
    [InlineData("a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? nowhere")]
    public void No_phrase_is_too_clever(string phrase)
    {
        // One that tried every way to match would not come back from this in a lifetime.
        var findings = Check(string.Concat(Enumerable.Repeat("a ", 2000)) + "we are sorry", added: new AddedPhrase(WordingRuleCode.A9, phrase, null));

        Assert.DoesNotContain(findings, finding => finding.Rule == WordingRuleCode.A9);
    }

    private static IReadOnlyList<Finding> Check(string? text, MessageKind kind = MessageKind.Apology, AddedPhrase? added = null) =>
        MessageRules.Check(text, kind, new MessageFacts { Added = added is null ? [] : [added] });
}
