using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A3: the fault is put on the client or on a third party. Saying that it was not theirs, or that it is ours all the same, is none.</summary>
internal static class PassedBlame
{
    private const int WordsOfNegation = 3;

    public static IEnumerable<Passage> Find(MessageText message)
    {
        var wording = message.Wording;
        for (var index = 0; index < message.Sentences.Count; index++)
        {
            var sentence = message.Sentences[index];
            foreach (var denial in wording.Denial.In(sentence.Text))
                yield return message.Quote(sentence, denial);
            // People own up in the same breath or in the next: "… failed. We chose them, so that is on us."
            if (message.Sentences.Skip(index).Take(2).Any(next => wording.OwnBlame.IsIn(wording.Denial.BlankedOut(next.Text))))
                continue;
            foreach (var blame in wording.Blame.In(sentence.Text).Where(blame => !IsNegated(sentence.Text, blame.Index, wording)))
                yield return message.Quote(sentence, blame);
        }
    }

    private static bool IsNegated(string sentence, int index, Wording wording)
    {
        var before = sentence.Substring(0, index).Split(' ').Where(word => word.Length > 0).ToList();
        return wording.Negation.IsIn(string.Join(" ", before.Skip(before.Count - WordsOfNegation)));
    }
}
