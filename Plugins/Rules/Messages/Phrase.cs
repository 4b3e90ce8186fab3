using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// Words to look for within one sentence: whole words, whatever their case. "a/b" is either word, "word*" any ending,
/// "*word" any beginning, "word?" a word that may be there, "_" any word, "#" a number, "@" a time of day, "," a comma, "…" up to three words
/// and "~" up to twelve, both within a clause. It takes time in proportion to its own length, whatever is written in it.
/// </summary>
internal sealed class Phrase
{
    private const int LongestMatch = 62;

    private readonly List<PhraseWord> words;

    public Phrase(string text, WordList list, bool splitsElisions)
    {
        List = list;
        words = text.Split(' ').SelectMany(word => PhraseWord.Read(word, splitsElisions)).ToList();
    }

    public WordList List { get; }

    /// <summary>The rule and the advice of an administrator's phrase.</summary>
    public AddedPhrase? Added { get; set; }

    /// <summary>Whether there is a word to look for at all.</summary>
    public bool IsEmpty => !words.Exists(word => word.Names);

    /// <summary>How the words begin that the phrase may begin with; nothing where anything may stand there.</summary>
    public IEnumerable<string> Openings() => words.Take(words.FindIndex(word => !word.MayBeAbsent) + 1).SelectMany(word => word.Openings()).Distinct();

    /// <summary>How many tokens from a place on the phrase covers, at most; 0 where it does not stand.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int start)
    {
        // Each bit is a length that the words so far may have: all ways are followed at once and none of them twice.
        var lengths = 1UL;
        foreach (var word in words)
        {
            var next = word.MayBeAbsent ? lengths : 0UL;
            for (var repeated = 0; repeated < word.Repeats && lengths != 0; repeated++)
                next |= lengths = After(word, lengths, tokens, start);
            if ((lengths = next) == 0)
                return 0;
        }

        var longest = 0;
        for (; lengths > 1; lengths >>= 1)
            longest++;
        return longest;
    }

    private static ulong After(PhraseWord word, ulong lengths, IReadOnlyList<Token> tokens, int start)
    {
        var next = 0UL;
        for (var length = 0; length < LongestMatch && start + length < tokens.Count && lengths >> length != 0; length++)
        {
            var token = tokens[start + length];
            if (token.Sentence != tokens[start].Sentence)
                break;
            if ((lengths & (1UL << length)) != 0 && word.Accepts(token))
                next |= 1UL << (length + 1);
        }

        return next;
    }
}
