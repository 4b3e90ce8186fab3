using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>A column's value as JSON.</summary>
internal static class ValueWriter
{
    public static void Write(Utf8JsonWriter json, object? value, bool dateOnly = false)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case AliasedValue aliased: Write(json, aliased.Value, dateOnly); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case Money money: json.WriteNumberValue(money.Value); break;
            case Guid id: json.WriteStringValue(id); break;
            case EntityReference reference: json.WriteStringValue(reference.Id); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case OptionSetValueCollection options: json.WriteStringValue(Choices(options)); break;
            case DateTime time: json.WriteStringValue(Time(time, dateOnly)); break;
            case string[] texts: WriteArray(json, texts); break;
            case Guid[] ids: WriteArray(json, ids.Select(id => id.ToString())); break;
            default: throw new NotSupportedException($"A value of type {value.GetType().Name} has no JSON form in the Web API.");
        }
    }

    public static string Time(DateTime time, bool dateOnly) =>
        time.ToString(dateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Choices(OptionSetValueCollection options) =>
        string.Join(',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)));

    private static void WriteArray(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
