using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A3: the fault is put on the client or on a third party. Saying that it was not theirs, or that it is ours all the same, is none.</summary>
internal static class PassedBlame
{
    private const int WordsOfNegation = 3;

    public static IEnumerable<Passage> Find(MessageText message)
    {
        var owned = new HashSet<Sentence>(message.Without(WordList.OwnBlame, WordList.Denial).Select(message.SentenceOf));
        // People own up in the same breath or in the next: "… failed. We chose them, so that is on us."
        var blamed = message.All(WordList.Blame).Where(blame =>
            !owned.Contains(message.SentenceOf(blame)) && !owned.Contains(message.After(message.SentenceOf(blame))) && !IsNegated(message, blame));
        return message.All(WordList.Denial).Concat(blamed).Select(message.Quote);
    }

    private static bool IsNegated(MessageText message, Spot blame)
    {
        var from = System.Math.Max(message.SentenceOf(blame).Start, blame.Start - WordsOfNegation);
        return message.Has(from, blame.Start, WordList.Negation);
    }
}
