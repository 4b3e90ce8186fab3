using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>The actions that our flows use (learn.microsoft.com, logic-apps-workflow-actions-triggers). No other is known.</summary>
public sealed partial class Run
{
    private readonly Dictionary<string, JsonNode?> variables = [];
    private readonly Dictionary<string, JsonNode?> items = [];

    private Outcome Act(string name, JsonObject action)
    {
        var inputs = action["inputs"];
        try
        {
            return (string)action["type"]! switch
            {
                "Compose" => Done(Value(inputs)),
                "Foreach" => ForEach(name, action),
                "If" => new Outcome(RunAll(Holds(action["expression"]) ? Inner(action) : action["else"]?["actions"]?.AsObject() ?? []), null, null),
                "InitializeVariable" => Initialize(inputs!["variables"]!.AsArray()),
                "OpenApiConnection" => Done(Connect(inputs!)),
                "Query" => Done(new JsonArray([.. Each(inputs!["from"]).Where(item => Json.Truth(OfItem(item, inputs["where"]))).Select(Json.Copy)])),
                "Select" => Done(new JsonArray([.. Each(inputs!["from"]).Select(item => Json.Copy(OfItem(item, inputs["select"])))])),
                "SetVariable" => Set((string)inputs!["name"]!, _ => Value(inputs["value"])),
                "AppendToArrayVariable" => Set((string)inputs!["name"]!, list => new JsonArray([.. Json.Array(list).Append(Value(inputs["value"])).Select(Json.Copy)])),
                "Terminate" => throw End(inputs!),
                "Until" => Until(action),
                var type => throw new NotSupportedException($"The engine does not know the action {type} ({name})."),
            };
        }
        catch (FlowException error)
        {
            return new Outcome(Ending.Failed, error.Body, $"{error.Code}: {error.Message}");
        }
    }

    private static Outcome Done(JsonNode? body) => new(Ending.Succeeded, body, null);

    private static JsonObject Inner(JsonObject action) => action["actions"]!.AsObject();

    // In parallel, loops would come out in no order; ours all say that they don't want that.
    private Outcome ForEach(string name, JsonObject action)
    {
        if ((int?)action["runtimeConfiguration"]?["concurrency"]?["repetitions"] != 1)
            throw new NotSupportedException($"The engine runs loops one by one, and {name} does not ask for that.");
        var ending = Ending.Succeeded;
        foreach (var item in Each(action["foreach"]))
        {
            items[name] = item;
            if (RunAll(Inner(action)) == Ending.Failed)
                ending = Ending.Failed;
        }

        return new Outcome(ending, null, null);
    }

    // The actions run before the first look at the condition, and the last iteration says how the loop ended (learn.microsoft.com,
    // logic-apps-control-flow-loops).
    private Outcome Until(JsonObject action)
    {
        var ending = Ending.Succeeded;
        for (var left = (int)action["limit"]!["count"]!; left > 0; left--)
        {
            ending = RunAll(Inner(action));
            if (Json.Truth(Value(action["expression"])))
                break;
        }

        return new Outcome(ending, null, null);
    }

    private bool Holds(JsonNode? condition) => condition switch
    {
        JsonObject { Count: 1 } row => row.Single() switch
        {
            { Key: "and", Value: JsonArray parts } => parts.All(Holds),
            { Key: "not", Value: var part } => !Holds(part),
            { Key: "equals" or "greater", Value: JsonArray { Count: 2 } values } comparison => Json.Truth(Functions.Call(comparison.Key, [Value(values[0]), Value(values[1])])),
            var other => throw new NotSupportedException($"The engine does not know the condition {other.Key}."),
        },
        _ => throw new NotSupportedException($"The engine does not know the condition {condition?.ToJsonString()}."),
    };

    private Outcome Initialize(JsonArray list)
    {
        foreach (var variable in list)
            variables[(string)variable!["name"]!] = Value(variable["value"]);
        return Done(null);
    }

    private Outcome Set(string variable, Func<JsonNode?, JsonNode?> change)
    {
        if (!variables.TryGetValue(variable, out var before))
            throw new NotSupportedException($"The variable {variable} is not initialised.");
        variables[variable] = Json.Copy(change(before));
        return Done(null);
    }

    private JsonNode? Connect(JsonNode inputs)
    {
        var host = inputs["host"]!;
        var connector = connectors.GetValueOrDefault((string)host["apiId"]!) ?? throw new NotSupportedException($"The engine has no connector {host["apiId"]}.");
        return connector.Call((string)host["operationId"]!, Value(inputs["parameters"])!.AsObject());
    }

    private Terminated End(JsonNode inputs) => new(
        Enum.Parse<Ending>((string)inputs["runStatus"]!),
        Json.Shown(Value(inputs["runError"]?["code"])) + ": " + Json.Shown(Value(inputs["runError"]?["message"])));

    private JsonArray Each(JsonNode? list) => Json.Array(Value(list));
}
