using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>One sentence of a message and where it begins.</summary>
internal sealed record Sentence(string Text, int At);

/// <summary>A message cut into sentences, with the wording of its language.</summary>
internal sealed class MessageText
{
    // A full stop ends a sentence only before a blank, so that "3.5" and "example.com" stay whole.
    private static readonly Regex SentencePattern = new(@"\S.*?(?:[.!?…]+(?=\s|$)|(?=[\r\n])|$)", RegexOptions.CultureInvariant);

    private readonly string original;

    public MessageText(string text, Wording wording)
    {
        original = text;
        Wording = wording;

        // One character for one, so that positions stay.
        var plain = text.Replace('’', '\'').Replace('‘', '\'').Replace('\u00A0', ' ');
        Sentences = SentencePattern.Matches(plain).Cast<Match>().Select(match => new Sentence(match.Value, match.Index)).ToList();
    }

    public Wording Wording { get; }
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The author's own words at a place in a sentence.</summary>
    public Passage Quote(Sentence sentence, int index, int length)
    {
        var words = original.Substring(sentence.At + index, length);
        return new Passage(words.TrimEnd(), sentence.At + index);
    }

    public Passage Quote(Sentence sentence, Match match) => Quote(sentence, match.Index, match.Length);
}
