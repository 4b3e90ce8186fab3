using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A5: the apology names what the failure did to the client. Where impacts are recorded it is one of them: a word of its
/// description, its amount, or what its dimension is about. Where none is, whatever the message names is offered to be recorded.
/// </summary>
internal static class NamedImpact
{
    private const int LongestQuote = 120;

    public static IEnumerable<Passage> Find(MessageText message)
    {
        if (message.Facts.Impacts is { Count: > 0 } impacts)
        {
            return impacts.Any(impact => Names(message, impact))
                ? []
                : [Passage.Missing(MessageAdvice.NameRecordedImpact(Shortened(impacts[0].Description)))];
        }

        var named = Spoken(message).FirstOrDefault();
        if (message.Facts.Impacts is null)
            return named is null ? [Passage.Missing()] : [];
        if (named is null)
            return [Passage.Missing(MessageAdvice.NameAndRecord)];
        var passage = message.Quote(named.Start, message.ClauseEnd(named.Start));
        passage.Advice = MessageAdvice.RecordImpact;
        return [passage];
    }

    private static IEnumerable<Spot> Spoken(MessageText message) => message.Without(WordList.Impact, WordList.NoImpact)
        .Concat(message.All(WordList.Operational))
        .Concat(message.All(WordList.Financial))
        .Where(spot => !message.All(WordList.Blame).Touch(spot.Start, spot.End))
        .Where(spot => message.ClauseEnd(spot.Start) > spot.Start)
        .OrderBy(spot => spot.Start);

    private static bool Names(MessageText message, ImpactInWords impact) =>
        message.All((WordList)((int)WordList.Operational + (impact.Dimension - ImpactDimension.Operational))).Count > 0
        || Amounts.In(message.Tokens).Any(amount => amount == impact.Amount || amount == impact.ConfirmedAmount)
        || ContentWords.Shared(message.Tokens, impact.Description);

    private static string Shortened(string description) =>
        description.Length <= LongestQuote ? description : description.Substring(0, LongestQuote).TrimEnd() + "…";
}
