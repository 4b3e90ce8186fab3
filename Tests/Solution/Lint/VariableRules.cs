using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Environment variables, and the names of ours that the code uses: rule 42.</summary>
internal static partial class VariableRules
{
    private static readonly Memo<IReadOnlyList<string>> OwnNames = new(text => [.. OwnName().Matches(text).Select(name => name.Value).Distinct()]);

    // An activity's link to what it is about is called regardingobjectid_<table>_<activity>.
    private static readonly string[] Activities = ["appointment", "email", "phonecall", "task"];

    private const string Text = "100000000";
    private const string Number = "100000001";
    private const string YesNo = "100000002";
    private const string Json = "100000003";

    public static IEnumerable<Fault> Variables(SolutionModel solution)
    {
        foreach (var variable in solution.Variables)
        {
            if (variable.Root.Text("secretstore") != "0")
                yield return new(variable.File, $"{variable.Name} keeps a secret");
            if (!Fits(variable.Root.Text("type"), variable.Root.Text("defaultvalue")))
                yield return new(variable.File, $"{variable.Name} has the default '{variable.Root.Text("defaultvalue")}' with the type {variable.Root.Text("type")}");
        }

        var known = Known(solution);
        foreach (var name in solution.Compiled.OwnNames.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
            yield return new("Recovery.Plugins.dll", $"the code uses {name}, which is nowhere in the solution");
    }

    /// <summary>The names of ours in scripts and pages.</summary>
    public static IEnumerable<Fault> Scripts(SolutionModel solution)
    {
        var known = Known(solution);
        return from resource in solution.WebResources
               where resource.Type is WebResourceRules.Script or "1" && !resource.Name.Contains("/lib/", StringComparison.Ordinal)
               from name in OwnNames.Of(solution.Source.Content(resource.Name) ?? "")
               where !IsKnown(known, name)
               select new Fault($"WebResources/{resource.Name}", $"uses {name}, which is nowhere in the solution");
    }

    /// <summary>Whether there is such a name. A lookup's id is written with _value behind it.</summary>
    public static bool IsKnown(HashSet<string> known, string name) =>
        known.Contains(name) || (name.EndsWith("_value", StringComparison.Ordinal) && known.Contains(name[..^"_value".Length]));

    /// <summary>Every name of ours that code, scripts and flows may use.</summary>
    public static HashSet<string> Known(SolutionModel solution) =>
        solution.Tables.Select(table => table.LogicalName)
            .Concat(solution.Tables.Select(table => table.Entity.Text("EntitySetName")))
            .Concat(solution.Columns.Select(column => column.LogicalName))
            .Concat(solution.Variables.Select(variable => variable.Name))
            .Concat(solution.Apis.Select(api => api.Name))
            .Concat(solution.Choices.Select(choice => choice.Name))
            .Concat(solution.Apps.Select(app => app.Name))
            .Concat(solution.Skeleton.Elements("connectionreferences").Elements().Select(reference => (string?)reference.Attribute("connectionreferencelogicalname") ?? ""))
            .Concat(solution.OwnTables.SelectMany(table => Activities.Select(activity => $"{table.LogicalName}_{activity}")))
            .Concat(solution.Relationships.Select(relationship => relationship.Name))
            .Concat(solution.Relationships.SelectMany(relationship => relationship.Xml.Descendants("NavigationPropertyName").Select(name => name.Value)))
            .ToHashSet();

    // Data sources and secrets have no place in this solution.
    private static bool Fits(string type, string value) => type switch
    {
        Text => true,
        Number => decimal.TryParse(value, CultureInfo.InvariantCulture, out _),
        YesNo => value is "yes" or "no",
        Json => IsJson(value),
        _ => false,
    };

    private static bool IsJson(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])rcv_\w+\b")]
    private static partial Regex OwnName();
}
