using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution;

/// <summary>
/// The codes of the refusals, read from the sources: string literals, an argument of a rule, a violation or a refusal, with the
/// sentence that they stand for behind them.
/// </summary>
internal static partial class RefusalCodes
{
    public static IReadOnlyList<Use> Uses { get; } =
    [
        .. from file in Directory.EnumerateFiles(Repository.PathTo("Plugins"), "*.cs", SearchOption.AllDirectories)
           where !Path.GetRelativePath(Repository.PathTo("Plugins"), file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
           from use in Read(Path.GetFileName(file), File.ReadAllText(file))
           select use,
    ];

    public static IEnumerable<Use> Read(string file, string source) =>
        from match in Code().Matches(source)
        let call = Sentence().Match(match.Groups["rest"].Value)
        select new Use(match.Groups["code"].Value, call.Success ? call.Groups["name"].Value : null, file);

    internal sealed record Use(string Code, string? Sentence, string File);

    // "R6-team" and "derived-column": words joined by hyphens, first of its arguments.
    [GeneratedRegex("""(?<=[(\s])"(?<code>(?:[A-Z]\d{1,2}|[a-z]+)(?:-[a-z0-9]+)+)"(?<rest>(?:(?!"[A-Z]\d{1,2}-)[^;]){0,400})""")]
    private static partial Regex Code();

    // The next call of a message class is the sentence.
    [GeneratedRegex("""(?<name>\w+(?:Messages|Texts)\.\w+)""")]
    private static partial Regex Sentence();
}
