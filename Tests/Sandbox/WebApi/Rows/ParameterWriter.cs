using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Query;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>Writes the response properties of a custom API.</summary>
internal sealed class ParameterWriter(WebModel model, ApiRequest request)
{
    public ApiResponse Write(CustomApi api, OrganizationResponse response) =>
        api.Responses.Count == 0 ? new ApiResponse(204) : Write(api.UniqueName, json =>
        {
            foreach (var property in api.Responses)
            {
                response.Results.TryGetValue(property.Name, out var value);
                json.WritePropertyName(property.Name);
                Write(json, value);
            }
        });

    public ApiResponse Write(string operation, Action<Utf8JsonWriter> properties) => ApiResponse.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{request.Root}$metadata#{WebModel.Namespace}.{operation}Response");
        properties(json);
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case EntityReference reference:
                json.WriteStartObject();
                json.WriteString("@odata.type", $"#{WebModel.Namespace}.{reference.LogicalName}");
                json.WriteString(model.Shape(reference.LogicalName).Table.PrimaryKey, reference.Id);
                json.WriteEndObject();
                break;
            case Entity row:
                Row(json, row);
                break;
            case EntityCollection rows:
                json.WriteStartArray();
                foreach (var row in rows.Entities)
                    Row(json, row);
                json.WriteEndArray();
                break;
            default:
                ValueWriter.Write(json, value);
                break;
        }
    }

    private void Row(Utf8JsonWriter json, Entity row)
    {
        var shape = model.Shape(row.LogicalName);
        var shown = shape.Properties.Where(each => row.Contains(each.Value.LogicalName)).Select(each => each.Key);
        new RowWriter(model, request.Preferences, request.Root).Write(json, new RowResult(row, new Selection(shape, [.. shown], [])));
    }
}
