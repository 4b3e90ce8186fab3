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
        var wording = message.Wording;
        if (message.Sentences.Any(sentence => Owns(sentence.Text, wording)))
            return [];

        var hollow = message.Sentences
            .SelectMany(sentence => wording.EmptyRegret.In(sentence.Text).Concat(wording.Regret.In(sentence.Text))
                .Select(match => message.Quote(sentence, match)))
            .FirstOrDefault();
        return [hollow ?? Passage.Missing];
    }

    private static bool Owns(string sentence, Wording wording) =>
        wording.OwnedFailure.IsIn(sentence)
        || (wording.FirstPerson.IsIn(sentence) && wording.Regret.IsIn(wording.EmptyRegret.BlankedOut(sentence)));
}
