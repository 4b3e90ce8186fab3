using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// Tells a message's language by its small words, which no sentence does without. English unless another language is
/// plainly stronger: a short text is more often blunt English than foreign.
/// </summary>
internal static class LanguageGuess
{
    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> English = Set(
        "the and you your we our i my is was were are have has had for that this it to of in on with not will be if but by at from a an as sorry apologise apologize");

    private static readonly HashSet<string> German = Set(
        "der die das und wir ich sie ihnen ihre ihr ihren ihrem uns unser unsere unseren nicht ist sind für mit dass daß haben hat hatten wurde wurden es tut leid ein eine einen den dem zu bei auf von im am auch als wenn entschuldigung entschuldigen");

    private static readonly HashSet<string> French = Set(
        "nous vous le la les des une un votre vos notre nos et est pour que qui avons avez je mon ma mes dans pas ne sur ce cette du au aux désolé désolés excuses sommes été si par avec excusez pardon");

    // Spanish, Italian, Portuguese and Dutch: enough to tell that they are none of the three.
    private static readonly HashSet<string> Other = Set(
        "el los lo las sentimos por para nuestro nuestra su sus usted ustedes con una hemos ha y que il gli che per ci scusiamo nostro nostra vostro sono abbiamo della di e non não você nós nosso nossa pelo pela desculpas uma os het een wij onze niet voor spijt dat ons uw hebben zijn van");

    /// <summary>The language, or none when it is recognisably another one, which nobody judges.</summary>
    public static WordingLanguage? Of(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        if (letters.Count(letter => letter > '\u024F') * 2 > letters.Count)
            return null;

        var words = Word.Matches(text).Cast<Match>().Select(match => match.Value.ToLowerInvariant()).ToList();
        var english = words.Count(English.Contains);
        var german = words.Count(German.Contains);
        var french = words.Count(French.Contains);
        var other = words.Count(Other.Contains);

        var strongest = Math.Max(german, Math.Max(french, other));
        if (strongest <= english)
            return WordingLanguage.English;
        return strongest == german ? WordingLanguage.German
            : strongest == french ? WordingLanguage.French
            : null;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
