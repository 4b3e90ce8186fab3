using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>A cloud flow's file in the unpacked solution.</summary>
public sealed class Definition
{
    private readonly JsonObject definition;

    private Definition(string name, JsonObject root)
    {
        Name = name;
        definition = root["properties"]!["definition"]!.AsObject();
        Trigger = definition["triggers"]!.AsObject().Single().Value!.AsObject();
        Actions = definition["actions"]!.AsObject();
    }

    public string Name { get; }
    public JsonObject Trigger { get; }
    public JsonObject Actions { get; }
    public string TriggerType => (string)Trigger["type"]!;

    /// <summary>The parameters' values: of those that stand for an environment variable, what the organisation says.</summary>
    public JsonObject Parameters(Func<string, string?> variable) => new(definition["parameters"]!.AsObject().Select(parameter => KeyValuePair.Create(
        parameter.Key,
        parameter.Value!["metadata"]?["schemaName"] is { } name && variable((string)name!) is { } value ? JsonValue.Create(value) : parameter.Value["defaultValue"]?.DeepClone())));

    /// <summary>Reads all that a solution has, by the names in front of their ids.</summary>
    public static IReadOnlyDictionary<string, Definition> ReadAll(string solution) => Directory
        .EnumerateFiles(Path.Combine(solution, "Workflows"), "*.json")
        .Select(file => new Definition(Path.GetFileName(file).Split('-')[0], JsonNode.Parse(File.ReadAllText(file))!.AsObject()))
        .ToDictionary(flow => flow.Name);
}
