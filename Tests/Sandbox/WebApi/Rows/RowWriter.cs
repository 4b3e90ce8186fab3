using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>Writes rows as Dataverse's JSON, with the annotations that the client asked for.</summary>
internal sealed class RowWriter(WebModel model, Preferences preferences, string root)
{
    private const string Formatted = "OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    private readonly bool wantsFormatted = preferences.Wants(Formatted);
    private readonly bool wantsTable = preferences.Wants(LookupTable);
    private readonly bool wantsNavigation = preferences.Wants(LookupNavigation);

    public static string? Etag(Entity row) =>
        (row.RowVersion is { Length: > 0 } version ? version : row.GetAttributeValue<object>("versionnumber")?.ToString()) is { } tag
            ? $"W/\"{tag}\"" : null;

    public void Write(Utf8JsonWriter json, RowResult result, string? context = null)
    {
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", context);
        WriteTag(json, result.Row);
        foreach (var (property, column) in result.Selection.Properties())
        {
            if (!result.Row.Attributes.TryGetValue(column.LogicalName, out var value) && column.LogicalName == result.Selection.Shape.Table.PrimaryKey)
                value = result.Row.Id;
            WriteProperty(json, result.Row, property, column.LogicalName, value, column);
        }

        foreach (var (name, related) in result.Related)
            WriteRelated(json, name, related);
        foreach (var (name, children) in result.Children)
        {
            json.WriteStartArray(name);
            foreach (var child in children)
                Write(json, child);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A row of a FetchXML query: the values it has, null ones left out, those of links under their alias.</summary>
    public void WriteFetched(Utf8JsonWriter json, Entity row, TableShape shape)
    {
        json.WriteStartObject();
        WriteTag(json, row);
        foreach (var (name, value) in row.Attributes.Where(each => each.Value is not null))
        {
            var plain = value is AliasedValue aliased ? aliased.Value : value;
            var column = value is AliasedValue link
                ? model.Find(link.EntityLogicalName)?.Table.Columns.GetValueOrDefault(link.AttributeLogicalName)
                : shape.Table.Columns.GetValueOrDefault(name);
            if (plain is EntityCollection or null)
                continue;
            var property = plain is EntityReference && value is not AliasedValue ? $"_{name}_value" : name;
            WriteProperty(json, row, property, name, plain, column);
        }

        if (row.Id != Guid.Empty && !row.Contains(shape.Table.PrimaryKey))
            json.WriteString(shape.Table.PrimaryKey, row.Id);
        json.WriteEndObject();
    }

    /// <summary>A row of an aggregate query: its columns by their alias.</summary>
    public void WriteAggregate(Utf8JsonWriter json, Entity row, IEnumerable<string> names)
    {
        json.WriteStartObject();
        foreach (var name in names)
        {
            row.Attributes.TryGetValue(name, out var value);
            var aliased = value as AliasedValue;
            var column = aliased is null ? null : model.Find(aliased.EntityLogicalName)?.Table.Columns.GetValueOrDefault(aliased.AttributeLogicalName);
            WriteProperty(json, row, name, name, aliased?.Value ?? value, column);
        }

        json.WriteEndObject();
    }

    public string Url(EntityReference row) => $"{root}{model.Shape(row.LogicalName).Table.EntitySetName}({row.Id})";

    private static void WriteTag(Utf8JsonWriter json, Entity row)
    {
        if (Etag(row) is { } tag)
            json.WriteString("@odata.etag", tag);
    }

    private void WriteRelated(Utf8JsonWriter json, string name, RowResult? related)
    {
        json.WritePropertyName(name);
        if (related is null)
        {
            json.WriteNullValue();
        }
        else if (related.Selection.Selected is { Count: 0 })
        {
            json.WriteStartObject();
            json.WriteString("@odata.id", Url(related.Row.ToEntityReference()));
            json.WriteEndObject();
        }
        else
        {
            Write(json, related);
        }
    }

    private void WriteProperty(Utf8JsonWriter json, Entity row, string property, string key, object? value, Column? column)
    {
        if (value is not null)
        {
            if (wantsFormatted && row.FormattedValues.TryGetValue(key, out var formatted))
                json.WriteString($"{property}@{Formatted}", formatted);
            if (value is EntityReference reference)
                WriteLookupAnnotations(json, row, property, reference, column);
        }

        json.WritePropertyName(property);
        ValueWriter.Write(json, value, column is { Type: ColumnType.DateTime, DateBehavior: DateBehavior.DateOnly });
    }

    private void WriteLookupAnnotations(Utf8JsonWriter json, Entity row, string property, EntityReference reference, Column? column)
    {
        if (wantsFormatted && !row.FormattedValues.ContainsKey(column?.LogicalName ?? property) && reference.Name is not null)
            json.WriteString($"{property}@{Formatted}", reference.Name);
        if (wantsNavigation && column is not null
            && model.Find(row.LogicalName)?.NavigationOf(column, reference.LogicalName) is { } navigation)
            json.WriteString($"{property}@{LookupNavigation}", navigation.Name);
        if (wantsTable)
            json.WriteString($"{property}@{LookupTable}", reference.LogicalName);
    }
}
