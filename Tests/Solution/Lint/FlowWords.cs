using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The words and the names of ours in a flow's definition: parts of rules 42 and 43.</summary>
internal static partial class FlowWords
{
    public static IEnumerable<Fault> Words(SolutionModel solution)
    {
        foreach (var flow in solution.Flows)
        {
            if (flow.Workflow.Root.Text("PrimaryEntity") != "none")
                yield return flow.Fault($"is of the table '{flow.Workflow.Root.Text("PrimaryEntity")}'; a cloud flow is of none");
            foreach (var (key, word) in Settings(solution.Source.Json(flow.Workflow.Content)))
                if (PlatformFacts.Settings.TryGetValue("flow/" + key, out var setting) && !setting.Words.Contains(word))
                    yield return flow.Fault($"{key} is '{word}'; it is one of {string.Join(", ", setting.Words)}");
        }
    }

    /// <summary>Columns and tables of ours, wherever an expression, a filter or a path names them.</summary>
    public static IEnumerable<Fault> Names(SolutionModel solution)
    {
        var known = VariableRules.Known(solution);
        foreach (var flow in solution.Flows)
            foreach (var name in OwnName().Matches(flow.Text).Select(match => match.Value).Distinct())
                if (!VariableRules.IsKnown(known, name))
                    yield return flow.Fault($"names {name}, which is nowhere in the solution");
    }

    private static IEnumerable<(string Key, string Word)> Settings(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(each => Own(each).Concat(Settings(each.Value))),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Settings),
        _ => [],
    };

    private static IEnumerable<(string, string)> Own(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => [(property.Name, property.Value.GetString()!)],
        JsonValueKind.Array => property.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => (property.Name, item.GetString()!)),
        _ => [],
    };

    [GeneratedRegex(@"(?<![A-Za-z0-9])rcv_\w+")]
    private static partial Regex OwnName();
}
