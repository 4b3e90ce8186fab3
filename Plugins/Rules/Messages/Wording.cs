using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// What a language says in a message, as lists of phrases, found by their first letters. The lists are a text: one list
/// a line, its phrases between semicolons; "$name" stands for what an earlier line of that name says.
/// </summary>
internal sealed class Wording
{
    public const int ListCount = (int)WordList.NotToSay + 1;

    private readonly Dictionary<string, List<Phrase>> byOpening = new(StringComparer.Ordinal);

    public Wording(WordingLanguage language, string lists)
    {
        Language = language;
        var names = new SortedDictionary<string, string>(Comparer<string>.Create(LongestFirst));
        foreach (var line in lists.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var colon = line.IndexOf(':');
            var name = line.Substring(0, colon).Trim();
            var phrases = names.Aggregate(line.Substring(colon + 1).Trim(), (text, macro) => text.Replace(macro.Key, macro.Value));
            if (name[0] == '$')
                names.Add(name, phrases);
            else if (Enum.TryParse<WordList>(name, out var list))
                Add(list, phrases);
            else
                throw new FormatException($"There is no list called {name}.");
        }
    }

    private Wording(Wording builtIn, IEnumerable<AddedPhrase> added)
    {
        Language = builtIn.Language;
        foreach (var list in builtIn.byOpening)
            byOpening.Add(list.Key, list.Value.ToList());
        foreach (var phrase in added)
            Add(new Phrase(phrase.Words, phrase.List, SplitsElisions) { Added = phrase });
    }

    public WordingLanguage Language { get; }

    /// <summary>In French "l'erreur" is two words.</summary>
    public bool SplitsElisions => Language == WordingLanguage.French;

    public Wording With(IReadOnlyCollection<AddedPhrase> added) => added.Count == 0 ? this : new(this, added);

    /// <summary>All phrases in a message, list by list; those of one list never overlap, and the longest wins.</summary>
    public Spots[] In(IReadOnlyList<Token> tokens)
    {
        var spots = new Spots[ListCount];
        for (var list = 0; list < ListCount; list++)
            spots[list] = new Spots();
        for (var place = 0; place < tokens.Count; place++)
        {
            foreach (var phrase in Candidates(tokens[place]))
            {
                var found = spots[(int)phrase.List];
                var last = found.Count == 0 ? null : found[found.Count - 1];
                if (last is not null && last.Start != place && last.End > place)
                    continue;
                var end = place + phrase.LengthAt(tokens, place);
                if (end == place || (last?.Start == place && last.End >= end))
                    continue;
                if (last?.Start == place)
                    found.RemoveAt(found.Count - 1);
                found.Add(new Spot(phrase, place, end));
            }
        }

        return spots;
    }

    /// <summary>Whether a list has a word by itself.</summary>
    public bool Lists(WordList list, string word)
    {
        var token = new Token(word.ToLowerInvariant(), 0, word.Length, 0, isWord: true);
        return Candidates(token).Any(phrase => phrase.List == list && phrase.LengthAt([token], 0) == 1);
    }

    // So that "$fix" does not stand for the beginning of "$fixed".
    private static int LongestFirst(string one, string other) =>
        one.Length == other.Length ? string.CompareOrdinal(one, other) : other.Length - one.Length;

    private IEnumerable<Phrase> Candidates(Token token)
    {
        byOpening.TryGetValue(token.Opening, out var named);
        byOpening.TryGetValue("", out var any);
        return (named ?? []).Concat(any ?? []);
    }

    private void Add(WordList list, string phrases)
    {
        foreach (var phrase in phrases.Split(';'))
            Add(new Phrase(phrase.Trim(), list, SplitsElisions));
    }

    private void Add(Phrase phrase)
    {
        if (phrase.IsEmpty)
            return;
        foreach (var opening in phrase.Openings())
        {
            if (!byOpening.TryGetValue(opening, out var phrases))
                byOpening[opening] = phrases = [];
            phrases.Add(phrase);
        }
    }
}
