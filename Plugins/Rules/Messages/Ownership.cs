using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A2: somebody says "we" or "I" and regrets or answers for the failure. Regret for how the client feels owns nothing.
/// </summary>
internal static class Ownership
{
    public static IEnumerable<Passage> Find(MessageText message)
    {
        if (message.All(WordList.OwnedFailure).Count > 0
            || message.Without(WordList.Regret, WordList.EmptyRegret).Any(regret => message.Has(message.SentenceOf(regret), WordList.FirstPerson)))
            return [];

        var hollow = message.All(WordList.EmptyRegret).Concat(message.All(WordList.Regret)).OrderBy(spot => spot.Start).FirstOrDefault();
        return [hollow is null ? Passage.Missing() : message.Quote(hollow)];
    }
}
