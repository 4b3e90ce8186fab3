using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>The service document: every entity set by name.</summary>
internal static class ServiceDocument
{
    public static ApiResponse Write(WebModel model, string root) => ApiResponse.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{root}$metadata");
        json.WriteStartArray("value");
        foreach (var set in model.Shapes.Select(shape => shape.Table.EntitySetName).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", set);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", set);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
