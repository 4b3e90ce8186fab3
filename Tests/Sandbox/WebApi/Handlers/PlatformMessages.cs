using System.Globalization;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>The platform's own messages that the Web API offers as actions and functions.</summary>
internal sealed class PlatformMessages(Session session, ApiRequest request, RowReader rows, ReferenceReader references)
{
    private readonly QueryOptions options = new(request.Query);

    public Write Plan(Operation operation) => operation.Definition.Name switch
    {
        "WhoAmI" => WhoAmI(),
        "RetrievePrincipalAccess" => PrincipalAccess(operation),
        "CloseIncident" => CloseIncident(),
        var name => throw WebApiException.NotSupported($"The operation '{name}'"),
    };

    private Write WhoAmI() => new(new WhoAmIRequest(), response => Answer("WhoAmI", json =>
    {
        var who = (WhoAmIResponse)response;
        json.WriteString("BusinessUnitId", who.BusinessUnitId);
        json.WriteString("UserId", who.UserId);
        json.WriteString("OrganizationId", who.OrganizationId);
    }));

    /// <summary>"systemusers(id)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'accounts(id)'}".</summary>
    private Write PrincipalAccess(Operation operation)
    {
        var target = operation.Parameters.Single(each => each.Name == "Target").Value is Microsoft.OData.UriParser.ParameterAliasNode alias
            ? options[alias.Alias] : null;
        var address = Address(target ?? throw WebApiException.Syntax("RetrievePrincipalAccess takes its Target by an alias: (Target=@t)?@t={'@odata.id':'accounts(id)'}."));
        var message = new RetrievePrincipalAccessRequest
        {
            Principal = operation.Target!,
            Target = references.Read(address, operation.Definition.Name),
        };
        return new Write(message, response => Answer("RetrievePrincipalAccess", json =>
            json.WriteString("AccessRights", ((RetrievePrincipalAccessResponse)response).AccessRights.ToString())));
    }

    private Write CloseIncident()
    {
        var body = request.Json("CloseIncident");
        if (!body.TryGetProperty("IncidentResolution", out var resolution) || !body.TryGetProperty("Status", out var status))
            throw WebApiException.Payload("CloseIncident", "Microsoft.OData.ODataException: CloseIncident takes 'IncidentResolution' and 'Status'.");
        var shape = session.Model.Shape("incidentresolution");
        if (resolution.ValueKind != JsonValueKind.Object)
            throw WebApiException.Literal("CloseIncident", "IncidentResolution", resolution.GetRawText(), "Microsoft.Dynamics.CRM.incidentresolution");
        return new Write(
            new CloseIncidentRequest
            {
                IncidentResolution = rows.Read(resolution, shape),
                Status = new OptionSetValue(new ValueReader("CloseIncident").Integer(status, "Status")),
            },
            _ => new ApiResponse(204));
    }

    /// <summary>The address in a row reference, which URLs write with single quotes.</summary>
    private static string Address(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Replace('\'', '"'));
            if (document.RootElement.TryGetProperty("@odata.id", out var id) && id.ValueKind == JsonValueKind.String)
                return id.GetString()!;
        }
        catch (JsonException malformed)
        {
            throw WebApiException.Syntax(string.Create(CultureInfo.InvariantCulture, $"'{json}' is not a row reference. {malformed.Message}"));
        }

        throw WebApiException.Syntax($"'{json}' has no '@odata.id'.");
    }

    private ApiResponse Answer(string operation, Action<Utf8JsonWriter> properties) =>
        new ParameterWriter(session.Model, request).Write(operation, properties);
}
