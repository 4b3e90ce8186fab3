using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A10: an update says what is done, what comes next and when the client hears again. "No news" is fair: it says the first two.
/// </summary>
internal static class UpdateParts
{
    public static IEnumerable<Passage> Find(MessageText message)
    {
        var missing = new List<Passage>();
        var noNews = message.All(WordList.NoNews).Count > 0;
        if (!noNews && message.All(WordList.Done).Count == 0)
            missing.Add(Passage.Missing(MessageAdvice.SayWhatIsDone));
        if (!noNews && message.All(WordList.Next).Count == 0)
            missing.Add(Passage.Missing(MessageAdvice.SayWhatIsNext));
        if (!message.All(WordList.NextContact).Any(contact => message.Has(message.SentenceOf(contact), WordList.ExactTime)))
        {
            var promised = message.All(WordList.NextContact) is [var contact, ..] ? message.Quote(contact) : Passage.Missing();
            promised.Advice = MessageAdvice.SayWhenNext;
            missing.Add(promised);
        }

        return missing;
    }
}
