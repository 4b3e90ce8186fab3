using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A6: the client has read the same words before. Capitals, accents, signs and blanks do not make them others.</summary>
internal static class ReusedApology
{
    public static IEnumerable<Passage> Find(MessageText message) =>
        message.Facts.IsUsedBefore && message.Sentences is [var first, ..] ? [message.Quote(first.Start, first.End)] : [];

    /// <summary>What stays of a text to know it again by; none where it has no words.</summary>
    public static string? Hash(string? text)
    {
        var words = Tokenizer.Cut(text ?? "", splitsElisions: false).Where(token => token.IsWord).Select(token => Token.Bare(token.Word)).ToList();
        if (words.Count == 0)
            return null;
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join(" ", words))));
    }
}
