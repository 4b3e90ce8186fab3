using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Whether a condition's operator and values suit its column. Of the platform's columns only the names are known.</summary>
internal static class ConditionCheck
{
    private static readonly string[] Choices = ["picklist", "multiselectpicklist", "bit", "state", "status"];
    private static readonly string[] Ids = ["lookup", "customer", "owner", "primarykey", "uniqueidentifier"];
    private static readonly string[] Numbers = ["int", "decimal", "float", "money"];

    /// <summary>What is wrong with it, or nothing. The column is null where it is the platform's, or the name of a lookup's row.</summary>
    public static string? Fault(SolutionModel solution, XElement condition, Column? column)
    {
        var name = (string?)condition.Attribute("operator") ?? "";
        if (ConditionOperators.Find(name) is not { } found)
            return $"has the unknown operator '{name}'";
        var values = condition.Attribute("value") is { } single ? [single.Value] : condition.Elements("value").Select(value => value.Value).ToList();
        if (found.Values >= 0 ? values.Count != found.Values : values.Count == 0)
            return $"gives '{name}' {values.Count} values";
        if (column is not null && !Suits(found.Kind, column))
            return $"asks '{name}' of {column.LogicalName}, which is {column.Type}";
        if (found.CountsUnits)
            return int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? null : $"counts '{values[0]}' in '{name}'";
        return column is null || found.Kind == OperatorKind.Text ? null : values.Where(value => !IsValue(solution, column, value)).Select(value => $"compares {column.LogicalName} with '{value}', which is no value of it").FirstOrDefault();
    }

    private static bool Suits(OperatorKind kind, Column column) => kind switch
    {
        OperatorKind.Ordered => Numbers.Contains(column.Type) || column.Type is "datetime" or "picklist" or "nvarchar",
        OperatorKind.Text => column.Type != "datetime" && !Ids.Contains(column.Type) && !Numbers.Contains(column.Type) && !Choices.Contains(column.Type),
        OperatorKind.Date => column.Type == "datetime",
        OperatorKind.TimeOfDay => column.Type == "datetime" && column.Xml.Text("Behavior") != "2",
        OperatorKind.Id => Ids.Contains(column.Type),
        OperatorKind.Several => column.Type == "multiselectpicklist",
        _ => true,
    };

    private static bool IsValue(SolutionModel solution, Column column, string value) => column.Type switch
    {
        // The states of activities are the platform's.
        "state" when column.Table.IsActivity => value is "0" or "1" or "2" or "3",
        "int" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "decimal" or "float" or "money" => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "datetime" => DateTime.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ when Choices.Contains(column.Type) => Options(solution, column)?.Contains(value) ?? true,
        _ when Ids.Contains(column.Type) => Guid.TryParse(value, out _),
        _ => true,
    };

    // Nothing for a choice of the platform, whose values are not known here.
    private static IEnumerable<string>? Options(SolutionModel solution, Column column) =>
        column.Options?.Descendants().Where(option => option.Name.LocalName is "option" or "state" or "status").Select(option => (string?)option.Attribute("value") ?? "")
        ?? solution.Choice(column.Xml.Text("OptionSetName"))?.Values;
}
