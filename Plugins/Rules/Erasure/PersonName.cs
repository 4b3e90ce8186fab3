using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Erasure;

/// <summary>
/// Takes a person out of texts: their full name and e-mail address wherever they stand as words of their own, whatever the
/// letters' case; first name or surname alone, capitalised, only in texts about their own company, and not where a colleague
/// there bears the same.
/// </summary>
internal sealed class PersonName
{
    /// <summary>What stands in the name's place; it says in every language that something was left out.</summary>
    public const string Removed = "[…]";

    // A shorter word is as likely another one.
    private const int Shortest = 3;

    private readonly IReadOnlyList<Regex> anywhere;
    private readonly IReadOnlyList<Regex> atHome;

    public PersonName(string? fullName, string? firstName, string? lastName, string? email, IEnumerable<string?> colleagues)
    {
        var others = new HashSet<string>(colleagues.OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var whole = new[] { fullName, $"{firstName} {lastName}", $"{lastName}, {firstName}", email };
        var parts = new[] { firstName, lastName }.OfType<string>().Select(part => part.Trim()).Where(part => part.Length >= Shortest).ToList();
        // Whoever has one name only bears it as their full one.
        anywhere = Words(whole.OfType<string>().Select(name => name.Trim(' ', ',')).Where(name => name.Length >= Shortest && !parts.Contains(name)), RegexOptions.IgnoreCase);
        atHome = Words(parts.Where(part => char.IsUpper(part[0]) && !others.Contains(part)), RegexOptions.None);
        Parts = whole.Concat(parts).OfType<string>().Select(name => name.Trim(' ', ',')).Where(name => name.Length >= Shortest).Distinct().ToList();
    }

    /// <summary>What a text must contain to be looked at.</summary>
    public IReadOnlyList<string> Parts { get; }

    public string RemovedFrom(string text, bool isAtHome)
    {
        foreach (var name in isAtHome ? anywhere.Concat(atHome) : anywhere)
            text = name.Replace(text, Removed);
        return text;
    }

    // Any white space between the words of a name is the same name.
    private static IReadOnlyList<Regex> Words(IEnumerable<string> names, RegexOptions options) => names
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(name => name.Length)
        .Select(name => new Regex(
            @"(?<![\p{L}\p{N}])" + string.Join(@"\s+", name.Split(' ').Select(Regex.Escape)) + @"(?![\p{L}\p{N}])",
            options | RegexOptions.CultureInvariant))
        .ToList();
}
