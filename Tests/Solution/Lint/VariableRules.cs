using System.Globalization;
using System.Text.Json;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Environment variables, and the names of ours that the code uses: rule 42.</summary>
internal static class VariableRules
{
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

        var known = solution.Tables.Select(table => table.LogicalName)
            .Concat(solution.Tables.Select(table => table.Entity.Text("EntitySetName")))
            .Concat(solution.Columns.Select(column => column.LogicalName))
            .Concat(solution.Variables.Select(variable => variable.Name))
            .Concat(solution.Apis.Select(api => api.Name))
            .ToHashSet();
        foreach (var name in solution.Compiled.OwnNames.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
            yield return new("Recovery.Plugins.dll", $"the code uses {name}, which is nowhere in the solution");
    }

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
}
