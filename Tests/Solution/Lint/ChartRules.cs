using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Charts: rule 33.</summary>
internal static class ChartRules
{
    // Of Microsoft's chart controls those that the chart designer offers.
    private static readonly string[] Types =
        ["Column", "StackedColumn", "StackedColumn100", "Bar", "StackedBar", "StackedBar100", "Line", "Area", "StackedArea", "Pie", "Doughnut", "Funnel"];

    private static readonly string[] Aggregates = ["count", "countcolumn", "sum", "avg", "min", "max"];
    private static readonly string[] Numbers = ["int", "decimal", "float", "money"];

    public static IEnumerable<Fault> Charts(SolutionModel solution) =>
        from chart in solution.Charts
        from fault in FetchCheck.Faults(solution, chart.Fetch, chart.TableName).Concat(Columns(solution, chart)).Concat(Series(chart))
        select chart.Fault(fault);

    private static IEnumerable<string> Columns(SolutionModel solution, Chart chart)
    {
        if ((string?)chart.Fetch?.Attribute("aggregate") != "true")
            yield return "does not aggregate";
        var attributes = chart.Fetch?.Descendants("attribute").ToList() ?? [];
        foreach (var alias in attributes.Select(Alias).Repeated())
            yield return $"has the alias {alias} twice";
        foreach (var attribute in attributes)
        {
            var name = Text(attribute, "name");
            var type = FetchCheck.ColumnOf(solution, Text(attribute.Parent!, "name"), name)?.Type;
            var aggregate = Text(attribute, "aggregate");
            if (Alias(attribute).Length == 0)
                yield return $"gives {name} no alias";
            if (IsGroup(attribute) ? aggregate.Length > 0 : !Aggregates.Contains(aggregate))
                yield return $"neither groups by {name} nor aggregates it by a function that there is";
            if (aggregate is "sum" or "avg" && type is not null && !Numbers.Contains(type))
                yield return $"computes the {aggregate} of {name}, which is {type}";
            if (IsGroup(attribute) && type == "datetime" != Text(attribute, "dategrouping").Length > 0)
                yield return $"groups by {name}, which is {type ?? "of an unknown type"}, with the period '{Text(attribute, "dategrouping")}'";
        }

        foreach (var order in chart.Fetch?.Descendants("order").Where(order => attributes.TrueForAll(attribute => Alias(attribute) != Text(order, "alias"))) ?? [])
            yield return $"is ordered by {Text(order, "alias")}, which is no alias";
    }

    private static IEnumerable<string> Series(Chart chart)
    {
        var attributes = chart.Fetch?.Descendants("attribute").ToList() ?? [];
        var groups = attributes.Where(IsGroup).Select(Alias).ToList();
        var values = attributes.Where(attribute => !IsGroup(attribute)).Select(Alias).ToList();
        if (groups.Count is not (1 or 2))
            yield return $"groups by {groups.Count} columns";
        foreach (var category in chart.Categories.Where(category => !groups.Contains(Alias(category))))
            yield return $"has the category {Alias(category)}, which it does not group by";
        var measures = chart.Categories.Elements("measurecollection").ToList();
        foreach (var measure in measures.Elements("measure").Where(measure => !values.Contains(Alias(measure))))
            yield return $"has the measure {Alias(measure)}, which it does not compute";
        if (measures.Count != chart.Series.Count || measures.Count == 0)
            yield return $"draws {chart.Series.Count} series of {measures.Count} measures";
        if (groups.Count == 2 && measures.Count != 1)
            yield return "splits several measures into series";
        foreach (var type in chart.Series.Select(series => Text(series, "ChartType")).Except(Types))
            yield return $"is drawn as '{type}'";
    }

    private static bool IsGroup(XElement attribute) => Text(attribute, "groupby") == "true";
    private static string Alias(XElement element) => Text(element, "alias");
    private static string Text(XElement element, string name) => (string?)element.Attribute(name) ?? "";
}
