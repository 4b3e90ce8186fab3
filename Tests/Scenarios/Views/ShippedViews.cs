using System.Xml.Linq;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>A query that the solution ships, with the words that a failing test shows.</summary>
public sealed record ShippedQuery(string Name, string Table, string Fetch)
{
    public override string ToString() => Name;
}

/// <summary>Views, charts and dashboards as they lie in the unpacked solution.</summary>
internal static class ShippedViews
{
    private static readonly string Source = Path.Combine(TheSolution.Folder, "src");

    private static readonly IReadOnlyList<(string Id, ShippedQuery Query)> ViewList = [.. Files("SavedQueries").Select(View)];
    private static readonly IReadOnlyList<(string Id, ShippedQuery Query)> ChartList = [.. Files("Visualizations").Select(Chart)];

    public static IEnumerable<ShippedQuery> Views => ViewList.Select(view => view.Query);

    public static IEnumerable<ShippedQuery> Charts => ChartList.Select(chart => chart.Query);

    /// <summary>What each dashboard's tiles ask for: a chart is asked over the rows of its view, as the platform does.</summary>
    public static IEnumerable<ShippedQuery> Tiles =>
        from file in Directory.EnumerateFiles(Path.Combine(Source, "Dashboards"))
        from parameters in XElement.Load(file).Descendants("parameters")
        let view = ViewList.Single(view => view.Id == parameters.Element("ViewId")!.Value).Query
        let chart = ChartList.SingleOrDefault(chart => chart.Id == parameters.Element("VisualizationId")?.Value).Query
        select chart is null ? view : Over(chart, view);

    public static string Fetch(string table, string name) => Views.Single(view => view.Name == $"{table}: {name}").Fetch;

    private static ShippedQuery Over(ShippedQuery chart, ShippedQuery view)
    {
        var fetch = XElement.Parse(chart.Fetch);
        var rows = XElement.Parse(view.Fetch).Element("entity")!;
        rows.Descendants("attribute").Remove();
        rows.Descendants("order").Remove();
        fetch.Element("entity")!.Add(rows.Elements());
        return new($"{chart.Name} over {view.Name}", chart.Table, fetch.ToString());
    }

    private static (string, ShippedQuery) View((string Table, XElement Root) file)
    {
        var view = file.Root.Element("savedquery")!;
        // What somebody types into the search box stands in for {0}.
        var fetch = view.Element("fetchxml")!.Element("fetch")!.ToString().Replace("{0}", "%a%", StringComparison.Ordinal);
        return (view.Element("savedqueryid")!.Value, new($"{file.Table}: {English(view)}", file.Table, fetch));
    }

    private static (string, ShippedQuery) Chart((string Table, XElement Root) file) =>
        (file.Root.Element("savedqueryvisualizationid")!.Value, new($"{file.Table}, chart: {English(file.Root)}", file.Table, file.Root.Descendants("fetch").Single().ToString()));

    private static string English(XElement component) => component.Element("LocalizedNames")!.Elements().Single(name => (string?)name.Attribute("languagecode") == "1033").Attribute("description")!.Value;

    private static IEnumerable<(string Table, XElement Root)> Files(string part) =>
        from table in Directory.EnumerateDirectories(Path.Combine(Source, "Entities"))
        let folder = Path.Combine(table, part)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.xml")
        select (Path.GetFileName(table).ToLowerInvariant(), XElement.Load(file));
}
