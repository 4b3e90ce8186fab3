using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Query;
using RecoveryCrm.Sandbox.WebApi.Rows;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>GET on one row, one of its values, or its links.</summary>
internal sealed class RowReadHandler(Session session, ApiRequest request, UriReader uri)
{
    public ApiResponse Read(SingleRow row)
    {
        var reference = session.Resolve(row.Reference);
        var selection = new SelectionReader(session.Model).Read(uri.Read(parser => parser.ParseSelectAndExpand()), row.Shape);
        return Read(reference, selection, 200);
    }

    public ApiResponse Read(EntityReference reference, Selection selection, int status)
    {
        var row = session.Retrieve(reference.LogicalName, reference.Id, selection.Columns());
        var tag = RowWriter.Etag(row);
        if (status == 200 && tag is not null && request.Method == "GET" && request.IfNoneMatch == tag
            && selection.Expansions.Count == 0 && request.Preferences.Annotations.Count == 0)
            return new ApiResponse(304).With("ETag", tag);
        var result = new Expander(session, uri).Expand([row], selection)[0];
        var writer = new RowWriter(session.Model, request.Preferences, request.Root);
        var context = $"{request.Root}$metadata#{selection.Shape.Table.EntitySetName}{selection.Context()}/$entity";
        var response = ApiResponse.Json(status, json => writer.Write(json, result, context));
        return tag is null ? response : response.With("ETag", tag);
    }

    public ApiResponse Read(RowValue value)
    {
        var row = session.Retrieve(value.Reference.LogicalName, value.Reference.Id, new ColumnSet(value.Column.LogicalName));
        if (!row.Attributes.TryGetValue(value.Column.LogicalName, out var content) && value.Column.LogicalName == value.Shape.Table.PrimaryKey)
            content = row.Id;
        if (content is null)
            return new ApiResponse(204);
        var dateOnly = value.Column is { Type: ColumnType.DateTime, DateBehavior: DateBehavior.DateOnly };
        var response = ApiResponse.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#{value.Shape.Table.EntitySetName}({value.Reference.Id})/{value.Property}");
            json.WritePropertyName("value");
            ValueWriter.Write(json, content, dateOnly);
            json.WriteEndObject();
        });
        return value.Raw ? ApiResponse.Text(Raw(content, dateOnly)) : response;
    }

    public ApiResponse Read(RowLink link)
    {
        var writer = new RowWriter(session.Model, request.Preferences, request.Root);
        if (link.Lookup is { } lookup)
        {
            var target = session.Retrieve(link.Reference.LogicalName, link.Reference.Id, new ColumnSet(lookup.Column.LogicalName))
                .GetAttributeValue<EntityReference>(lookup.Column.LogicalName);
            return target is null || (lookup.Target is not null && target.LogicalName != lookup.Target) ? new ApiResponse(204)
                : ApiResponse.Json(200, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("@odata.context", $"{request.Root}$metadata#$ref");
                    json.WriteString("@odata.id", writer.Url(target));
                    json.WriteEndObject();
                });
        }

        if (link.Related is not null)
            throw WebApiException.NoSegment("$ref");
        var query = new QueryReader(session.Model, session.Model.Shape(link.Collection!.Table), uri)
            .Within(link.Collection, link.Reference.Id).Query;
        var found = session.Query(query);
        return ApiResponse.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#Collection($ref)");
            json.WriteStartArray("value");
            foreach (var row in found.Entities)
            {
                json.WriteStartObject();
                json.WriteString("@odata.id", writer.Url(row.ToEntityReference()));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static string Raw(object content, bool dateOnly)
    {
        using var buffer = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
            ValueWriter.Write(json, content, dateOnly);
        var element = System.Text.Json.JsonDocument.Parse(buffer.ToArray()).RootElement;
        return element.ValueKind == System.Text.Json.JsonValueKind.String ? element.GetString()! : element.GetRawText();
    }
}
