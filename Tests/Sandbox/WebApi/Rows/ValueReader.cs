using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>A JSON value as the value of a column; <paramref name="about"/> is the entity set or operation that errors name.</summary>
internal sealed class ValueReader(string about)
{
    public object? Read(JsonElement json, Column column, string property)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return null;
        return column.Type switch
        {
            ColumnType.Integer => Integer(json, property),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(Integer(json, property)),
            ColumnType.MultiChoice => Choices(json, property),
            ColumnType.BigInt => BigInteger(json, property),
            ColumnType.Decimal => Exact(json, property),
            ColumnType.Money => new Money(Exact(json, property)),
            ColumnType.Double => Double(json, property),
            ColumnType.Boolean => Boolean(json, property),
            ColumnType.DateTime when column.DateBehavior == DateBehavior.DateOnly => Date(json, property),
            ColumnType.DateTime => Time(json, property),
            ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => Identifier(json, property),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => throw WebApiException.Payload(about,
                $"Microsoft.Crm.CrmException: CRM do not support direct update of Entity Reference properties, Use Navigation properties instead. (property '{property}')"),
            _ => Text(json, property),
        };
    }

    public string Text(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong(json, property, "Edm.String");

    // As the OData reader does: a number may come as text, text never as a number.
    public int Integer(JsonElement json, string property) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(json, property, "Edm.Int32"),
    };

    public decimal Exact(JsonElement json, string property) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(json.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(json, property, "Edm.Decimal"),
    };

    public double Double(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong(json, property, "Edm.Double");

    public bool Boolean(JsonElement json, string property) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : throw Wrong(json, property, "Edm.Boolean");

    public Guid Identifier(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.String && Guid.TryParse(json.GetString(), out var id) ? id : throw Wrong(json, property, "Edm.Guid");

    /// <summary>A time must say its zone: OData's DateTimeOffset has no local times.</summary>
    public DateTime Time(JsonElement json, string property)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        var zoned = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return zoned && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            ? time.UtcDateTime
            : throw Wrong(json, property, "Edm.DateTimeOffset");
    }

    public DateTime Date(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            : throw Wrong(json, property, "Edm.Date");

    private long BigInteger(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : throw Wrong(json, property, "Edm.Int64");

    private OptionSetValueCollection? Choices(JsonElement json, string property)
    {
        var values = new OptionSetValueCollection();
        foreach (var part in Text(json, property).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            values.Add(int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? new OptionSetValue(value)
                : throw Wrong(json, property, "a list of choice values, '718340000,718340002'"));
        }

        return values.Count == 0 ? null : values;
    }

    private WebApiException Wrong(JsonElement json, string property, string type)
    {
        var literal = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
        return WebApiException.Literal(about, property, literal.Length <= 100 ? literal : literal[..100] + "…", type);
    }
}
