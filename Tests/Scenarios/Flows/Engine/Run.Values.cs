using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>What expressions see of a run.</summary>
public sealed partial class Run : IFunctions
{
    private JsonNode? current;

    JsonNode? IFunctions.Call(string name, IReadOnlyList<JsonNode?> arguments) => (name, arguments) switch
    {
        ("parameters", [var parameter]) => parameters[Json.Text(parameter)],
        ("variables", [var variable]) => variables[Json.Text(variable)],
        ("triggerBody", []) => triggerBody,
        ("body" or "outputs", [var action]) => Ended(Json.Text(action)).Body,
        ("actions", [var action]) => new JsonObject { ["status"] = Ended(Json.Text(action)).Ending.ToString() },
        ("items", [var loop]) => items[Json.Text(loop)],
        ("item", []) => current,
        ("utcNow", []) => Functions.Written(now()),
        _ => Functions.Call(name, arguments),
    };

    private JsonNode? Value(JsonNode? template) => Template.Value(template, this);

    private JsonNode? OfItem(JsonNode? item, JsonNode? template)
    {
        current = item;
        return Value(template);
    }

    private Outcome Ended(string action) => outcomes.GetValueOrDefault(action) ?? throw new NotSupportedException($"An expression looks at {action}, which has not ended or is not there.");
}
