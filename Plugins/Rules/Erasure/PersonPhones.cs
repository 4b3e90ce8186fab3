using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Erasure;

/// <summary>
/// Takes phone numbers out of texts, however they are spaced, with or without their country code. A number that a colleague
/// has as well (a switchboard) says nothing about the person and stays.
/// </summary>
internal sealed class PersonPhones
{
    // Less is an extension or an amount; more may be a country code or a trunk zero, which people leave out.
    private const int FewestDigits = 6;
    private const int TellingDigits = 8;

    // Digits with at most two signs between them: " / " already stands between two numbers.
    private static readonly Regex Run = new(@"(?<![\p{L}\p{N}])\+?\(?\d(?:[\s()./-]{0,2}\d){5,}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant);

    public PersonPhones(IEnumerable<string?> numbers, IEnumerable<string?> colleagues)
    {
        var others = new HashSet<string>(colleagues.Select(Telling));
        Endings = numbers.Select(Telling).Where(digits => digits.Length >= FewestDigits && !others.Contains(digits)).Distinct().ToList();
    }

    /// <summary>The last digits of each number, without what people put between them.</summary>
    public IReadOnlyList<string> Endings { get; }

    public string RemovedFrom(string text) => Endings.Count == 0
        ? text
        : Run.Replace(text, run => Endings.Any(ending => Digits(run.Value).EndsWith(ending, StringComparison.Ordinal)) ? PersonName.Removed : run.Value);

    private static string Telling(string? number)
    {
        var digits = Digits(number ?? "");
        return digits.Length > TellingDigits ? digits.Substring(digits.Length - TellingDigits) : digits;
    }

    private static string Digits(string text) => new(text.Where(sign => sign is >= '0' and <= '9').ToArray());
}
