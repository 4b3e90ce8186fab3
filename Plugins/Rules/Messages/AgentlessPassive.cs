using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A4: something went wrong and nobody did it ("mistakes were made").</summary>
internal static class AgentlessPassive
{
    public static IEnumerable<Passage> Find(MessageText message) =>
        from sentence in message.Sentences
        from passive in message.Wording.AgentlessPassive.In(sentence.Text)
        where !message.Wording.OwnAgent.IsIn(sentence.Text.Substring(passive.Index))
        select message.Quote(sentence, passive);
}
