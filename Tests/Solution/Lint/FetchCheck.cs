using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Whether the tables, columns, joins and conditions of a query exist and fit each other.</summary>
internal sealed class FetchCheck
{
    private readonly SolutionModel solution;
    private readonly XElement fetch;
    private readonly Dictionary<string, string> aliases = [];
    private readonly List<string> faults = [];

    private FetchCheck(SolutionModel solution, XElement fetch)
    {
        this.solution = solution;
        this.fetch = fetch;
    }

    public static IReadOnlyList<string> Faults(SolutionModel solution, XElement? fetch, string table)
    {
        if (fetch?.Element("entity") is not { } entity)
            return ["has no query"];
        if ((string?)entity.Attribute("name") != table)
            return [$"asks for {(string?)entity.Attribute("name")}"];
        var check = new FetchCheck(solution, fetch);
        check.ReadAliases();
        check.Check(entity, table);
        return check.faults;
    }

    /// <summary>A column of ours with all that is known of it.</summary>
    public static Column? ColumnOf(SolutionModel solution, string table, string? name) => solution.Table(table)?.Column(name ?? "");

    private void ReadAliases()
    {
        foreach (var link in fetch.Descendants("link-entity"))
        {
            var alias = (string?)link.Attribute("alias") ?? "";
            if (alias.Length == 0)
                faults.Add($"joins {Name(link)} without an alias");
            else if (!aliases.TryAdd(alias, Name(link)))
                faults.Add($"has the alias {alias} twice");
        }
    }

    private void Check(XElement source, string table)
    {
        foreach (var attribute in source.Elements("attribute"))
            Column(table, Name(attribute));
        foreach (var order in source.Elements("order").Where(order => order.Attribute("attribute") is not null))
            Column(table, (string)order.Attribute("attribute")!);
        foreach (var condition in source.Elements("filter").SelectMany(filter => filter.Descendants("condition")))
            Condition(table, condition);
        foreach (var link in source.Elements("link-entity"))
            Link(table, link);
    }

    private void Link(string table, XElement link)
    {
        var joined = Name(link);
        if (!solution.TableExists(joined))
        {
            faults.Add($"joins the unknown table {joined}");
            return;
        }

        Column(joined, (string?)link.Attribute("from") ?? "");
        Column(table, (string?)link.Attribute("to") ?? "");
        if (!AreRelated(table, (string?)link.Attribute("to") ?? "", joined, (string?)link.Attribute("from") ?? ""))
            faults.Add($"joins {joined}.{(string?)link.Attribute("from")} to {table}.{(string?)link.Attribute("to")}, between which there is no relationship");
        if ((string?)link.Attribute("link-type") is not ("inner" or "outer"))
            faults.Add($"joins {joined} by '{(string?)link.Attribute("link-type")}'");
        Check(link, joined);
    }

    // A lookup of ours that is joined leads to the other table. Of the platform's own the targets are not known.
    private bool AreRelated(string table, string to, string joined, string from) =>
        Leads(table, to, joined) && Leads(joined, from, table);

    private bool Leads(string table, string column, string other) =>
        ColumnOf(solution, table, column) is not { IsCustom: true, Type: "lookup" } || solution.LookupTargets(table, column).Contains(other);

    private void Condition(string table, XElement condition)
    {
        if ((string?)condition.Attribute("entityname") is { } alias)
        {
            if (!aliases.TryGetValue(alias, out var other))
            {
                faults.Add($"has a condition on {alias}, which is no alias");
                return;
            }

            table = other;
        }

        var name = (string?)condition.Attribute("attribute") ?? "";
        if (IsNameOfLookup(table, name) || Column(table, name))
            if (ConditionCheck.Fault(solution, condition, ColumnOf(solution, table, name)) is { } fault)
                faults.Add(fault);
    }

    // The name of the row that a lookup refers to can be asked for like a column.
    private bool IsNameOfLookup(string table, string name) =>
        name.EndsWith("name", StringComparison.Ordinal) && ColumnOf(solution, table, name[..^4])?.Type is "lookup" or "customer" or "owner";

    private bool Column(string table, string name)
    {
        if (solution.ColumnExists(table, name))
            return true;
        faults.Add($"names {table}.{name}, which does not exist");
        return false;
    }

    private static string Name(XElement element) => (string?)element.Attribute("name") ?? "";
}
