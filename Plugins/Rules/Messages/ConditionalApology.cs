using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A1: an apology that depends on whether there was any harm. The condition must belong to the apology:
/// "call me if you need anything" beside an apology is an offer, not a condition.
/// </summary>
internal static class ConditionalApology
{
    public static IEnumerable<Passage> Find(MessageText message)
    {
        var found = new List<Passage>();
        foreach (var sentence in message.Sentences)
        {
            var apologies = new Spots();
            apologies.AddRange(message.In(sentence, WordList.Regret).Concat(message.In(sentence, WordList.Responsibility)).OrderBy(spot => spot.Start));
            if (apologies.Count == 0)
                continue;
            foreach (var doubt in message.In(sentence, WordList.Doubt))
            {
                if (Follows(message, doubt.Start, apologies) || Precedes(message, doubt.End, sentence, apologies))
                    found.Add(message.Quote(doubt));
            }

            foreach (var condition in message.In(sentence, WordList.Condition).Concat(message.In(sentence, WordList.WeakCondition)))
            {
                var end = ClauseEnd(message, condition, sentence, apologies);
                if (IsAboutHarm(message, condition, end, sentence, apologies))
                    found.Add(message.Quote(condition.Start, end));
            }
        }

        return found;
    }

    // Without a comma the apology may stand in the condition's clause: "If we let you down then we are sorry".
    private static int ClauseEnd(MessageText message, Spot condition, Sentence sentence, Spots apologies)
    {
        var end = condition.End < sentence.End ? message.ClauseEnd(condition.End) : condition.End;
        return apologies.Between(condition.End, end).FirstOrDefault() is { } apology
            && message.All(WordList.Harm).Between(condition.Start, apology.Start).LastOrDefault() is { } harm ? harm.End : end;
    }

    private static bool IsAboutHarm(MessageText message, Spot condition, int end, Sentence sentence, Spots apologies)
    {
        if (message.Has(condition.Start, end, WordList.Harm))
            return Follows(message, condition.Start, apologies) || Precedes(message, end, sentence, apologies);
        return condition.Phrase.List == WordList.Condition
            && Follows(message, condition.Start, apologies)
            && !message.Has(condition.Start, end, WordList.Offer);
    }

    private static bool Follows(MessageText message, int start, Spots apologies) =>
        apologies.LastBefore(start) is { } before && IsOneThought(message, before.End, start);

    private static bool Precedes(MessageText message, int end, Sentence sentence, Spots apologies) =>
        apologies.Between(end, sentence.End).FirstOrDefault() is { } after && IsOneThought(message, end, after.Start);

    // One word more, so that "and if" is seen to begin something new.
    private static bool IsOneThought(MessageText message, int from, int to) =>
        !message.Has(from, to + 1, WordList.NewThought) && !message.IsDivided(from, to);
}
