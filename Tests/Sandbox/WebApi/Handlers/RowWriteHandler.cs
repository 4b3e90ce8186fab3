using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Query;
using RecoveryCrm.Sandbox.WebApi.Rows;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>POST, PATCH and DELETE of rows, PUT and DELETE of single values.</summary>
internal sealed class RowWriteHandler(Session session, ApiRequest request, UriReader uri, RowReader rows)
{
    /// <param name="inChangeSet">Whether the row's id must be known before it is created.</param>
    public Write Create(TableRows target, bool inChangeSet)
    {
        var row = rows.Read(request.Json(target.Shape.Table.EntitySetName), target.Shape);
        if (target.Collection is { } collection)
            row[collection.ForeignKey ?? throw WebApiException.NotSupported($"POST to the many-to-many collection '{collection.Name}'")] = target.Parent;
        if (inChangeSet && row.Id == Guid.Empty)
            row.Id = Guid.NewGuid();
        return new Write(
            new CreateRequest { Target = row },
            response => Answer(new EntityReference(row.LogicalName, ((CreateResponse)response).id), target.Shape, created: true),
            row.ToEntityReference());
    }

    public Write Save(SingleRow target)
    {
        var row = rows.Read(request.Json(target.Shape.Table.EntitySetName), target.Shape);
        var key = target.Shape.Table.PrimaryKey;
        if (row.Id != Guid.Empty && target.Reference.Id != Guid.Empty && row.Id != target.Reference.Id)
            throw WebApiException.Payload(target.Shape.Table.EntitySetName,
                $"Microsoft.Crm.CrmException: '{key}' in the body is {row.Id}, in the address {target.Reference.Id}.");
        row.Attributes.Remove(key);
        return request.IfNoneMatch == "*" ? Insert(row, target)
            : request.IfMatch is { } match ? Update(row, target, match)
            : Upsert(row, target);
    }

    public Write Delete(SingleRow target)
    {
        var reference = session.Resolve(target.Reference);
        var delete = new DeleteRequest { Target = reference };
        if (request.IfMatch is { } match and not "*")
        {
            reference.RowVersion = Version(match);
            delete.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new Write(delete, _ => new ApiResponse(204), reference);
    }

    public Write Save(RowValue target)
    {
        var set = target.Shape.Table.EntitySetName;
        if (!request.Json(set).TryGetProperty("value", out var value))
            throw WebApiException.Payload(set, "Microsoft.OData.ODataException: the body of a single property is {\"value\": …}.");
        return Change(target.Reference, target.Column.LogicalName, new ValueReader(set).Read(value, target.Column, target.Property));
    }

    public static Write Clear(RowValue target) => Change(target.Reference, target.Column.LogicalName, null);

    /// <summary>An Update of one column.</summary>
    public static Write Change(EntityReference reference, string column, object? value)
    {
        var row = new Entity(reference.LogicalName, reference.Id) { [column] = value };
        return new Write(new UpdateRequest { Target = row }, _ => new ApiResponse(204), reference);
    }

    private Write Insert(Entity row, SingleRow target)
    {
        row.Id = target.Reference.Id;
        foreach (var (column, value) in target.Reference.KeyAttributes)
            row[column] = value;
        // Asked first, because a body that only changes the row need not be one that could create it.
        if (row.Id != Guid.Empty && session.Finds(row.ToEntityReference()))
            throw Faults.DuplicateId();
        return new Write(
            new CreateRequest { Target = row },
            response => Answer(new EntityReference(row.LogicalName, ((CreateResponse)response).id), target.Shape, created: true),
            row.ToEntityReference());
    }

    private Write Update(Entity row, SingleRow target, string match)
    {
        row.Id = session.Resolve(target.Reference).Id;
        var update = new UpdateRequest { Target = row };
        if (match != "*")
        {
            row.RowVersion = Version(match);
            update.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new Write(update, _ => Answer(row.ToEntityReference(), target.Shape, created: false), row.ToEntityReference());
    }

    private Write Upsert(Entity row, SingleRow target)
    {
        row.Id = target.Reference.Id;
        foreach (var (column, value) in target.Reference.KeyAttributes)
            row.KeyAttributes[column] = value;
        return new Write(
            new UpsertRequest { Target = row },
            response => Answer(((UpsertResponse)response).Target, target.Shape, ((UpsertResponse)response).RecordCreated),
            row.ToEntityReference());
    }

    private ApiResponse Answer(EntityReference reference, TableShape shape, bool created)
    {
        if (!request.Preferences.ReturnRepresentation)
            return new ApiResponse(204).With("OData-EntityId", $"{request.Root}{shape.Table.EntitySetName}({reference.Id})");
        var selection = new SelectionReader(session.Model).Read(uri.Read(parser => parser.ParseSelectAndExpand()), shape);
        return new RowReadHandler(session, request, uri).Read(reference, selection, created ? 201 : 200)
            .With("Preference-Applied", "return=representation");
    }

    private static string Version(string match) =>
        match.StartsWith("W/\"", StringComparison.Ordinal) && match.EndsWith('"') && match.Length > 4
            ? match[3..^1]
            : throw WebApiException.Syntax($"The If-Match value '{match}' is not a row's @odata.etag (W/\"…\").");
}
