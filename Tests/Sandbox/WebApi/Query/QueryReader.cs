using System.Globalization;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>A query on one table while it is built up from query options.</summary>
internal sealed class QueryReader
{
    private readonly WebModel model;
    private readonly UriReader uri;
    private readonly Counter aliases = new();
    private readonly ColumnPaths paths;

    public QueryReader(WebModel model, TableShape shape, UriReader uri)
    {
        this.model = model;
        this.uri = uri;
        Query = new QueryExpression(shape.Table.LogicalName) { ColumnSet = new ColumnSet(false) };
        paths = new ColumnPaths(model, shape, Query.LinkEntities, aliases);
    }

    public QueryExpression Query { get; }

    public ColumnPaths Paths => paths;

    public QueryReader Where(FilterClause? filter) => Where(filter?.Expression);

    public QueryReader Where(QueryNode? filter)
    {
        if (filter is not null)
            Query.Criteria.AddFilter(new FilterReader(model, paths, aliases, uri).Read(filter));
        return this;
    }

    public QueryReader OrderBy(OrderByClause? order)
    {
        for (; order is not null; order = order.ThenBy)
        {
            if (order.Expression is not SingleValuePropertyAccessNode property)
                throw WebApiException.Syntax($"$orderby takes properties, not '{order.Expression.Kind}'.");
            var column = paths.Find(property);
            var direction = order.Direction == OrderByDirection.Ascending ? OrderType.Ascending : OrderType.Descending;
            Query.Orders.Add(new OrderExpression(column.Column.LogicalName, direction) { EntityName = column.Alias });
        }

        return this;
    }

    /// <summary>Keeps the rows that a collection navigation property of one parent row leads to.</summary>
    public QueryReader Within(CollectionNavigation collection, params Guid[] parents)
    {
        var ids = parents.Cast<object>().ToArray();
        if (collection.ForeignKey is { } key)
        {
            Query.Criteria.AddCondition(new ConditionExpression(key, ConditionOperator.In, ids));
            return this;
        }

        var through = collection.Through!;
        var link = Query.AddLink(through.Table, paths.Shape.Table.PrimaryKey, through.OtherColumn);
        link.EntityAlias = Expander.ThroughAlias;
        link.Columns = new ColumnSet(through.OwnColumn);
        link.LinkCriteria.AddCondition(new ConditionExpression(through.OwnColumn, ConditionOperator.In, ids));
        return this;
    }

    /// <summary>Reads $top, which Dataverse doesn't combine with pages.</summary>
    public static int? Top(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0 ? Math.Min(top, Paging.MostRows)
        : throw WebApiException.Syntax($"Invalid value '{text}' for $top query option found. The $top query option requires a positive integer value.");
}
