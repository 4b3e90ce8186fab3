using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Mutations;

/// <summary>What may have any value, so that nothing notices another one.</summary>
internal static partial class Free
{
    // Numbers that name something: a language, a component's type, a state. So do the values of our choices.
    private static readonly string[] Naming = ["@languagecode", "@LCID", "/LanguageCode", "/Language", "@type", "@state", "@defaultstatus"];

    /// <summary>Kinds of free text by how they end, from free.txt.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. File.ReadLines(Repository.PathTo("Tests", "Solution", "Mutations", "free.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(" : ")[0])];

    public static bool IsFree(Change change) => IsSetting(change) || IsExpression(change) || Kinds.Any(kind => Is(change, kind));

    public static bool Is(Change change, string kind) => change.Kind.EndsWith(kind, StringComparison.Ordinal);

    // A flag, a number, a size, a colour or a version: any is a possible choice.
    private static bool IsSetting(Change change) =>
        (Flag().IsMatch(change.From) || Number().IsMatch(change.From)) && !Naming.Any(name => Is(change, name)) && !IsOption(change.From);

    private static bool IsOption(string value) => value.Length == 9 && value.StartsWith("71834", StringComparison.Ordinal);

    // Texts and expressions of flows are run by the flows' own tests; names of ours in them are changes of their own.
    private static bool IsExpression(Change change) =>
        change.Kind.StartsWith("flow ", StringComparison.Ordinal) && change.From.AsSpan().ContainsAny("@ <");

    [GeneratedRegex("^([Tt]rue|[Ff]alse|yes|no)$")]
    private static partial Regex Flag();

    [GeneratedRegex(@"^[\d., ;%E-]+$")]
    private static partial Regex Number();
}
