using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Whether what a flow's trigger or action asks of Dataverse is there: a part of rule 43.</summary>
internal static partial class DataverseStep
{
    private const string Item = "item/";
    private const string Bind = "@odata.bind";

    // An activity's parties come with it, whatever the activity.
    private const string Parties = "activitypointer_activity_parties";

    private static readonly string[] Messages = ["1", "2", "3", "4", "5", "6", "7"];
    private static readonly string[] Scopes = ["1", "2", "3", "4"];

    public static IEnumerable<string> Faults(SolutionModel solution, FlowAction step) => step.Operation switch
    {
        "SubscribeWebhookTrigger" => Trigger(solution, step),
        "PerformUnboundAction" => Command(solution, step),
        "ListRecords" or "GetItem" or "CreateRecord" or "UpdateRecord" or "DeleteRecord" => Rows(solution, step),
        _ => [],
    };

    /// <summary>The members that expressions read of an action's body.</summary>
    public static IEnumerable<string> ReadOf(string text, string action) =>
        Regex.Matches(text, $@"\bbody\('{Regex.Escape(action)}'\)\?\['([^']+)'\]").Select(match => match.Groups[1].Value).Distinct();

    private static IEnumerable<string> Trigger(SolutionModel solution, FlowAction step)
    {
        var table = step.Parameter("subscriptionRequest/entityname");
        if (!solution.TableExists(table) || table != table.ToLowerInvariant())
            yield return $"{step.Name} listens to the unknown table '{table}'";
        foreach (var (name, allowed) in new[] { ("subscriptionRequest/message", Messages), ("subscriptionRequest/scope", Scopes) })
            if (step.Parameters.FirstOrDefault(each => each.Name == name).Value is var value && !allowed.Contains(value.ToString()))
                yield return $"{step.Name} has the {name.Split('/')[1]} '{value}'";
        foreach (var column in step.Parameter("subscriptionRequest/filteringattributes").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(column => !solution.ColumnExists(table, column)))
            yield return $"{step.Name} filters the unknown column {column}";
        foreach (var column in Compared(step.Parameter("subscriptionRequest/filterexpression")).Where(column => !solution.ColumnExists(table, column)))
            yield return $"{step.Name} compares the unknown column {column}";
    }

    private static IEnumerable<string> Command(SolutionModel solution, FlowAction step)
    {
        var name = step.Parameter("actionName");
        if (solution.Apis.FirstOrDefault(api => api.Name == name) is not { } api)
        {
            yield return $"{step.Name} calls the unknown command {name}";
            yield break;
        }

        if (api.Root.Text("bindingtype") != "0")
            yield return $"{step.Name} calls {name} without the row that it is bound to";
        var inputs = api.Inputs.ToDictionary(input => (string?)input.Root.Attribute("uniquename") ?? "", input => input.Root.Text("isoptional") == "1");
        var given = step.Parameters.Select(each => each.Name).Where(each => each != "actionName").ToList();
        foreach (var unknown in given.Where(each => !each.StartsWith(Item, StringComparison.Ordinal) || !inputs.ContainsKey(each[Item.Length..])))
            yield return $"{step.Name} gives {unknown}, which {name} does not take";
        foreach (var missing in inputs.Where(input => !input.Value && !given.Contains(Item + input.Key)))
            yield return $"{step.Name} does not give {missing.Key}, which {name} needs";
    }

    private static IEnumerable<string> Rows(SolutionModel solution, FlowAction step)
    {
        var set = step.Parameter("entityName");
        var table = solution.Tables.FirstOrDefault(each => each.Entity.Text("EntitySetName") == set)?.LogicalName ?? PlatformFacts.EntitySets.GetValueOrDefault(set);
        if (table is null)
        {
            yield return $"{step.Name} is on the unknown entity set '{set}'";
            yield break;
        }

        foreach (var column in step.Parameter("$select").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(column => !IsSelectable(solution, table, column)))
            yield return $"{step.Name} selects the unknown column {table}.{column}";
        foreach (var column in Compared(step.Parameter("$filter")).Where(column => !solution.ColumnExists(table, column)))
            yield return $"{step.Name} compares the unknown column {table}.{column}";
        foreach (var item in step.Parameters.Select(each => each.Name).Where(name => name.StartsWith(Item, StringComparison.Ordinal)).Select(name => name[Item.Length..]))
            if (!IsWritable(solution, table, item))
                yield return $"{step.Name} writes the unknown column {table}.{item}";
        foreach (var problem in Fetch(solution, step.Parameter("fetchXml"), table))
            yield return $"{step.Name} {problem}";
    }

    private static bool IsSelectable(SolutionModel solution, string table, string column) =>
        solution.ColumnExists(table, Lookup().Replace(column, "$1"));

    // A lookup is bound by its navigation property: the column, for one of several tables with the table behind it, on an
    // activity of the platform with the activity's name at the end.
    private static bool IsWritable(SolutionModel solution, string table, string item)
    {
        if (!item.EndsWith(Bind, StringComparison.Ordinal))
            return item == Parties || solution.ColumnExists(table, item);
        var name = item[..^Bind.Length];
        if (name.EndsWith("_" + table, StringComparison.Ordinal))
            name = name[..^(table.Length + 1)];
        return solution.ColumnExists(table, name)
            || solution.Tables.Any(target => name.EndsWith("_" + target.LogicalName, StringComparison.Ordinal) && solution.ColumnExists(table, name[..^(target.LogicalName.Length + 1)]));
    }

    private static IEnumerable<string> Fetch(SolutionModel solution, string fetch, string table)
    {
        if (fetch.Length == 0)
            return [];
        try
        {
            return FetchCheck.Faults(solution, XElement.Parse(WithoutExpressions(fetch)), table);
        }
        catch (XmlException error)
        {
            return [$"asks in no XML: {error.Message}"];
        }
    }

    // What an expression gives is not known here; in its place stands an id, which fits wherever ours are.
    private static string WithoutExpressions(string text)
    {
        var result = text;
        while (result.IndexOf("@{", StringComparison.Ordinal) is var start and >= 0)
        {
            var quoted = false;
            var end = start + 2;
            for (; end < result.Length && (quoted || result[end] != '}'); end++)
                quoted ^= result[end] == '\'';
            result = result[..start] + Guid.Empty + result[Math.Min(end + 1, result.Length)..];
        }

        return result;
    }

    private static IEnumerable<string> Compared(string filter) => Comparison().Matches(filter).Select(match => match.Groups[1].Value);

    [GeneratedRegex("^_(.+)_value$")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"\b([a-z_]+) (?:eq|ne|gt|ge|lt|le) ")]
    private static partial Regex Comparison();
}
