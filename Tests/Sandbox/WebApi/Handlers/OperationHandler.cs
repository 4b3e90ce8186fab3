using System.Text.Json;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>Calls actions and functions: custom APIs, and the platform's messages that have no address of their own.</summary>
internal sealed class OperationHandler(Session session, ApiRequest request, RowReader rows, ReferenceReader references)
{
    public Write Plan(Operation operation, UriReader uri)
    {
        var name = operation.Definition.Name;
        if (request.Method != (operation.Definition is IEdmFunction ? "GET" : "POST"))
            throw WebApiException.NoResource(request.Url);
        if (session.Model.Organization.CustomApis.FirstOrDefault(each => each.UniqueName == name) is { } api)
            return Call(api, operation, uri);
        return name switch
        {
            "CreateMultiple" or "UpdateMultiple" or "UpsertMultiple" => Multiple(name, operation.Shape!),
            _ => new PlatformMessages(session, request, rows, references).Plan(operation),
        };
    }

    private Write Call(CustomApi api, Operation operation, UriReader uri)
    {
        var message = new OrganizationRequest(api.UniqueName);
        if (operation.Target is not null)
            message["Target"] = operation.Target;
        if (api.IsFunction)
            ParameterReader.ReadFunction(operation.Parameters, uri, message);
        else
            new ParameterReader(session.Model, rows, references, api.UniqueName).ReadAction(api, Body(api.UniqueName), message);
        return new Write(message, response => new ParameterWriter(session.Model, request).Write(api, response));
    }

    /// <summary>An action without parameters is called with an empty body, or none.</summary>
    private JsonElement Body(string name) =>
        request.Body.Length == 0 ? JsonDocument.Parse("{}").RootElement : request.Json(name);

    private Write Multiple(string name, TableShape shape)
    {
        var set = shape.Table.EntitySetName;
        if (!request.Json(set).TryGetProperty("Targets", out var targets) || targets.ValueKind != JsonValueKind.Array)
            throw WebApiException.Payload(set, $"Microsoft.OData.ODataException: {name} takes {{\"Targets\": [rows]}}.");
        var collection = new EntityCollection { EntityName = shape.Table.LogicalName };
        collection.Entities.AddRange(targets.EnumerateArray().Select(each => Target(each, shape)));
        if (name == "CreateMultiple")
            return new Write(new CreateMultipleRequest { Targets = collection }, response => ApiResponse.Json(200, json =>
            {
                json.WriteStartObject();
                json.WriteString("@odata.context", $"{request.Root}$metadata#{WebModel.Namespace}.CreateMultipleResponse");
                json.WritePropertyName("Ids");
                ValueWriter.Write(json, ((CreateMultipleResponse)response).Ids);
                json.WriteEndObject();
            }));
        OrganizationRequest message = name == "UpdateMultiple"
            ? new UpdateMultipleRequest { Targets = collection }
            : new UpsertMultipleRequest { Targets = collection };
        return new Write(message, _ => new ApiResponse(204));
    }

    /// <summary>The rows of a bulk message name their table; by "@odata.id" they may name their alternate key.</summary>
    private Entity Target(JsonElement json, TableShape shape)
    {
        var set = shape.Table.EntitySetName;
        if (json.ValueKind != JsonValueKind.Object)
            throw WebApiException.Payload(set, "Microsoft.OData.ODataException: Targets holds JSON objects.");
        if (!json.TryGetProperty("@odata.type", out _))
            throw WebApiException.Payload(set, $"Microsoft.OData.ODataException: each row of Targets needs \"@odata.type\": \"{WebModel.Namespace}.{shape.Table.LogicalName}\".");
        var row = rows.Read(json, shape);
        if (json.TryGetProperty("@odata.id", out var id) && id.ValueKind == JsonValueKind.String)
        {
            var reference = references.ReadUnresolved(id.GetString()!, set);
            row.Id = reference.Id;
            foreach (var (column, value) in reference.KeyAttributes)
                row.KeyAttributes[column] = value;
        }

        return row;
    }
}
