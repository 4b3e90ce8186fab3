using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Views: rules 31 and 32.</summary>
internal static class ViewRules
{
    private const string Public = "0", Associated = "2", QuickFind = "4", Lookup = "64";

    public static IEnumerable<Fault> Queries(SolutionModel solution)
    {
        foreach (var view in solution.Views)
        {
            foreach (var fault in FetchCheck.Faults(solution, view.Fetch, view.TableName).Concat(Layout(solution, view)))
                yield return view.Fault(fault);
        }
    }

    public static IEnumerable<Fault> Usual(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables)
        {
            var views = solution.Views.Where(view => view.TableName == table.LogicalName).ToList();
            foreach (var (type, what) in new[] { (Public, "public"), (QuickFind, "quick find"), (Lookup, "lookup"), (Associated, "associated") })
                if (!views.Any(view => view.QueryType == type && view.IsDefault))
                    yield return table.Fault($"has no default {what} view");
            foreach (var type in views.Where(view => view.IsDefault).Select(view => view.QueryType).Repeated())
                yield return table.Fault($"has several default views of the type {type}");
        }

        foreach (var view in solution.Views)
        {
            if (view.IsPrivate)
                yield return view.Fault("is private");
            if (view.IsDefault && solution.OwnTables.All(table => table.LogicalName != view.TableName))
                yield return view.Fault($"would replace the default view of {view.TableName}, which is not ours");
            if (view.QueryType == QuickFind != view.IsQuickFind)
                yield return view.Fault($"has the type {view.QueryType}, but isquickfindquery says otherwise");
            if (view.QueryType == QuickFind && !HasFindColumns(view))
                yield return view.Fault("has no columns to find by");
        }
    }

    private static IEnumerable<string> Layout(SolutionModel solution, View view)
    {
        if (view.Grid?.Element("row") is not { } row)
        {
            yield return "has no layout";
            yield break;
        }

        var (key, name) = KeyAndName(solution, view.TableName);
        if (key is not null && (string?)row.Attribute("id") != key)
            yield return $"has the row id '{(string?)row.Attribute("id")}' instead of {key}";
        if (name is not null && (string?)view.Grid.Attribute("jump") != name)
            yield return $"jumps to '{(string?)view.Grid.Attribute("jump")}' instead of {name}";
        if ((string?)view.Grid.Attribute("name") is var grid && grid != "resultset" && grid != solution.Table(view.TableName)?.Entity.Text("EntitySetName"))
            yield return $"has the grid '{grid}', which is neither resultset nor the table's entity set";
        if ((string?)row.Attribute("name") is var rows && rows != "result" && rows != view.TableName)
            yield return $"has the row '{rows}', which is neither result nor the table";
        var fetched = Fetched(view.Fetch).ToHashSet();
        if (key is not null && !fetched.Contains(key))
            yield return $"does not fetch {key}";
        var cells = row.Elements("cell").Select(cell => (string?)cell.Attribute("name") ?? "").ToList();
        foreach (var cell in cells.Where(cell => !fetched.Contains(cell)))
            yield return $"shows {cell}, which it does not fetch";
        foreach (var cell in cells.Repeated())
            yield return $"shows {cell} twice";
    }

    private static IEnumerable<string> Fetched(XElement? fetch) =>
        from attribute in fetch?.Descendants("attribute") ?? []
        let alias = (string?)attribute.Parent!.Attribute("alias")
        select alias is null ? (string?)attribute.Attribute("name") : $"{alias}.{(string?)attribute.Attribute("name")}";

    private static bool HasFindColumns(View view) =>
        view.Fetch!.Descendants("filter").Where(filter => (string?)filter.Attribute("isquickfindfields") == "1").Elements("condition").ToList() is { Count: > 0 } conditions
        && conditions.TrueForAll(condition => (string?)condition.Attribute("value") == "{0}");

    // Nothing where a table has none, or several: rule 16 speaks of that.
    private static (string? Key, string? Name) KeyAndName(SolutionModel solution, string table) =>
        solution.Table(table) is { } own && own.IsOwn(solution.Prefix)
            ? (Only(own, column => column.Type == "primarykey"), Only(own, column => column.Mask.Contains("PrimaryName")))
            : (PlatformFacts.Tables[table].PrimaryKey, PlatformFacts.Tables[table].PrimaryName);

    private static string? Only(Table table, Func<Column, bool> condition) =>
        table.Columns.Where(condition).Select(column => column.LogicalName).ToList() is [var only] ? only : null;
}
