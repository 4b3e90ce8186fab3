using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Handlers;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;

namespace RecoveryCrm.Sandbox.WebApi;

/// <summary>Leads one request from its path and verb to what reads or changes the organisation.</summary>
internal sealed class Router(Session session, ApiRequest request, IReadOnlyDictionary<string, EntityReference> contentIds)
{
    private readonly UriReader uri = new(session.Model, request.Path, request.Query);

    public ApiResponse Answer()
    {
        var resource = Resource();
        if (request.Method == "GET" && resource is not Operation)
            return Read(resource);
        var write = Plan(resource, inChangeSet: false);
        return write.Answer(session.Execute(write.Request));
    }

    /// <summary>The change that a part of a change set asks for, not yet made.</summary>
    public Write PlanChange()
    {
        if (request.Method == "GET")
            throw WebApiException.Syntax("A change set holds changes only, no GET.");
        return Plan(Resource(), inChangeSet: true);
    }

    private Resource Resource()
    {
        var segments = uri.Path();
        return new PathWalker(session).Walk(segments);
    }

    private ApiResponse Read(Resource resource)
    {
        var options = new QueryOptions(request.Query);
        var rows = new RowsReader(session, request, uri, options);
        var row = new RowReadHandler(session, request, uri);
        return resource switch
        {
            TableRows all => rows.Read(all),
            RowCount count => rows.Count(count),
            SingleRow one => row.Read(one),
            RowValue value => row.Read(value),
            RowLink link => row.Read(link),
            _ => new ApiResponse(204),
        };
    }

    private Write Plan(Resource resource, bool inChangeSet)
    {
        var references = new ReferenceReader(session, request.Root, contentIds);
        var reader = new RowReader(session.Model, references);
        var rows = new RowWriteHandler(session, request, uri, reader);
        var links = new LinkHandler(request, references, new QueryOptions(request.Query));
        return (resource, request.Method) switch
        {
            (Operation operation, _) => new OperationHandler(session, request, reader, references).Plan(operation, uri),
            (TableRows all, "POST") => rows.Create(all, inChangeSet),
            (SingleRow row, "PATCH") => rows.Save(row),
            (SingleRow row, "DELETE") => rows.Delete(row),
            (RowValue { Raw: false } value, "PUT") => rows.Save(value),
            (RowValue { Raw: false } value, "DELETE") => RowWriteHandler.Clear(value),
            (RowLink link, "POST" or "PUT") => links.Add(link),
            (RowLink link, "DELETE") => links.Remove(link),
            _ => throw WebApiException.MethodNotAllowed(request.Method, request.Path),
        };
    }
}
