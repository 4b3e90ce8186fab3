using System.Text.RegularExpressions;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Documentation;

/// <summary>What the pages point at is there.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Every_link_leads_somewhere()
    {
        var broken =
            from page in Pages.All
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Exists(page, target)
            select $"{Pages.Relative(page)}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void The_first_page_leads_to_every_other()
    {
        var readme = File.ReadAllText(Pages.All[0]);
        var unreached = Pages.All.Skip(1).Where(page => !readme.Contains($"(Solution/docs/{Path.GetFileName(page)})", StringComparison.Ordinal));
        Assert.Empty(unreached.Select(Pages.Relative));
    }

    [Fact]
    public void Every_name_of_ours_exists()
    {
        var known = Names().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown =
            from page in Pages.All
            from Match name in OwnName().Matches(File.ReadAllText(page))
            where !known.Contains(name.Value)
            select $"{Pages.Relative(page)}: {name.Value}";

        Assert.Empty(unknown.Distinct());
    }

    /// <summary>Everything that the solution names with our prefix: in a file, or as a file or folder.</summary>
    private static IEnumerable<string> Names() =>
        Shipped.Source.Paths.Concat(Shipped.Source.Paths.Select(path => Shipped.Source.Xml(path)?.ToString() ?? ""))
            .SelectMany(text => OwnName().Matches(text)).Select(name => name.Value)
            .Append("rcv_");

    private static bool Exists(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        if (!File.Exists(file) && !Directory.Exists(file))
            return false;
        return parts.Length == 1 || File.ReadLines(file).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]);
    }

    /// <summary>A heading's anchor as renderers of Markdown make it: lower case, blanks as hyphens, no other signs.</summary>
    private static string Anchor(string heading) =>
        Regex.Replace(heading.TrimStart('#', ' ').ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"rcv_\w*")]
    private static partial Regex OwnName();
}
