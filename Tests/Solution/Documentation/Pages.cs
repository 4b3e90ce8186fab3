namespace RecoveryCrm.Tests.Solution.Documentation;

/// <summary>The pages that people read: the README and what lies in Solution/docs.</summary>
internal static class Pages
{
    public static IReadOnlyList<string> All { get; } =
    [
        Repository.PathTo("README.md"),
        .. Directory.EnumerateFiles(Repository.PathTo("Solution", "docs"), "*.md").Order(StringComparer.Ordinal),
    ];

    public static string PathTo(string page) => Repository.PathTo("Solution", "docs", page);

    public static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);
}
