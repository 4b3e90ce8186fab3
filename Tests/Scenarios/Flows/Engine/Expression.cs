using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>An expression of the workflow definition language (learn.microsoft.com, expression-functions-reference).</summary>
internal abstract class Expression
{
    public abstract JsonNode? Value(IFunctions functions);
}

/// <summary>What a function's name stands for at this moment of a run.</summary>
internal interface IFunctions
{
    JsonNode? Call(string name, IReadOnlyList<JsonNode?> arguments);
}

internal sealed class Literal(JsonNode? value) : Expression
{
    public override JsonNode? Value(IFunctions functions) => value;
}

internal sealed class Call(string name, IReadOnlyList<Expression> arguments) : Expression
{
    // All arguments are evaluated before the function is, those of if() too: what fails in the branch not taken fails.
    public override JsonNode? Value(IFunctions functions) => functions.Call(name, [.. arguments.Select(argument => argument.Value(functions))]);
}

/// <summary>A part of a value: with "?" nothing of nothing is nothing, without it that is an error.</summary>
internal sealed class Part(Expression whole, Expression key, bool mayBeMissing) : Expression
{
    public override JsonNode? Value(IFunctions functions) => (whole.Value(functions), key.Value(functions)) switch
    {
        (null, var name) => mayBeMissing ? null : throw Missing(name, "null"),
        (JsonObject row, { } name) => row.TryGetPropertyValue(Json.Text(name), out var value) || mayBeMissing ? value : throw Missing(name, row.ToJsonString()),
        (JsonArray list, { } index) when Json.IsNumber(index) => list[(int)Json.Number(index)],
        var (other, name) => throw Missing(name, other!.ToJsonString()),
    };

    private static FlowException Missing(JsonNode? name, string whole) => new("InvalidTemplate", $"There is no {Json.Shown(name)} in {whole}.");
}
