using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What computed columns are computed of: the second part of rule 22.</summary>
internal static partial class FormulaRules
{
    private const string PowerFx = "3";

    public static IEnumerable<Fault> Formulas(SolutionModel solution)
    {
        foreach (var column in solution.Columns.Where(column => column.Xml.Text("SourceType") != "0" && column.Xml.Element("FormulaDefinitionFileName") is not null))
            foreach (var fault in solution.Source.Xml(PathOf(column)) is { } xaml ? Xaml(solution, column, xaml) : [])
                yield return new(PathOf(column), fault);

        foreach (var file in solution.Source.Paths.Where(path => path.Contains("/Formulas/", StringComparison.Ordinal)))
        {
            var columns = solution.Columns.Where(column => column.Xml.Element("FormulaDefinitionFileName") is not null && PathOf(column) == file).ToList();
            if (columns.Count == 0)
                yield return new(file, "is the formula of no column");
            else if (solution.Source.Text(file) is { } yaml)
                foreach (var fault in Yaml(solution, columns, yaml))
                    yield return new(file, fault);
        }
    }

    private static string PathOf(Column column) => $"Entities/{column.Table.SchemaName}{column.Xml.Text("FormulaDefinitionFileName")}";

    // One YAML a table, with an entry for each of its formula columns.
    private static IEnumerable<string> Yaml(SolutionModel solution, IReadOnlyList<Column> columns, string yaml)
    {
        var entries = Entry().Matches(yaml).Select(entry => entry.Groups[1].Value).ToList();
        var named = columns.Where(column => column.Xml.Text("SourceType") == PowerFx).Select(column => column.LogicalName).ToList();
        foreach (var missing in named.Except(entries))
            yield return $"has no formula for {missing}";
        foreach (var unknown in entries.Except(named))
            yield return $"has a formula for {unknown}, which is no formula column";

        var table = columns[0].Table;
        var known = table.Columns.SelectMany(Names)
            .Concat(table.Columns.SelectMany(column => solution.LookupTargets(table.LogicalName, column.LogicalName)).Distinct().SelectMany(target => solution.Table(target)?.Columns.SelectMany(Names) ?? []))
            .ToHashSet();
        foreach (var word in Word().Matches(yaml).Select(word => word.Value).Where(word => word.StartsWith(solution.Prefix, StringComparison.Ordinal) && !known.Contains(word)).Distinct())
            yield return $"names {word}, which neither {table.SchemaName} nor a table that it looks up has";
    }

    // A calculation or a sum over children, as the classic designer writes it.
    private static IEnumerable<string> Xaml(SolutionModel solution, Column column, XElement xaml)
    {
        foreach (var property in xaml.Descendants().Where(element => element.Name.LocalName == "GetEntityProperty"))
            if ((Value(property, "EntityName"), Value(property, "Attribute")) is var (table, name) && !solution.ColumnExists(table, name))
                yield return $"reads {table}.{name}, which does not exist";

        // A sum's target says <child>.<parent>.<relationship>.
        foreach (var target in xaml.Descendants().Where(element => element.Name.LocalName == "SetAttributeValue").Select(element => Value(element, "DisplayName").Split('.')).Where(parts => parts.Length == 3))
        {
            var relationship = solution.Relationships.FirstOrDefault(each => each.Name == target[2]);
            if (target[1] != column.Table.LogicalName || relationship?.Joins(referenced: target[1], referencing: target[0]) != true)
                yield return $"sums over {string.Join('.', target)}, which does not lead to {column.Table.SchemaName}";
        }
    }

    private static string[] Names(Column column) => [column.LogicalName, column.PhysicalName];

    private static string Value(XElement element, string name) => (string?)element.Attribute(name) ?? "";

    [GeneratedRegex(@"^(\w+):", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b[A-Za-z]\w*\b")]
    private static partial Regex Word();
}
