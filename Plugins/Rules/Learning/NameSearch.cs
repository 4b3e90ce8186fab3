using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>
/// Finds a person's name in a text, as whole words: what stands beside it is no letter and no digit, so that "Weber's" and
/// "Weber-Team" hold it and "Weberei" does not.
/// </summary>
internal static class NameSearch
{
    // A dot after these ends no sentence: a name stands behind it.
    private static readonly HashSet<string> Titles =
        new(["mr", "mrs", "ms", "dr", "prof", "hr", "fr", "m", "mm", "mme", "mlle", "st"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in whatever letters; two words as one phrase, however many blanks part them.</summary>
    public static bool HasPhrase(string text, string name) => Places(Plain(text), Plain(name)).Any();

    /// <summary>The name as a capitalised word; with a sentence's first word left out, because that is capitalised anyway.</summary>
    public static bool HasCapitalised(string text, string name, bool startOfSentenceToo)
    {
        var plain = Plain(text);
        return Places(plain, Plain(name)).Any(at => char.IsUpper(plain[at]) && (startOfSentenceToo || !StartsSentence(plain, at)));
    }

    private static IEnumerable<int> Places(string text, string name)
    {
        if (name.Length == 0)
            yield break;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
                yield return at;
        }
    }

    private static bool StartsSentence(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && (text[before] == ' ' || text[before] is '"' or '\'' or '“' or '„' or '«' or '‘' or '(' or '[' or '-' or '–' or '•' or '*'))
            before--;
        if (before < 0 || text[before] is '\n' or '!' or '?' or '…')
            return true;
        return text[before] == '.' && !EndsTitle(text, before);
    }

    // "Dr. Weber" and "A. Weber" go on.
    private static bool EndsTitle(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var word = text.Substring(start, dot - start);
        return word.Length == 1 || Titles.Contains(word);
    }

    // One form for each letter (é may be one or two characters), one blank between words; lines stay apart.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).Trim())
        {
            if (letter is '\r' or '\n')
                plain.Append('\n');
            else if (!char.IsWhiteSpace(letter))
                plain.Append(letter);
            else if (plain.Length > 0 && plain[plain.Length - 1] is not (' ' or '\n'))
                plain.Append(' ');
        }

        return plain.ToString();
    }
}
