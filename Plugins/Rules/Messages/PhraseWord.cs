using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>One word of a phrase, with all that may stand in its place.</summary>
internal sealed class PhraseWord
{
    private const string Any = "_";
    private const string Number = "#";
    private const string Clock = "@";

    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly List<string> beginnings = [];
    private readonly List<string> endings = [];
    private bool isAnyWord;
    private bool isNumber;
    private bool isClock;

    /// <summary>How many words it may stand for.</summary>
    public int Repeats { get; private set; } = 1;

    public bool MayBeAbsent { get; private set; }

    /// <summary>Whether it says which word it wants.</summary>
    public bool Names => isClock || whole.Count + beginnings.Count + endings.Count > 0;

    public static List<PhraseWord> Read(string text, bool splitsElisions)
    {
        var apostrophe = splitsElisions && text.IndexOf('/') < 0 && !text.StartsWith(Token.UnsplitElision, StringComparison.Ordinal) ? text.IndexOf('\'') + 1 : 0;
        return text.Length == 0 ? []
            : apostrophe > 1 && apostrophe < text.TrimEnd('?').Length ? [Single(text.Substring(0, apostrophe)), Single(text.Substring(apostrophe))]
            : [Single(text)];
    }

    public IEnumerable<string> Openings() => isAnyWord || isNumber || isClock || endings.Count > 0
        ? [""]
        : whole.Concat(beginnings).Select(Token.OpeningOf);

    public bool Accepts(Token token) =>
        whole.Contains(token.Word)
        || (token.IsWord && (isAnyWord
            || (isNumber && char.IsDigit(token.Word[0]))
            || (isClock && IsClock(token.Word))
            || beginnings.Exists(beginning => token.Word.StartsWith(beginning, StringComparison.Ordinal))
            || endings.Exists(ending => token.Word.EndsWith(ending, StringComparison.Ordinal))));

    // 15:00, 15h30, 3pm.
    private static bool IsClock(string word) => char.IsDigit(word[0])
        && (word.IndexOf(':') > 0 || word.IndexOf('h') is 1 or 2 || word.EndsWith("am", StringComparison.Ordinal) || word.EndsWith("pm", StringComparison.Ordinal));

    private static PhraseWord Single(string text)
    {
        var word = new PhraseWord();
        if (text is "…" or "~")
        {
            word.isAnyWord = word.MayBeAbsent = true;
            word.Repeats = text == "~" ? 12 : 3;
            return word;
        }

        word.MayBeAbsent = text.Length > 1 && text[text.Length - 1] == '?';
        foreach (var choice in (word.MayBeAbsent ? text.Substring(0, text.Length - 1) : text).Split('/').Where(choice => choice.Length > 0))
            word.Add(choice);
        return word;
    }

    private void Add(string choice)
    {
        if (choice == Any)
            isAnyWord = true;
        else if (choice == Number)
            isNumber = true;
        else if (choice == Clock)
            isClock = true;
        else if (choice.Length > 1 && choice[choice.Length - 1] == '*')
            beginnings.AddRange(Token.Spellings(choice.Substring(0, choice.Length - 1)));
        else if (choice.Length > 1 && choice[0] == '*')
            endings.AddRange(Token.Spellings(choice.Substring(1)));
        else
            whole.UnionWith(Token.Spellings(choice));
    }
}
