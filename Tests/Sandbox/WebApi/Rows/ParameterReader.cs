using System.Text.Json;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>Reads the parameters of a custom API from a body or a URL.</summary>
internal sealed class ParameterReader(WebModel model, RowReader rows, ReferenceReader references, string about)
{
    private readonly ValueReader values = new(about);

    public void ReadAction(CustomApi api, JsonElement body, OrganizationRequest message)
    {
        foreach (var property in body.EnumerateObject())
        {
            var parameter = api.Parameters.FirstOrDefault(each => each.Name == property.Name)
                ?? throw WebApiException.Payload(about, "Microsoft.OData.ODataException: "
                    + $"The parameter '{property.Name}' in the request payload is not a valid parameter for the operation '{api.UniqueName}'.");
            if (property.Value.ValueKind != JsonValueKind.Null)
                message[property.Name] = Value(property.Value, parameter.Type, property.Name);
        }
    }

    public static void ReadFunction(IEnumerable<OperationSegmentParameter> given, UriReader uri, OrganizationRequest message)
    {
        foreach (var parameter in given)
        {
            if (Constant(parameter.Value, uri) is { } value)
                message[parameter.Name] = value is DateTimeOffset time ? time.UtcDateTime : value;
        }
    }

    /// <summary>A row reference as a parameter: its table by "@odata.type", and its key.</summary>
    public EntityReference Reference(JsonElement json, string name)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("@odata.id", out var address) && address.ValueKind == JsonValueKind.String)
            return references.Read(address.GetString()!, about);
        var shape = Shape(json, name);
        return json.TryGetProperty(shape.Table.PrimaryKey, out var id)
            ? new EntityReference(shape.Table.LogicalName, values.Identifier(id, $"{name}/{shape.Table.PrimaryKey}"))
            : throw WebApiException.Payload(about, $"Microsoft.OData.ODataException: the parameter '{name}' needs '{shape.Table.PrimaryKey}'.");
    }

    public Entity Row(JsonElement json, string name) => rows.Read(json, Shape(json, name));

    private static object? Constant(object? value, UriReader uri) => value switch
    {
        ConstantNode constant => constant.Value,
        ConvertNode convert => Constant(convert.Source, uri),
        ParameterAliasNode alias => Constant(uri.Alias(alias.Alias), uri),
        _ => value,
    };

    private object Value(JsonElement json, ParameterType type, string name) => type switch
    {
        ParameterType.Boolean => values.Boolean(json, name),
        ParameterType.DateTime => values.Time(json, name),
        ParameterType.Decimal => values.Exact(json, name),
        ParameterType.Entity => Row(json, name),
        ParameterType.EntityCollection => Collection(json, name),
        ParameterType.EntityReference => Reference(json, name),
        ParameterType.Float => values.Double(json, name),
        ParameterType.Integer => values.Integer(json, name),
        ParameterType.Money => new Money(values.Exact(json, name)),
        ParameterType.Picklist => new OptionSetValue(values.Integer(json, name)),
        ParameterType.StringArray => Texts(json, name),
        ParameterType.Guid => values.Identifier(json, name),
        _ => values.Text(json, name),
    };

    private string[] Texts(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(each => values.Text(each, name))]
            : throw WebApiException.Literal(about, name, json.GetRawText(), "Collection(Edm.String)");

    private EntityCollection Collection(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Array)
            throw WebApiException.Literal(about, name, json.GetRawText(), $"Collection({WebModel.Namespace}.crmbaseentity)");
        return new EntityCollection([.. json.EnumerateArray().Select(each => Row(each, name))]);
    }

    private TableShape Shape(JsonElement json, string name)
    {
        var type = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("@odata.type", out var given) && given.ValueKind == JsonValueKind.String
            ? given.GetString()!.TrimStart('#') : "";
        return type.StartsWith(WebModel.Namespace + ".", StringComparison.Ordinal) && model.Find(type[(WebModel.Namespace.Length + 1)..]) is { } shape ? shape
            : throw WebApiException.Payload(about, $"Microsoft.OData.ODataException: the parameter '{name}' needs \"@odata.type\" with the name of a table's type, not '{type}'.");
    }
}
