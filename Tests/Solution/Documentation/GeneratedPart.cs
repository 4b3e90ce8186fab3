namespace RecoveryCrm.Tests.Solution.Documentation;

/// <summary>
/// A part of a page that is written from the solution: it stands between two comments that name it. With the environment
/// variable RECOVERY_WRITE_SOLUTION=1 a check writes it instead of comparing it.
/// </summary>
internal static class GeneratedPart
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("RECOVERY_WRITE_SOLUTION") == "1";

    public static void MustBe(string page, string name, IEnumerable<string> lines)
    {
        var path = Pages.PathTo(page);
        var text = File.ReadAllText(path);
        var (start, end) = Place(text, page, name);
        var wanted = "\n" + string.Join('\n', lines) + "\n";
        if (Writes && text[start..end] != wanted)
            File.WriteAllText(path, text[..start] + wanted + text[end..]);
        else
            Assert.True(text[start..end] == wanted, $"{page} is no longer what the solution says at '{name}': run the tests once with RECOVERY_WRITE_SOLUTION=1.");
    }

    private static (int Start, int End) Place(string text, string page, string name)
    {
        var opening = $"<!-- from the solution: {name} -->";
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{page} has no place for '{name}': put '{opening}' and '<!-- end -->' around it.");
        return (start + opening.Length, end);
    }
}
