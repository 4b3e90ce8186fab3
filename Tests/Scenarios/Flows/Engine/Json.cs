using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>Values as the expression language sees them: JSON.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsNumber(JsonNode? value) => value?.GetValueKind() is JsonValueKind.Number;

    public static bool IsText(JsonNode? value) => value?.GetValueKind() is JsonValueKind.String;

    public static decimal Number(JsonNode? value) => IsNumber(value)
        ? decimal.Parse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
        : throw Wrong(value, "a number");

    public static string Text(JsonNode? value) => IsText(value) ? value!.GetValue<string>() : throw Wrong(value, "a string");

    public static bool Truth(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(value, "true or false"),
    };

    public static JsonArray Array(JsonNode? value) => value as JsonArray ?? throw Wrong(value, "an array");

    /// <summary>A value inside a text: nothing for null, JSON for what has parts.</summary>
    public static string Shown(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.ToJsonString(Plain),
    };

    /// <summary>Equal by type and value: a text never equals a number.</summary>
    public static bool Same(JsonNode? left, JsonNode? right) => IsNumber(left) && IsNumber(right) ? Number(left) == Number(right) : JsonNode.DeepEquals(left, right);

    /// <summary>A copy that may become a part of something else.</summary>
    public static JsonNode? Copy(JsonNode? value) => value?.DeepClone();

    private static FlowException Wrong(JsonNode? value, string wanted) => new("InvalidTemplate", $"{value?.ToJsonString() ?? "null"} should be {wanted}.");
}
