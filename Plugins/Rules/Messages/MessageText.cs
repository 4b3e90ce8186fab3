using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A message cut into words and sentences, with every phrase of its language that stands in it.</summary>
internal sealed class MessageText
{
    // Nobody means a clause of more words, and what is quoted stays readable.
    private const int LongestClause = 40;

    private readonly string original;
    private readonly Wording wording;
    private readonly Spots[] spots;
    private readonly int[] clauseEnds;
    private readonly int[] dividers;

    public MessageText(string text, Wording wording, MessageFacts facts)
    {
        original = text;
        this.wording = wording;
        Facts = facts;
        Tokens = Tokenizer.Cut(text, wording.SplitsElisions);
        spots = wording.In(Tokens);
        dividers = new int[Tokens.Count + 1];
        for (var place = 0; place < Tokens.Count; place++)
            dividers[place + 1] = dividers[place] + (Tokens[place].Divides ? 1 : 0);
        clauseEnds = new int[Tokens.Count];
        for (var place = Tokens.Count - 1; place >= 0; place--)
            clauseEnds[place] = EndsClause(place) ? place : IsLast(place) ? place + 1 : clauseEnds[place + 1];
        Sentences = Tokens.Select((token, place) => new { token.Sentence, place })
            .GroupBy(token => token.Sentence)
            .Select(sentence => new Sentence(sentence.First().place, sentence.Last().place + 1))
            .ToList();
    }

    public MessageFacts Facts { get; }
    public IReadOnlyList<Token> Tokens { get; }
    public IReadOnlyList<Sentence> Sentences { get; }

    public Spots All(WordList list) => spots[(int)list];

    public List<Spot> In(Sentence sentence, WordList list) => All(list).Between(sentence.Start, sentence.End);

    /// <summary>Whether a phrase of a list lies between two places.</summary>
    public bool Has(int start, int end, WordList list) => All(list).HasBetween(start, end);

    public bool Has(Sentence sentence, WordList list) => Has(sentence.Start, sentence.End, list);

    /// <summary>The phrases of a list whose end no phrase of another list covers.</summary>
    public IEnumerable<Spot> Without(WordList list, WordList covering) => All(list).Where(spot => !All(covering).Cover(spot));

    public Sentence SentenceOf(Spot spot) => Sentences[Tokens[spot.Start].Sentence];

    /// <summary>The sentence after one, or the same where it is the last.</summary>
    public Sentence After(Sentence sentence) => sentence.End < Tokens.Count ? Sentences[Tokens[sentence.End].Sentence] : sentence;

    /// <summary>The first token from a place on that no longer belongs to its clause.</summary>
    public int ClauseEnd(int start) => Math.Min(clauseEnds[start], start + LongestClause);

    /// <summary>Whether a sign between two places parts what is before it from what comes after.</summary>
    public bool IsDivided(int start, int end) => dividers[end] > dividers[start];

    /// <summary>A word as it was written, capitals and all.</summary>
    public string Written(Token token) => original.Substring(token.At, token.End - token.At);

    /// <summary>Whether a list has a word, wherever it stands.</summary>
    public bool Lists(WordList list, string word) => wording.Lists(list, word);

    /// <summary>The author's own words.</summary>
    public Passage Quote(int start, int end) =>
        new(original.Substring(Tokens[start].At, Tokens[end - 1].End - Tokens[start].At), Tokens[start].At);

    public Passage Quote(Spot spot)
    {
        var passage = Quote(spot.Start, spot.End);
        if (spot.Phrase.Added is { Advice: { Length: > 0 } advice })
            passage.Advice = Text.Verbatim(advice);
        return passage;
    }

    private bool IsLast(int place) => place + 1 == Tokens.Count || Tokens[place + 1].Sentence != Tokens[place].Sentence;

    private bool EndsClause(int place) => Tokens[place].EndsClause || (!Tokens[place].IsWord && IsLast(place));
}

/// <summary>A sentence: its tokens from a first one up to, and without, a last one.</summary>
internal sealed class Sentence(int start, int end)
{
    public int Start { get; } = start;
    public int End { get; } = end;
}
