using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>Reads the amounts in a message, however people write them: 12,500 or 12.500,00 or 12 500 or 12k.</summary>
internal static class Amounts
{
    private const int GroupOfDigits = 3;

    public static List<decimal> In(IReadOnlyList<Token> tokens)
    {
        var amounts = new List<decimal>();
        for (var place = 0; place < tokens.Count; place++)
        {
            if (!tokens[place].IsWord || !char.IsDigit(tokens[place].Word[0]))
                continue;
            var digits = tokens[place].Word;
            // "12 500" and "12'500" come as several words.
            while (place + 1 < tokens.Count && tokens[place + 1].IsWord && tokens[place + 1].Word.Split('.', ',')[0] is { Length: GroupOfDigits } group && group.All(char.IsDigit))
                digits += tokens[++place].Word;
            if (Read(digits) is { } amount)
                amounts.Add(amount);
        }

        return amounts;
    }

    private static decimal? Read(string text)
    {
        var thousands = text[text.Length - 1] == 'k';
        var written = new string(text.Where(letter => char.IsDigit(letter) || letter is '.' or ',').ToArray());
        // The last separator is a decimal one, unless three digits follow it.
        var separator = written.LastIndexOfAny(['.', ',']);
        var isDecimal = separator >= 0 && written.Length - separator - 1 != GroupOfDigits;
        var plain = isDecimal ? Digits(written.Substring(0, separator)) + '.' + written.Substring(separator + 1) : Digits(written);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? thousands ? amount * 1000 : amount
            : null;
    }

    private static string Digits(string text) => new(text.Where(char.IsDigit).ToArray());
}
