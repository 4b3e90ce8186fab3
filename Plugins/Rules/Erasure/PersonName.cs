using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Erasure;

/// <summary>How much a text's place says about who is meant in it.</summary>
internal enum NamePlace
{
    /// <summary>About somebody else's company: a first name alone is anybody's.</summary>
    Elsewhere,

    /// <summary>About the person's company: a name alone is theirs unless a colleague bears it too.</summary>
    AtHome,

    /// <summary>On a row that names the person as its contact: a name alone is theirs.</summary>
    Own,
}

/// <summary>
/// Takes a person out of texts: full name, e-mail addresses and phone numbers wherever they stand as words of their own,
/// whatever the letters' case; first name or surname alone, capitalised, only where the place says who is meant.
/// </summary>
internal sealed class PersonName
{
    /// <summary>What stands in the name's place; it says in every language that something was left out.</summary>
    public const string Removed = "[…]";

    // A shorter word is as likely another one.
    private const int Shortest = 3;

    // A word ends before what is no letter; with a capital behind the hyphen it is half of somebody else's double name.
    private const string Begins = @"(?<![\p{L}\p{N}]|\p{L}-)";
    private const string Ends = @"(?![\p{L}\p{N}]|-(?-i:\p{Lu}))";

    private readonly IReadOnlyList<Regex> anywhere;
    private readonly IReadOnlyList<Regex> own;
    private readonly IReadOnlyList<Regex> atHome;
    private readonly PersonPhones phones;

    public PersonName(PersonFacts person, IReadOnlyCollection<PersonFacts> colleagues)
    {
        var others = new HashSet<string>(colleagues.SelectMany(colleague => new[] { colleague.FirstName, colleague.LastName }).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var parts = Names(person.FirstName, person.LastName).Where(part => char.IsUpper(part[0])).ToList();
        // Whoever has one name only bears it as their full one.
        var whole = Names(person.FullName, $"{person.FirstName} {person.LastName}", $"{person.LastName}, {person.FirstName}").Where(name => name.Contains(' ')).ToList();
        var mails = Names([.. person.Mails]);
        phones = new PersonPhones(person.Phones, colleagues.SelectMany(colleague => colleague.Phones));

        anywhere = [.. mails.Select(Mail), .. whole.Select(name => Word(name, RegexOptions.IgnoreCase, others))];
        own = parts.Select(part => Word(part, RegexOptions.None, others)).ToList();
        atHome = parts.Where(part => !others.Contains(part)).Select(part => Word(part, RegexOptions.None, others)).ToList();
        Parts = [.. mails, .. whole, .. parts];
    }

    /// <summary>What a text must contain to be looked at, unless it holds one of the numbers.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The digits that a text must contain in this order to hold a number.</summary>
    public IReadOnlyList<string> Numbers => phones.Endings;

    public string RemovedFrom(string text, NamePlace place)
    {
        var alone = place == NamePlace.Own ? own : place == NamePlace.AtHome ? atHome : [];
        foreach (var name in anywhere.Concat(alone))
            text = name.Replace(text, Removed);
        return phones.RemovedFrom(text);
    }

    private static List<string> Names(params string?[] names) => names
        .OfType<string>()
        .Select(name => name.Trim(' ', ','))
        .Where(name => name.Length >= Shortest)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(name => name.Length)
        .ToList();

    // Any white space between the words of a name is the same name; German joins its genitive to it, unless that is a
    // colleague's name.
    private static Regex Word(string name, RegexOptions options, HashSet<string> others) => new(
        Begins + string.Join(@"\s+", name.Split(' ').Select(Regex.Escape)) + (others.Contains(name + "s") ? "" : "s?") + Ends,
        options | RegexOptions.CultureInvariant);

    // More signs belong to an address than to a word.
    private static Regex Mail(string address) => new(
        @"(?<![\p{L}\p{N}._%+-])" + Regex.Escape(address) + @"(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
