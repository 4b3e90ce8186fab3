using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A9: a time or a measure that nobody can hold us to, unless the same sentence goes on to say it exactly.</summary>
internal static class Vagueness
{
    public static IEnumerable<Passage> Find(MessageText message) => message.All(WordList.VagueTime)
        .Where(spot => !message.Has(spot.End, message.SentenceOf(spot).End, WordList.ExactTime))
        .Concat(message.All(WordList.VagueMeasure).Where(spot => spot.Phrase.Added is not null || !HasNumber(message, spot.End, message.SentenceOf(spot).End)))
        .Select(message.Quote);

    private static bool HasNumber(MessageText message, int start, int end) =>
        Enumerable.Range(start, end - start).Any(place => message.Tokens[place].IsWord && char.IsDigit(message.Tokens[place].Word[0]));
}
