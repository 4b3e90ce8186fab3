using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>Reads a row that a client sends: columns, bound lookups, and related rows to be created with it.</summary>
internal sealed class RowReader(WebModel model, ReferenceReader references)
{
    private const string Bind = "@odata.bind";

    public Entity Read(JsonElement json, TableShape shape)
    {
        var set = shape.Table.EntitySetName;
        var row = new Entity(shape.Table.LogicalName);
        var values = new ValueReader(set);
        foreach (var property in json.EnumerateObject())
        {
            var name = property.Name;
            if (name.EndsWith(Bind, StringComparison.Ordinal))
                ReadBinding(property.Value, name[..^Bind.Length], shape, row);
            else if (name.Contains('@'))
                CheckAnnotation(name, property.Value, shape);
            else if (shape.Properties.TryGetValue(name, out var column))
                Set(row, shape, column.LogicalName, values.Read(property.Value, column, name));
            else if (shape.Lookups.TryGetValue(name, out var lookup))
                ReadRelated(property.Value, lookup, shape, row);
            else if (shape.Collections.TryGetValue(name, out var collection))
                ReadChildren(property.Value, collection, shape, row);
            else
                throw WebApiException.UnknownProperty(set, shape.Table.LogicalName, name);
        }

        return row;
    }

    private static void Set(Entity row, TableShape shape, string column, object? value)
    {
        if (column == shape.Table.PrimaryKey && value is Guid id)
            row.Id = id;
        row[column] = value;
    }

    private static void CheckAnnotation(string name, JsonElement value, TableShape shape)
    {
        if (name != "@odata.type" || value.ValueKind != JsonValueKind.String)
            return;
        var type = value.GetString()!.TrimStart('#');
        if (type != $"{WebModel.Namespace}.{shape.Table.LogicalName}")
            throw WebApiException.Payload(shape.Table.EntitySetName,
                $"Microsoft.OData.ODataException: the type '{type}' is not '{WebModel.Namespace}.{shape.Table.LogicalName}'.");
    }

    private void ReadBinding(JsonElement json, string name, TableShape shape, Entity row)
    {
        var set = shape.Table.EntitySetName;
        if (shape.Collections.ContainsKey(name))
            throw WebApiException.NotSupported($"Binding existing rows to the collection '{name}' while a row is saved");
        if (!shape.Lookups.TryGetValue(name, out var lookup))
            throw WebApiException.UnknownNavigation(set, name);
        if (json.ValueKind == JsonValueKind.Null)
        {
            row[lookup.Column.LogicalName] = null;
            return;
        }

        var text = json.ValueKind == JsonValueKind.String ? json.GetString()! : throw WebApiException.Literal(set, name + Bind, json.GetRawText(), "a row's address");
        var target = references.Read(text, set);
        var fits = lookup.Target is null ? target.LogicalName is "systemuser" or "team" : target.LogicalName == lookup.Target;
        if (!fits)
            throw WebApiException.Payload(set, $"Microsoft.OData.ODataException: '{text}' is a row of '{target.LogicalName}', "
                + $"but the property '{name}' leads to '{lookup.Target ?? "systemuser or team"}'.");
        row[lookup.Column.LogicalName] = target;
    }

    private void ReadRelated(JsonElement json, LookupNavigation lookup, TableShape shape, Entity row)
    {
        if (json.ValueKind == JsonValueKind.Null)
            row[lookup.Column.LogicalName] = null;
        else if (json.ValueKind != JsonValueKind.Object || lookup.Target is null || lookup.Relationship is null)
            throw WebApiException.Payload(shape.Table.EntitySetName,
                $"Microsoft.OData.ODataException: the navigation property '{lookup.Name}' takes a row; bind an existing one with '{lookup.Name}{Bind}'.");
        else
            Relate(row, lookup.Relationship, EntityRole.Referencing, lookup.Target == shape.Table.LogicalName)
                .Entities.Add(Read(json, model.Shape(lookup.Target)));
    }

    private void ReadChildren(JsonElement json, CollectionNavigation collection, TableShape shape, Entity row)
    {
        if (json.ValueKind != JsonValueKind.Array || json.EnumerateArray().Any(each => each.ValueKind != JsonValueKind.Object))
            throw WebApiException.Payload(shape.Table.EntitySetName,
                $"Microsoft.OData.ODataException: the collection '{collection.Name}' takes an array of rows.");
        var children = json.EnumerateArray().Select(child => Read(child, model.Shape(collection.Table)));
        if (collection.Table == "activityparty")
            PartyLists.Set(row, shape, children);
        else
            Relate(row, collection.Relationship, EntityRole.Referenced, collection.Role is not null).Entities.AddRange(children);
    }

    private static EntityCollection Relate(Entity row, string relationship, EntityRole role, bool reflexive)
    {
        var key = new Relationship(relationship) { PrimaryEntityRole = reflexive ? role : null };
        if (!row.RelatedEntities.TryGetValue(key, out var rows))
            row.RelatedEntities.Add(key, rows = new EntityCollection());
        return rows;
    }
}
