using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A7: it says what we do to put things right. To keep somebody informed repairs nothing.</summary>
internal static class Repair
{
    public static IEnumerable<Passage> Find(MessageText message) =>
        message.Without(WordList.Repair, WordList.EmptyRepair).Any()
            ? []
            : [message.All(WordList.EmptyRepair) is [var empty, ..] ? message.Quote(empty) : Passage.Missing()];
}
