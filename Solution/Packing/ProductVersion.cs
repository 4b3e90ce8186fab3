using System.Text.RegularExpressions;

namespace RecoveryCrm.Packing;

/// <summary>The version of what is shipped: the newest heading of the README's list of changes, the one place that says it.</summary>
public static partial class ProductVersion
{
    public static string Read(string readme) =>
        In(File.ReadAllText(readme)) ?? throw new PackingException($"{readme}: no heading \"### <major>.<minor>.<patch>\" stands below \"## Changes\".");

    /// <summary>Four parts, as Dataverse counts.</summary>
    internal static string? In(string readme) =>
        Newest().Match(readme) is { Success: true } match ? $"{match.Groups["version"].Value}.0" : null;

    [GeneratedRegex(@"^## Changes\s*?$.*?^### (?<version>\d+\.\d+\.\d+)\b", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Newest();
}
