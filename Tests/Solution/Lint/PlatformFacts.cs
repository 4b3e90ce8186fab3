using System.Globalization;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A table of the platform that we refer to.</summary>
internal sealed class PlatformTable
{
    // A column is "name", "name:type" or, for a lookup, "name:type>target>target".
    public PlatformTable(string[] words)
    {
        SchemaName = words[0];
        var columns = words[1..].Select(word => word.Split(':')).ToList();
        Columns = [.. columns.Select(column => column[0])];
        Types = columns.Where(column => column.Length > 1).ToDictionary(column => column[0], column => column[1].Split('>')[0]);
        Targets = columns.Where(column => column.Length > 1).ToDictionary(column => column[0], column => column[1].Split('>')[1..]);
    }

    public string SchemaName { get; }
    public IReadOnlyList<string> Columns { get; }
    public IReadOnlyDictionary<string, string> Types { get; }
    public IReadOnlyDictionary<string, string[]> Targets { get; }
    public string PrimaryKey => Columns[0];
    public string PrimaryName => Columns[1];
}

/// <summary>The few facts about the platform that the rules need, from the text files beside this one.</summary>
internal static partial class PlatformFacts
{
    /// <summary>Our own versions, the newest first, from the list of changes.</summary>
    public static readonly IReadOnlyList<Version> Released =
        [.. Heading().Matches(File.ReadAllText(Repository.PathTo("README.md"))).Select(heading => new Version(heading.Groups[1].Value + ".0"))];

    public static readonly IReadOnlyDictionary<string, PlatformTable> Tables = Lines("tables.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0].ToLowerInvariant(), words => new PlatformTable(words));

    /// <summary>The platform's tables by their entity sets, as far as flows name them.</summary>
    public static readonly IReadOnlyDictionary<string, string> EntitySets = Lines("entitysets.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], words => words[1]);

    /// <summary>Global choices of the platform that a custom activity's columns use.</summary>
    public static readonly IReadOnlyCollection<string> Choices = [.. Lines("choices.txt")];

    /// <summary>Privileges that every organisation has; ours are made from the tables.</summary>
    public static readonly IReadOnlyCollection<string> Privileges = Lines("privileges.txt")
        .SelectMany(line => line.Split(' ')[1..].Select(verb => $"prv{verb}{line.Split(' ')[0]}"))
        .ToHashSet();

    /// <summary>Message names by the ids that they have in every organisation.</summary>
    public static readonly IReadOnlyDictionary<string, string> Messages = Lines("messages.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[1], words => words[0]);

    /// <summary>Words that are rightly the same as in English, each behind its language.</summary>
    public static readonly IReadOnlyCollection<string> SameWords = Lines("same-words.txt").ToHashSet();

    /// <summary>Settings that take one of a few words, by element@attribute or parent/element.</summary>
    public static readonly IReadOnlyDictionary<string, Setting> Settings = Lines("words.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[1], words => new Setting(int.Parse(words[0], CultureInfo.InvariantCulture), words[2..]));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathTo("Tests", "Solution", "Lint", "Platform", file))
            .Where(line => line.Length > 0 && !line.StartsWith('#'));

    [GeneratedRegex(@"^### (\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
