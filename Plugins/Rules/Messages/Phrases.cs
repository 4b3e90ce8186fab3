using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A list of phrases to look for, whole words only, whatever their case. In a phrase "a/b" is either word, "word*" any
/// ending, "word?" a word that may be there, "_" any word, and "…" up to three of them; the last word is never optional.
/// </summary>
internal sealed class Phrases
{
    private const string AnyWord = @"[\w'-]+";

    // Phrases come from administrators too; a search that takes longer than this is broken, not slow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex regex;

    public Phrases(params string[] phrases) => regex = new Regex(
        $@"(?<![\w])(?:{string.Join("|", phrases.Select(Pattern))})(?![\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patience);

    public bool IsIn(string text) => regex.IsMatch(text);

    public IEnumerable<Match> In(string text) => regex.Matches(text).Cast<Match>();

    /// <summary>The text with blanks for every phrase of the list, so that positions stay.</summary>
    public string BlankedOut(string text) => regex.Replace(text, match => new string(' ', match.Length));

    private static string Pattern(string phrase)
    {
        var words = phrase.Split(' ');
        return string.Concat(words.Select((word, index) => Word(word, isLast: index == words.Length - 1)));
    }

    private static string Word(string word, bool isLast)
    {
        if (word == "…")
            return $@"(?:{AnyWord}\s+){{0,3}}";
        var isOptional = word[word.Length - 1] == '?';
        var choices = string.Join("|", word.TrimEnd('?').Split('/').Select(choice =>
            choice == "_" ? AnyWord : Regex.Escape(choice).Replace(@"\*", @"[\w'-]*")));
        return isLast ? $"(?:{choices})" : isOptional ? $@"(?:(?:{choices})\s+)?" : $@"(?:{choices})\s+";
    }
}
