using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Deploying.Verifying;

/// <summary>Rows that have to be in the environment, by one column, and under what other condition.</summary>
internal sealed partial record ReadBack(string What, string Table, string Column, IReadOnlyList<string> Expected, string? Where = null, string? Is = null)
{
    /// <summary>Whether the environment is as it should be without it: then its absence is told and no failure.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>The query's file, by its table.</summary>
    public string File => IsAdvice ? $"{Table}-on.xml" : $"{Table}.xml";

    /// <summary>The query asks for one column only: pac prints rows as a table whose columns may stand without a gap.</summary>
    public XElement Query() => new("fetch", new XElement("entity", new XAttribute("name", Table),
        new XElement("attribute", new XAttribute("name", Column)),
        new XElement("filter",
            new XElement("condition", new XAttribute("attribute", Column), new XAttribute("operator", "in"), Expected.Select(value => new XElement("value", value))),
            Where is null ? null : new XElement("condition", new XAttribute("attribute", Where), new XAttribute("operator", "eq"), new XAttribute("value", Is!)))));

    /// <summary>What is not among the rows that pac printed.</summary>
    public IEnumerable<string> Missing(string said)
    {
        var found = said.Split('\n').Where(line => !line.Contains('<', StringComparison.Ordinal)).SelectMany(Values).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Expected.Where(value => !found.Contains(value));
    }

    // A line's ids, and what is left of it without them: the name, when a name was asked for.
    private static IEnumerable<string> Values(string line) => Id().Matches(line).Select(id => id.Value).Append(Id().Replace(line, "").Trim());

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Id();
}
