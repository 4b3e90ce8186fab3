using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>Somebody who works on the recovery.</summary>
internal sealed class TeamMember
{
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";
    public string FullName { get; init; } = "";
}

/// <summary>A root cause as it is written down, and who might be blamed in it.</summary>
internal sealed class WrittenCause
{
    public IReadOnlyList<string?> Whys { get; init; } = [];
    public string? Conclusion { get; init; }
    public FailureCategory? Category { get; init; }
    public IReadOnlyList<TeamMember> Team { get; init; } = [];

    public IReadOnlyList<string> Texts => Whys.Concat([Conclusion]).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).ToList();

    /// <summary>What the chain ends in: its last why, and what is concluded from it.</summary>
    public IEnumerable<string> End => new[] { Whys.LastOrDefault(why => !string.IsNullOrWhiteSpace(why)), Conclusion }.OfType<string>();

    /// <summary>Whether the cause lies in how we work.</summary>
    public bool IsInTheSystem => Category is FailureCategory.Process or FailureCategory.Training or FailureCategory.Technology or FailureCategory.QualityControl;
}

/// <summary>Root causes blame the system, not a person (P2).</summary>
internal static class BlameRules
{
    private const int ShortestSurname = 4;

    private static readonly string[] HumanError =
    [
        "human error", "human errors", "human mistake", "human failure",
        "menschlicher Fehler", "menschlichen Fehler", "menschliche Fehler", "menschlichem Fehler", "menschliches Versagen", "menschlichem Versagen", "menschlichen Versagens",
        "erreur humaine", "erreurs humaines", "défaillance humaine",
    ];

    public static readonly IReadOnlyList<Rule<WrittenCause>> All =
    [
        new("P2-name",
            Holds: cause => Named(cause).Count == 0,
            Message: cause => BlameMessages.NamesSomebody(Named(cause))),
        new("P2-human-error",
            Holds: cause => cause.IsInTheSystem || !cause.End.Any(text => HumanError.Any(words => NameSearch.HasPhrase(text, words))),
            Message: _ => BlameMessages.HumanError()),
    ];

    /// <summary>First names that stand alone: they may be somebody else's, so they only warn.</summary>
    public static IReadOnlyList<string> FirstNames(WrittenCause cause) => cause.Team
        .Select(member => member.FirstName)
        .Where(name => cause.Texts.Any(text => NameSearch.HasCapitalised(text, name, startOfSentenceToo: true)))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToList();

    private static IReadOnlyList<string> Named(WrittenCause cause) => cause.Team
        .Where(member => cause.Texts.Any(text =>
            NameSearch.HasPhrase(text, member.FullName)
            || NameSearch.HasPhrase(text, $"{member.FirstName} {member.LastName}")
            || (member.LastName.Length >= ShortestSurname && NameSearch.HasCapitalised(text, member.LastName, startOfSentenceToo: false))))
        .Select(member => member.FullName)
        .Distinct()
        .ToList();
}
