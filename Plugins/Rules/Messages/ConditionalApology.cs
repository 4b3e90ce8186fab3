using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A1: an apology that depends on whether there was any harm. The condition must belong to the apology:
/// "call me if you need anything" beside an apology is an offer, not a condition.
/// </summary>
internal static class ConditionalApology
{
    private static readonly char[] ClauseEnds = [',', ';', ':', '—', '–', '(', ')', '.', '!', '?'];
    private static readonly Regex Divider = new(@"[;:—–]|\s-\s", RegexOptions.CultureInvariant);

    public static IEnumerable<Passage> Find(MessageText message)
    {
        var wording = message.Wording;
        foreach (var sentence in message.Sentences)
        {
            var apologies = wording.Regret.In(sentence.Text).Concat(wording.Responsibility.In(sentence.Text)).ToList();
            if (apologies.Count == 0)
                continue;
            foreach (var doubt in wording.Doubt.In(sentence.Text).Where(doubt => Belongs(sentence, doubt.Index, doubt.Index + doubt.Length, apologies, wording)))
                yield return message.Quote(sentence, doubt);
            foreach (var condition in Conditions(sentence, wording))
            {
                var end = ClauseEnd(sentence.Text, condition.Index);
                if (IsAboutHarm(sentence, condition.Index, end, apologies, wording))
                    yield return message.Quote(sentence, condition.Index, end - condition.Index);
            }
        }
    }

    private static IEnumerable<Match> Conditions(Sentence sentence, Wording wording) => wording.Condition.In(sentence.Text)
        .Concat(wording.InvertedCondition.In(sentence.Text)
            .Where(match => wording.Harm.IsIn(Clause(sentence.Text, match.Index))))
        .OrderBy(match => match.Index);

    private static bool IsAboutHarm(Sentence sentence, int start, int end, List<Match> apologies, Wording wording)
    {
        var clause = sentence.Text.Substring(start, end - start);
        var speaksOfHarm = wording.Harm.IsIn(clause);
        return Follows(sentence, start, apologies, wording)
            ? speaksOfHarm || !wording.Offer.IsIn(clause)
            : speaksOfHarm && Precedes(sentence, end, apologies, wording);
    }

    private static bool Belongs(Sentence sentence, int start, int end, List<Match> apologies, Wording wording) =>
        Follows(sentence, start, apologies, wording) || Precedes(sentence, end, apologies, wording);

    private static bool Follows(Sentence sentence, int start, List<Match> apologies, Wording wording) =>
        apologies.Where(apology => apology.Index + apology.Length <= start).OrderBy(apology => apology.Index).LastOrDefault() is { } before
        && IsOneThought(sentence.Text, before.Index + before.Length, start, wording);

    private static bool Precedes(Sentence sentence, int end, List<Match> apologies, Wording wording) =>
        apologies.Where(apology => apology.Index >= end).OrderBy(apology => apology.Index).FirstOrDefault() is { } after
        && IsOneThought(sentence.Text, end, after.Index, wording);

    private static bool IsOneThought(string text, int from, int to, Wording wording)
    {
        // One word more, so that "and if" is seen to begin something new.
        var next = text.IndexOf(' ', to);
        var between = text.Substring(from, to - from);
        var withNextWord = text.Substring(from, (next < 0 ? text.Length : next) - from);
        return !wording.NewThought.IsIn(withNextWord) && !Divider.IsMatch(between);
    }

    private static string Clause(string text, int start) => text.Substring(start, ClauseEnd(text, start) - start);

    private static int ClauseEnd(string text, int start)
    {
        var end = text.IndexOfAny(ClauseEnds, start);
        return end < 0 ? text.Length : end;
    }
}
