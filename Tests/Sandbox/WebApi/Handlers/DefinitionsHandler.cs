using System.Text.Json;
using System.Text.RegularExpressions;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>EntityDefinitions, as far as a client needs to find its way: tables, their names, and their columns.</summary>
internal sealed partial class DefinitionsHandler(Session session, ApiRequest request)
{
    private readonly QueryOptions options = new(request.Query);

    public ApiResponse Read()
    {
        if (options["$filter"] is not null || options["$expand"] is not null)
            throw WebApiException.NotSupported("$filter and $expand on EntityDefinitions");
        var path = Uri.UnescapeDataString(request.Path);
        if (path == "EntityDefinitions")
            return List("EntityDefinitions", session.Model.Shapes.Select(shape => Table(shape.Table)));
        if (One().Match(path) is not { Success: true } match)
            throw WebApiException.NotSupported($"The metadata path '{path}'");
        var name = match.Groups["name"].Value;
        var table = session.Model.Find(name)?.Table
            ?? throw WebApiException.NotFound($"Could not find an entity with name {name}.");
        return match.Groups["attributes"].Success
            ? List($"EntityDefinitions('{name}')/Attributes", table.Columns.Values.Select(Attribute))
            : ApiResponse.Json(200, json => Write(json, Table(table), $"{request.Root}$metadata#EntityDefinitions/$entity"));
    }

    private static List<(string Name, object? Value)> Table(Table table) =>
    [
        ("LogicalName", table.LogicalName), ("SchemaName", table.SchemaName), ("EntitySetName", table.EntitySetName),
        ("LogicalCollectionName", table.EntitySetName), ("PrimaryIdAttribute", table.PrimaryKey), ("PrimaryNameAttribute", table.PrimaryName),
        ("IsActivity", table.IsActivity), ("IsCustomEntity", table.IsCustom), ("IsIntersect", table.IsIntersect),
        ("OwnershipType", $"{table.Ownership}Owned"), ("DisplayName", table.Label[1033]), ("DisplayCollectionName", table.CollectionLabel[1033]),
    ];

    private static List<(string Name, object? Value)> Attribute(Column column) =>
    [
        ("LogicalName", column.LogicalName), ("SchemaName", column.SchemaName), ("AttributeType", column.Type.ToString()),
        ("IsCustomAttribute", column.IsCustom), ("IsPrimaryName", column.IsPrimaryName), ("IsValidForCreate", column.ValidForCreate),
        ("IsValidForUpdate", column.ValidForUpdate), ("IsValidForRead", column.ValidForRead), ("MaxLength", column.MaxLength),
        ("DisplayName", column.Label[1033]),
    ];

    private ApiResponse List(string context, IEnumerable<List<(string Name, object? Value)>> rows) => ApiResponse.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{request.Root}$metadata#{context}");
        json.WriteStartArray("value");
        foreach (var row in rows)
            Write(json, row, null);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, List<(string Name, object? Value)> row, string? context)
    {
        var selected = options["$select"]?.Split(',', StringSplitOptions.TrimEntries);
        if (selected?.FirstOrDefault(name => row.TrueForAll(each => each.Name != name)) is { } unknown)
            throw WebApiException.NotSupported($"The metadata property '{unknown}'");
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", context);
        foreach (var (name, value) in row.Where(each => selected is null || selected.Contains(each.Name)))
        {
            json.WritePropertyName(name);
            if (name.StartsWith("Display", StringComparison.Ordinal))
                WriteLabel(json, (string?)value);
            else
                Rows.ValueWriter.Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, string? text)
    {
        json.WriteStartObject();
        json.WriteStartObject("UserLocalizedLabel");
        json.WriteString("Label", text);
        json.WriteNumber("LanguageCode", 1033);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    [GeneratedRegex(@"^EntityDefinitions\(LogicalName='(?<name>\w+)'\)(?<attributes>/Attributes)?$")]
    private static partial Regex One();
}
