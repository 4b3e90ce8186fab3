using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// Tells a message's language by its small words, which no sentence does without, and by its letters. English unless
/// another language is plainly stronger: a short text is more often blunt English than foreign.
/// </summary>
internal static class LanguageGuess
{
    // So many words without a single one that we know are not in a language of ours.
    private const int FewWords = 4;

    private static readonly HashSet<string> English = Set(
        "the and you your we our i my is was were are have has had for that this it its to of in on with not will if but by at from a an as sorry apologise apologize apologies me us so be been can could did do does "
        + "don't didn't i'm i'll i've we're we'll we've it's what when who how there they them than then all no yes up out back before after should would about because please hello dear today tomorrow fault mistake broke fixed");

    private static readonly HashSet<string> German = Set(
        "der die das und wir ich sie ihnen ihre ihr ihren ihrem ihrer uns unser unsere unseren unserem unserer nicht ist sind war waren für mit dass daß haben habe hat hatten hatte wurde wurden werden wird werde es tut leid ein eine einen einem einer "
        + "den dem des zu zum zur bei beim auf von vom im am auch als wenn entschuldigung entschuldigen entschuldige falls sollte sollten euch euer eure dir dich dein deine du mir mich mein meine meinen kein keine noch nur aber oder weil bitte danke heute "
        + "morgen gestern uhr neues nichts fehler verbockt nach bis wie was wo sich wieder um aus vor");

    private static readonly HashSet<string> French = Set(
        "nous vous le la les des une un votre vos notre nos et est pour que qu qui avons avez ai a je j mon ma mes dans pas ne n sur ce cette ces du au aux désolé désolés désolée désolées desole excuses excuse sommes été etait était si par avec excusez pardon "
        + "on tu te toi ton ta tes il elle ils elles c d l s y en de se sans plus tout rien nouveau suis faute erreur aujourd'hui demain hier heures votre ça cela mais ou où à bonjour merci dès même très chez vers toujours");

    // Other languages of Latin letters: enough to tell that they are none of the three.
    private static readonly HashSet<string> Other = Set(
        "el los lo las sentimos siento molestias perdón nuestros nuestras fue ser por para nuestro nuestra su sus usted ustedes con una hemos ha y que le disculpas disculpe error está estamos del il gli che per ci scusiamo scusa scusate nostro nostra vostro sono abbiamo della di e non ho mi dispiace "
        + "você nós nosso nossa pelo pela desculpas desculpe uma os não lamentamos het een wij onze niet voor spijt dat ons uw hebben zijn van ik excuses fout voor de przepraszamy za nie się jest i w na do beklager undskyld vi jeg har og det for att och är det "
        + "vår ursäkta förlåt ikke på omlouváme se ne v je że elnézést kérünk a hogy anteeksi pahoittelemme ja özür dileriz bir ve için ne rau ne pare");

    private static readonly string[] OtherEndings = ["amos", "emos", "iamo", "ción", "ções", "zione"];
    private const string OtherLetters = "ñãõåøæłśżźćńąęőűčšžřěůğışțăíóúáýþð";

    /// <summary>The language, or none when it is recognisably another one, which nobody judges.</summary>
    public static WordingLanguage? Of(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        if (letters.Count(letter => letter > '\u024F') * 2 > letters.Count)
            return null;

        var words = Tokenizer.Cut(text, splitsElisions: false).Where(token => token.IsWord && char.IsLetter(token.Word[0]))
            .SelectMany(token => token.Word.IndexOf('\'') is > 0 and < 3 and var at ? [token.Word, token.Word.Substring(0, at), token.Word.Substring(at + 1)] : new[] { token.Word })
            .ToList();
        var english = words.Count(English.Contains);
        var german = words.Count(word => German.Contains(word) || HasOneOf(word, "äöüß"));
        var french = words.Count(word => French.Contains(word) || HasOneOf(word, "éèêàçœûîù"));
        var other = words.Count(word => Other.Contains(word) || HasOneOf(word, OtherLetters) || OtherEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)));

        var strongest = Math.Max(german, Math.Max(french, other));
        if (strongest <= english)
            return english == 0 && words.Count >= FewWords ? null : WordingLanguage.English;
        return strongest == german ? WordingLanguage.German
            : strongest == french ? WordingLanguage.French
            : null;
    }

    /// <summary>Whether it is one of the small words of our languages.</summary>
    public static bool Knows(string word) => English.Contains(word) || German.Contains(word) || French.Contains(word);

    private static bool HasOneOf(string word, string letters) => word.Any(letter => letters.Contains(letter));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
