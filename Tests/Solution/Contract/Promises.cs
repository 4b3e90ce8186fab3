namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>A column as the contract describes it.</summary>
internal sealed record PromisedColumn(string Name, bool IsRequired, bool IsDerived, string Type, string? Argument)
{
    public static PromisedColumn Read(string line)
    {
        var (name, type) = Halves(line, ' ');
        var isLookup = type.StartsWith("->", StringComparison.Ordinal);
        var (kind, argument) = isLookup ? ("->", type[2..].Trim()) : Halves(type, ':');
        return new(name.TrimEnd('*', '°'), name.Contains('*', StringComparison.Ordinal), name.Contains('°', StringComparison.Ordinal), kind, argument.Length > 0 ? argument : null);
    }

    private static (string, string) Halves(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, "");
}

/// <summary>A table as the contract describes it; a platform's one has neither entity set nor ownership here.</summary>
internal sealed record PromisedTable(string Name, string? EntitySet, string? Ownership)
{
    public List<PromisedColumn> Columns { get; } = [];
    public List<string> Keys { get; } = [];
    public string Active { get; set; } = "1 Active";
    public string Inactive { get; set; } = "2 Inactive";
}

/// <summary>The contract, read from the text files beside this one.</summary>
internal static class Promises
{
    public static readonly IReadOnlyList<PromisedTable> Tables = [.. ReadTables()];

    public static readonly IReadOnlyDictionary<string, string> Choices =
        Lines("choices.txt").ToDictionary(line => line.Split(": ")[0], line => line.Split(": ")[1]);

    public static readonly IReadOnlyDictionary<string, string> Variables =
        Lines("variables.txt").ToDictionary(line => line.Split(' ')[0], line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    public static readonly IReadOnlyList<string> Apis = [.. Lines("apis.txt")];

    public static readonly IReadOnlyList<string> RuleIds = [.. Lines("rules.txt").SelectMany(line => line.Split(' '))];

    private static IEnumerable<PromisedTable> ReadTables()
    {
        PromisedTable? table = null;
        foreach (var line in Lines("tables.txt"))
        {
            var words = line.Split(' ');
            if (words[0] == "table")
            {
                if (table is not null)
                    yield return table;
                table = new(words[1], words.ElementAtOrDefault(2), words.ElementAtOrDefault(3));
            }
            else if (words[0] == "key")
                table!.Keys.Add(string.Join(' ', words[1..].Order(StringComparer.Ordinal)));
            else if (words[0] == "active")
                table!.Active = line["active ".Length..];
            else if (words[0] == "inactive")
                table!.Inactive = line["inactive ".Length..];
            else
                table!.Columns.Add(PromisedColumn.Read(line));
        }

        yield return table!;
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathTo("Tests", "Solution", "Contract", file)).Where(line => line.Length > 0 && !line.StartsWith('#'));
}
