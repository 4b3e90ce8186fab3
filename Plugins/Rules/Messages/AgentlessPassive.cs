using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A4: something went wrong and nobody did it ("mistakes were made").</summary>
internal static class AgentlessPassive
{
    public static IEnumerable<Passage> Find(MessageText message) => message.All(WordList.AgentlessPassive)
        .Where(passive => !message.Has(message.SentenceOf(passive), WordList.OwnAgent))
        .Select(message.Quote);
}
