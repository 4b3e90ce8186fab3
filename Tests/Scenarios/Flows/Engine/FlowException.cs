using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>
/// What makes an action fail, as a flow can see it: a connector's refusal or an expression that has no value. What the engine
/// itself does not know is a NotSupportedException instead, which no flow can catch.
/// </summary>
public sealed class FlowException(string code, string message, JsonNode? body = null) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>What the failed action's body() gives.</summary>
    public JsonNode? Body { get; } = body;
}
