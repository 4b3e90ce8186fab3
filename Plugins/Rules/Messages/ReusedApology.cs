using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A6: the client has read the same words before.</summary>
internal static class ReusedApology
{
    public static IEnumerable<Passage> Find(MessageText message) =>
        message.Facts.IsUsedBefore && message.Sentences is [var first, ..] ? [message.Quote(first.Start, first.End)] : [];

    /// <summary>The words of a text alone: capitals, accents, signs and blanks do not make others of them. Null where it has none.</summary>
    public static string? WordsOf(string? text)
    {
        var words = string.Join(" ", Tokenizer.Cut(text ?? "", splitsElisions: false).Where(token => token.IsWord).Select(token => Token.Bare(token.Word)));
        return words.Length == 0 ? null : words;
    }
}
