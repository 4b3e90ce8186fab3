using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>
/// A8: words that only we understand: numbers of tickets, names of systems, abbreviations that nobody explained, terms of
/// the trade. What the client calls things itself, in its name or a recorded impact, is plain to the client.
/// </summary>
internal static class PlainWords
{
    private const int FewestDigits = 3;
    private const int LongestAbbreviation = 5;

    public static IEnumerable<Passage> Find(MessageText message)
    {
        var own = new HashSet<string>(Tokenizer.Cut(string.Join(" ", (message.Facts.Impacts ?? []).Select(impact => impact.Description)) + " " + message.Facts.ClientName, splitsElisions: false)
            .Select(token => token.Word));
        var found = new List<Passage>();
        for (var place = 0; place < message.Tokens.Count; place++)
        {
            var token = message.Tokens[place];
            if (!token.IsWord || own.Contains(token.Word))
                continue;
            if (message.All(WordList.Jargon).At(place) is { } jargon)
                found.Add(message.Quote(jargon));
            else if (!message.All(WordList.Jargon).Touch(place, place + 1) && IsOurs(message, place))
                found.Add(message.Quote(place, place + 1));
        }

        return found;
    }

    private static bool IsOurs(MessageText message, int place)
    {
        var token = message.Tokens[place];
        var written = message.Written(token);
        return IsTicketNumber(message, place, written) || IsSystemName(written)
            || (written.Split('-').Any(part => IsAbbreviation(message, part)) && !IsExplained(message, place) && !IsInCapitals(message, message.Sentences[token.Sentence]));
    }

    // CAS-01234-X, INC0012345, #4711; but an order or an invoice has a number that the client knows.
    private static bool IsTicketNumber(MessageText message, int place, string written)
    {
        if (written.Count(char.IsDigit) < FewestDigits || message.Has(System.Math.Max(message.Sentences[message.Tokens[place].Sentence].Start, place - 3), place, WordList.ClientNumber))
            return false;
        var isMarked = place > 0 && message.Tokens[place - 1].Word == "#" && written.All(char.IsDigit);
        var letters = written.TakeWhile(char.IsUpper).Count();
        return isMarked || (letters > 1 && !written.Any(char.IsLower));
    }

    // prod-db-03, order_queue, AuthService: a name somebody gave to a machine or a program.
    private static bool IsSystemName(string written)
    {
        if (written.IndexOf('_') > 0)
            return true;
        var hasDigit = written.Any(char.IsDigit);
        if (hasDigit && char.IsLower(written[0]) && written.IndexOf('-') > 0)
            return true;
        var hump = Enumerable.Range(1, written.Length - 1).Any(place => char.IsUpper(written[place]) && char.IsLower(written[place - 1]));
        return hump && Parts.Any(part => written.EndsWith(part, System.StringComparison.OrdinalIgnoreCase));
    }

    // "WE failed" is loud, not technical.
    private static bool IsAbbreviation(MessageText message, string written) =>
        written.Length is > 1 and <= LongestAbbreviation && written.All(char.IsUpper)
        && !message.Lists(WordList.KnownAbbreviation, written) && !LanguageGuess.Knows(written.ToLowerInvariant());

    // "recovery time objective (RTO)" or "RTO (recovery time objective)".
    private static bool IsExplained(MessageText message, int place) =>
        (place > 0 && message.Tokens[place - 1].Word == "(")
        || (place + 1 < message.Tokens.Count && message.Tokens[place + 1].Word == "(");

    private static bool IsInCapitals(MessageText message, Sentence sentence)
    {
        var words = Enumerable.Range(sentence.Start, sentence.End - sentence.Start).Select(place => message.Tokens[place]).Where(token => token.IsWord && char.IsLetter(token.Word[0])).ToList();
        return words.Count > 2 && words.Count(token => message.Written(token).All(char.IsUpper)) * 2 > words.Count;
    }

    private static readonly string[] Parts = ["service", "api", "server", "db", "database", "queue", "job", "module", "manager", "controller", "engine", "gateway", "cluster", "worker", "handler"];
}
