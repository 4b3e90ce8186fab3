using System.Globalization;
using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>The functions of the language that need nothing of a run (learn.microsoft.com, expression-functions-reference). No other is known.</summary>
internal static class Functions
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static JsonNode? Call(string name, IReadOnlyList<JsonNode?> given) => (name, given) switch
    {
        ("addDays", [var time, var days]) => Written(Time(time).AddDays((double)Json.Number(days))),
        ("and", [_, _, ..]) => given.Aggregate(true, (all, one) => all & Json.Truth(one)),
        ("coalesce", [_, ..]) => given.FirstOrDefault(value => value is not null),
        ("concat", [_, ..]) => string.Concat(given.Select(Json.Shown)),
        ("contains", [JsonArray list, var item]) => list.Any(each => Json.Same(each, item)),
        ("contains", [var text, var part]) => Json.Text(text).Contains(Json.Text(part), StringComparison.Ordinal),
        ("createArray", [_, ..]) => new JsonArray([.. given.Select(Json.Copy)]),
        ("decodeUriComponent", [var text]) => Uri.UnescapeDataString(Json.Text(text)),
        ("empty", [JsonArray list]) => list.Count == 0,
        ("empty", [var text]) => Json.Text(text).Length == 0,
        ("equals", [var left, var right]) => Json.Same(left, right),
        ("first", [var list]) => Json.Array(list).FirstOrDefault(),
        ("formatDateTime", [var time, var format]) => Time(time).ToString(Json.Text(format), CultureInfo.InvariantCulture),
        ("formatNumber", [var number, var format, var locale]) => Json.Number(number).ToString(Json.Text(format), CultureInfo.GetCultureInfo(Json.Text(locale))),
        ("greater", [var left, var right]) => Json.Number(left) > Json.Number(right),
        ("if", [var condition, var then, var otherwise]) => Json.Truth(condition) ? then : otherwise,
        ("join", [var list, var between]) => string.Join(Json.Text(between), Json.Array(list).Select(Json.Shown)),
        ("json", [var text]) => Parsed(Json.Text(text)),
        ("length", [JsonArray list]) => list.Count,
        ("length", [var text]) => Json.Text(text).Length,
        ("not", [var value]) => !Json.Truth(value),
        ("replace", [var text, var old, var by]) => Json.Text(text).Replace(Json.Text(old), Json.Text(by), StringComparison.Ordinal),
        ("startOfDay", [var time]) => Written(Time(time).Date),
        ("startsWith", [var text, var start]) => Json.Text(text).StartsWith(Json.Text(start), StringComparison.OrdinalIgnoreCase),
        ("take", [var list, var count]) => new JsonArray([.. Json.Array(list).Take((int)Json.Number(count)).Select(Json.Copy)]),
        ("union", [var left, var right]) => Union(Json.Array(left), Json.Array(right)),
        _ => throw new NotSupportedException($"The engine does not know {name}() with {given.Count} values such as {(given.Count == 0 ? null : given[0])?.ToJsonString() ?? "null"}."),
    };

    public static string Written(DateTime time) => time.ToString(Moment, CultureInfo.InvariantCulture);

    private static DateTime Time(JsonNode? text) =>
        DateTime.Parse(Json.Text(text), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static JsonArray Union(JsonArray left, JsonArray right)
    {
        var all = new JsonArray();
        foreach (var item in left.Concat(right).Where(item => !all.Any(there => Json.Same(there, item))))
            all.Add(Json.Copy(item));
        return all;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException error)
        {
            throw new FlowException("InvalidTemplate", $"json() of {text}: {error.Message}");
        }
    }
}
