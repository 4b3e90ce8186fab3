using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Query;
using RecoveryCrm.Sandbox.WebApi.Rows;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>GET on many rows: the query options, pages and counts.</summary>
internal sealed class RowsReader(Session session, ApiRequest request, UriReader uri, QueryOptions options)
{
    public ApiResponse Read(TableRows rows)
    {
        if (options["savedQuery"] is not null || options["userQuery"] is not null)
            throw WebApiException.NotSupported("savedQuery and userQuery (the solution has no views yet)");
        if (options["fetchXml"] is { } fetch)
            return new FetchReader(session, request).Read(rows, fetch);
        return uri.Read(parser => parser.ParseApply()) is { } apply ? Aggregate(rows, apply) : List(rows);
    }

    public ApiResponse Count(RowCount count)
    {
        var query = Query(count.Rows).Query;
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true };
        return ApiResponse.Text(Total(session.Query(query)).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private ApiResponse List(TableRows rows)
    {
        var selection = new SelectionReader(session.Model).Read(uri.Read(parser => parser.ParseSelectAndExpand()), rows.Shape);
        var query = Query(rows).OrderBy(uri.Read(parser => parser.ParseOrderBy())).Query;
        query.ColumnSet = selection.Columns();
        var counts = uri.Read(parser => parser.ParseCount()) == true;
        var top = QueryReader.Top(options["$top"]);
        Page(query, top, counts);

        var found = session.Query(query);
        var results = new Expander(session, uri).Expand(found.Entities, selection);
        var writer = new RowWriter(session.Model, request.Preferences, request.Root);
        var response = ApiResponse.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#{rows.Shape.Table.EntitySetName}{selection.Context()}");
            Totals.Write(json, request.Preferences, found);
            if (counts)
                json.WriteNumber("@odata.count", Total(found));
            json.WriteStartArray("value");
            foreach (var result in results)
                writer.Write(json, result);
            json.WriteEndArray();
            if (top is null && found.MoreRecords)
                json.WriteString("@odata.nextLink", request.Root + request.Path + options.With("$skiptoken", Paging.Write(query.PageInfo, found.PagingCookie)));
            json.WriteEndObject();
        });
        return request.Preferences.MaxPageSize is { } size ? response.With("Preference-Applied", $"odata.maxpagesize={size}") : response;
    }

    private void Page(QueryExpression query, int? top, bool counts)
    {
        if (top is not null && !counts)
        {
            query.TopCount = top;
            return;
        }

        query.PageInfo = options["$skiptoken"] is { } token ? Paging.Read(token, request.Preferences.MaxPageSize)
            : Paging.First(top ?? request.Preferences.MaxPageSize);
        query.PageInfo.ReturnTotalRecordCount = counts;
    }

    private ApiResponse Aggregate(TableRows rows, ApplyClause apply)
    {
        var reader = Query(rows);
        var applied = new ApplyReader(reader);
        var names = applied.Read(apply);
        applied.OrderBy(uri.Read(parser => parser.ParseOrderBy()));
        if (QueryReader.Top(options["$top"]) is { } top)
            reader.Query.TopCount = top;
        var found = session.Query(reader.Query);
        var writer = new RowWriter(session.Model, request.Preferences, request.Root);
        return ApiResponse.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#{rows.Shape.Table.EntitySetName}({string.Join(',', names)})");
            json.WriteStartArray("value");
            foreach (var row in found.Entities)
                writer.WriteAggregate(json, row, names);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private QueryReader Query(TableRows rows)
    {
        var reader = new QueryReader(session.Model, rows.Shape, uri).Where(uri.Read(parser => parser.ParseFilter()));
        return rows.Collection is { } collection ? reader.Within(collection, rows.Parent!.Id) : reader;
    }

    // Dataverse counts to 5,000 and no further.
    private static int Total(EntityCollection found) =>
        found.TotalRecordCount < 0 || found.TotalRecordCountLimitExceeded ? Paging.MostRows : Math.Min(found.TotalRecordCount, Paging.MostRows);
}
