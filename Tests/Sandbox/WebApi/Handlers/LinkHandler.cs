using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>POST, PUT and DELETE of "/$ref": rows are associated and disassociated.</summary>
internal sealed class LinkHandler(ApiRequest request, ReferenceReader references, QueryOptions options)
{
    public Write Add(RowLink link)
    {
        var target = Target(link);
        if (link.Lookup is { } lookup)
            return request.Method == "PUT" ? RowWriteHandler.Change(link.Reference, lookup.Column.LogicalName, target)
                : throw WebApiException.MethodNotAllowed(request.Method, $"{lookup.Name}/$ref; a single-valued property takes PUT");
        if (request.Method != "POST")
            throw WebApiException.MethodNotAllowed(request.Method, $"{link.Collection!.Name}/$ref; a collection takes POST");
        return new Write(
            new AssociateRequest
            {
                Target = link.Reference,
                Relationship = Relationship(link),
                RelatedEntities = [target],
            },
            _ => new ApiResponse(204));
    }

    public Write Remove(RowLink link)
    {
        if (link.Lookup is { } lookup)
            return RowWriteHandler.Change(link.Reference, lookup.Column.LogicalName, null);
        var related = link.Related is { } id ? new EntityReference(link.Collection!.Table, id)
            : options["$id"] is { } address ? references.Read(address, link.Shape.Table.EntitySetName)
            : throw WebApiException.Syntax($"Name the row to remove: {link.Collection!.Name}(id)/$ref or ?$id=.");
        return new Write(
            new DisassociateRequest
            {
                Target = link.Reference,
                Relationship = Relationship(link),
                RelatedEntities = [related],
            },
            _ => new ApiResponse(204));
    }

    private EntityReference Target(RowLink link)
    {
        var set = link.Shape.Table.EntitySetName;
        var body = request.Json(set);
        if (!body.TryGetProperty("@odata.id", out var id) || id.ValueKind != JsonValueKind.String)
            throw WebApiException.Payload(set, "Microsoft.OData.ODataException: the body of $ref is {\"@odata.id\": \"address of a row\"}.");
        var target = references.Read(id.GetString()!, set);
        var wanted = link.Lookup is { } lookup ? lookup.Target : link.Collection!.Table;
        return wanted is null || target.LogicalName == wanted ? target
            : throw WebApiException.Payload(set, $"Microsoft.OData.ODataException: '{id.GetString()}' is a row of '{target.LogicalName}', '{wanted}' is expected.");
    }

    private static Relationship Relationship(RowLink link) =>
        new(link.Collection!.Relationship) { PrimaryEntityRole = link.Collection.Role };
}
