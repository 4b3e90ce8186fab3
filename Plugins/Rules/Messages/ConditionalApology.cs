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
        foreach (var sentence in message.Sentences)
        {
            var apologies = new Spots();
            apologies.AddRange(message.In(sentence, WordList.Regret).Concat(message.In(sentence, WordList.Responsibility)).OrderBy(spot => spot.Start));
            if (apologies.Count == 0)
                continue;
            foreach (var doubt in message.In(sentence, WordList.Doubt)
                .Where(doubt => Follows(message, doubt.Start, apologies) || Precedes(message, doubt.End, sentence, apologies)))
                yield return message.Quote(doubt);
            foreach (var condition in Conditions(message, sentence))
            {
                var end = ClauseEnd(message, condition, apologies);
                if (IsAboutHarm(message, condition.Start, end, sentence, apologies))
                    yield return message.Quote(condition.Start, end);
            }
        }
    }

    // Without a comma the apology may stand in the condition's clause: "If we let you down then we are sorry".
    private static int ClauseEnd(MessageText message, Spot condition, Spots apologies)
    {
        var end = System.Math.Max(condition.End, condition.End < message.Tokens.Count ? message.ClauseEnd(condition.End) : 0);
        return apologies.Between(condition.End, end).FirstOrDefault() is { } apology
            && message.All(WordList.Harm).Between(condition.Start, apology.Start).LastOrDefault() is { } harm ? harm.End : end;
    }

    private static IEnumerable<Spot> Conditions(MessageText message, Sentence sentence) => message.In(sentence, WordList.Condition)
        .Concat(message.In(sentence, WordList.WeakCondition).Where(spot => message.Has(spot.Start, message.ClauseEnd(spot.Start), WordList.Harm)));

    private static bool IsAboutHarm(MessageText message, int start, int end, Sentence sentence, Spots apologies)
    {
        var speaksOfHarm = message.Has(start, end, WordList.Harm);
        return Follows(message, start, apologies)
            ? speaksOfHarm || !message.Has(start, end, WordList.Offer)
            : speaksOfHarm && Precedes(message, end, sentence, apologies);
    }

    private static bool Follows(MessageText message, int start, Spots apologies) =>
        apologies.LastBefore(start) is { } before && IsOneThought(message, before.End, start);

    private static bool Precedes(MessageText message, int end, Sentence sentence, Spots apologies) =>
        apologies.Between(end, sentence.End).FirstOrDefault() is { } after && IsOneThought(message, end, after.Start);

    // One word more, so that "and if" is seen to begin something new.
    private static bool IsOneThought(MessageText message, int from, int to) =>
        !message.Has(from, to + 1, WordList.NewThought) && !message.IsDivided(from, to);
}
