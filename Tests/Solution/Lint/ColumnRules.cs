using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Columns: rules 14, 15, 21 and 22.</summary>
internal static partial class ColumnRules
{
    private static readonly Dictionary<string, string[]> Formats = new()
    {
        ["nvarchar"] = ["text", "email", "url", "phone", "textarea", "tickersymbol", "richtext"],
        ["ntext"] = ["text", "textarea", "richtext"],
        ["int"] = ["", "none", "duration", "timezone", "language", "locale"],
        ["datetime"] = ["date", "datetime"],
    };

    private static readonly string[] Others =
        ["bit", "customer", "decimal", "file", "float", "image", "lookup", "money", "multiselectpicklist", "owner", "partylist", "picklist", "primarykey", "state", "status", "uniqueidentifier"];

    public static IEnumerable<Fault> Names(SolutionModel solution)
    {
        foreach (var column in solution.Columns)
            if (column.LogicalName != column.PhysicalName.ToLowerInvariant() || column.LogicalName != column.Xml.Text("Name"))
                yield return column.Fault($"has the name {column.Xml.Text("Name")} and the logical name {column.LogicalName}");
        foreach (var table in solution.Tables)
            foreach (var twice in table.Columns.Select(column => column.LogicalName).Repeated())
                yield return table.Fault($"has two columns {twice}");
    }

    public static IEnumerable<Fault> Types(SolutionModel solution) =>
        from column in solution.Columns
        from problem in Problems(column)
        select column.Fault(problem);

    public static IEnumerable<Fault> Money(SolutionModel solution)
    {
        foreach (var column in solution.Columns.Where(column => column.Type == "money" && column.Xml.Element("CalculationOf") is null))
        {
            var twin = column.Table.Column(column.LogicalName + "_base");
            if (twin?.Xml.Text("CalculationOf") != column.PhysicalName || twin.Xml.Text("SourceType") != column.Xml.Text("SourceType"))
                yield return column.Fault("has no fitting column for its value in base currency");
        }

        foreach (var table in solution.Tables.Where(table => table.Columns.Any(column => column.Type == "money")))
        {
            if (!solution.ColumnExists(table.LogicalName, "transactioncurrencyid") && !Platform(table, "transactioncurrencyid"))
                yield return table.Fault("has money and no TransactionCurrencyId");
            if (!solution.ColumnExists(table.LogicalName, "exchangerate") && !Platform(table, "exchangerate"))
                yield return table.Fault("has money and no ExchangeRate");
            if (table.IsOwn(solution.Prefix) && solution.Relationships.All(each => each.Name != "TransactionCurrency_" + table.SchemaName))
                yield return table.Fault("has money and no relationship to TransactionCurrency");
        }
    }

    public static IEnumerable<Fault> Formulas(SolutionModel solution)
    {
        foreach (var column in solution.Columns.Where(column => column.Xml.Text("SourceType") != "0"))
        {
            if (column.Xml.Text("FormulaDefinitionFileName") is var file && !solution.Source.Paths.Contains($"Entities/{column.Table.SchemaName}{file}"))
                yield return column.Fault($"is computed and has no formula file '{file}'");
            if (column.Xml.Text("ValidForUpdateApi") != "0" || column.Xml.Text("ValidForCreateApi") != "0")
                yield return column.Fault("is computed and can be written");
        }
    }

    private static bool Platform(Table table, string column) =>
        PlatformFacts.Tables.TryGetValue(table.LogicalName, out var known) && known.Columns.Contains(column);

    private static IEnumerable<string> Problems(Column column)
    {
        var xml = column.Xml;
        if (!Formats.ContainsKey(column.Type) && !Others.Contains(column.Type))
            yield return $"has the type '{column.Type}', which does not exist";
        if (Formats.TryGetValue(column.Type, out var formats) && !formats.Contains(xml.Text("Format")))
            yield return $"has the format '{xml.Text("Format")}'";
        if (xml.Text("AutoNumberFormat") is { Length: > 0 } number && !Numbered().IsMatch(number))
            yield return $"is numbered by '{number}'";
        if (xml.Text("LookupStyle") == "multi" && column.Type != "partylist")
            yield return "looks up several rows, which only a list of parties can";
        foreach (var type in xml.Elements("LookupTypes").Elements("LookupType").Where(type => (string?)type.Attribute("id") != Guid.Empty.ToString()))
            yield return $"looks up the table {(string?)type.Attribute("id")}; the number in the text names it";
        if (column.Type is "nvarchar" or "ntext" && LengthProblem(column) is { } length)
            yield return length;
        if (column.Type is "int" or "decimal" or "float" or "money" && (xml.Decimal("MinValue") is not { } least || xml.Decimal("MaxValue") is not { } most || least > most))
            yield return $"ranges from '{xml.Text("MinValue")}' to '{xml.Text("MaxValue")}'";
        if (column.Type == "datetime" && (xml.Text("Behavior") is not ("1" or "2" or "3") || (xml.Text("Behavior") == "2" && xml.Text("Format") != "date")))
            yield return $"has the behavior '{xml.Text("Behavior")}' with the format {xml.Text("Format")}";
    }

    private static string? LengthProblem(Column column)
    {
        var longest = column.Type == "nvarchar" ? 4000 : 1_048_576;
        if (column.Xml.Decimal("MaxLength") is not { } length || length < 1 || length > longest)
            return $"has the maximal length '{column.Xml.Text("MaxLength")}'";

        // The platform itself gives an activity's subject four bytes a character.
        var bytes = column.PhysicalName == "Subject" ? 4 * length : 2 * length;
        return column.Type == "nvarchar" && column.Xml.Decimal("Length") != bytes ? $"has the length '{column.Xml.Text("Length")}' instead of {bytes}" : null;
    }

    [GeneratedRegex(@"^[\w -]*(\{(SEQNUM:\d+|RANDSTRING:\d|DATETIMEUTC:\w+)\}[\w -]*)+$")]
    private static partial Regex Numbered();
}
