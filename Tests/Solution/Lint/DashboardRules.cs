using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Dashboards: rule 34.</summary>
internal static class DashboardRules
{
    // powerapps-docs, Understand dashboards: "By default, a single dashboard can contain up to six of these components."
    private const int MostTiles = 6;
    private static readonly Guid GridOrChart = new("E7A81278-8635-4D9E-8D4D-59480B391C5B");

    public static IEnumerable<Fault> Dashboards(SolutionModel solution)
    {
        foreach (var dashboard in solution.Dashboards)
        {
            if (dashboard.Controls.Count() is var tiles && tiles is 0 or > MostTiles)
                yield return dashboard.Fault($"has {tiles} tiles; a dashboard has one to {MostTiles}");
            foreach (var id in dashboard.Controls.Select(control => (string?)control.Attribute("id") ?? "").Repeated())
                yield return dashboard.Fault($"has two controls {id}");
            foreach (var fault in dashboard.Controls.SelectMany(control => Tile(solution, control)).Concat(dashboard.Sections.SelectMany(Rows)))
                yield return dashboard.Fault(fault);
            foreach (var role in dashboard.Root.Descendants("DisplayConditions").Elements("Role").Select(role => (string?)role.Attribute("Id") ?? "").Where(role => !AppRules.IsRole(solution, role)))
                yield return dashboard.Fault($"is shown to the role {role}, which does not exist");
        }
    }

    private static IEnumerable<string> Tile(SolutionModel solution, XElement control)
    {
        var id = (string?)control.Attribute("id");
        var parameters = control.Element("parameters");
        if (!Guid.TryParse((string?)control.Attribute("classid"), out var kind) || kind != GridOrChart)
        {
            yield return $"{id} is neither a list nor a chart";
            yield break;
        }

        var table = parameters.Text("TargetEntityType");
        var chart = parameters.Text("VisualizationId");
        if (!solution.TableExists(table))
            yield return $"{id} shows the unknown table '{table}'";
        if (solution.Views.All(view => view.Id != parameters.Text("ViewId") || view.TableName != table))
            yield return $"{id} shows the view {parameters.Text("ViewId")}, which {table} does not have";
        if (chart.Length > 0 ? solution.Charts.All(each => each.Id != chart || each.TableName != table) : parameters.Text("ChartGridMode") == "Chart")
            yield return $"{id} draws the chart '{chart}', which {table} does not have";
    }

    // A tile of n rows stands in its first one; the others follow, empty.
    private static IEnumerable<string> Rows(XElement section)
    {
        var columns = ((string?)section.Attribute("columns") ?? "").Length;
        var rows = section.Elements("rows").Elements("row").ToList();
        for (var index = 0; index < rows.Count;)
        {
            var heights = rows[index].Elements("cell").Select(cell => Number(cell, "rowspan")).Distinct().ToList();
            if (heights is not [var height])
            {
                yield return $"has tiles of {heights.Count} heights side by side in row {index + 1}";
                yield break;
            }

            if (rows[index].Elements("cell").Sum(cell => Number(cell, "colspan")) is var width && width > columns)
                yield return $"has tiles over {width} columns in row {index + 1}, but {columns} columns";
            var below = rows.Skip(index + 1).TakeWhile(row => !row.HasElements).Count();
            if (below != height - 1)
                yield return $"has {below} empty rows below the tiles of row {index + 1} instead of {height - 1}";
            index += 1 + below;
        }
    }

    private static int Number(XElement cell, string attribute) => int.Parse((string?)cell.Attribute(attribute) ?? "1", CultureInfo.InvariantCulture);
}
