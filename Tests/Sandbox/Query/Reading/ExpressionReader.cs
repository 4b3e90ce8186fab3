using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query.Model;

namespace RecoveryCrm.Sandbox.Query.Reading;

/// <summary>Reads the SDK's query objects into a <see cref="SelectQuery"/>.</summary>
internal static class ExpressionReader
{
    public static SelectQuery Read(QueryExpression query)
    {
        if (query.SubQueryExpression is not null)
            throw Faults.NotSupported("QueryExpression.SubQueryExpression");
        if (!string.IsNullOrEmpty(query.DataSource))
            throw Faults.NotSupported("QueryExpression.DataSource (long-term retention)");
        var root = new QuerySource { Table = Named(query.EntityName) };
        Fill(root, query.ColumnSet, query.Criteria, query.LinkEntities, query.Orders);
        return Paged(root, query.TopCount, query.PageInfo, query.Distinct);
    }

    public static SelectQuery Read(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw Faults.InvalidArgument($"The attributes ({query.Attributes.Count}) and values ({query.Values.Count}) of the QueryByAttribute do not match.");
        var root = new QuerySource { Table = Named(query.EntityName) };
        AddColumns(root, query.ColumnSet);
        AddOrders(root, query.Orders);
        root.Filters.Add(new FilterGroup(false,
        [
            .. query.Attributes.Zip(query.Values, (name, value) => value is null
                ? new Condition(name, ConditionOperator.Null, [])
                : new Condition(name, ConditionOperator.Equal, [value])),
        ]));
        return Paged(root, query.TopCount, query.PageInfo, distinct: false);
    }

    private static string Named(string? table) =>
        string.IsNullOrEmpty(table) ? throw Faults.InvalidArgument("The entity name of the query is missing.") : table;

    private static SelectQuery Paged(QuerySource root, int? top, PagingInfo? paging, bool distinct)
    {
        var hasPaging = paging is not null && (paging.Count != 0 || paging.PageNumber > 0 || !string.IsNullOrEmpty(paging.PagingCookie));
        return new SelectQuery
        {
            Root = root,
            Top = top,
            // A page number counts as paging, also without a page size.
            PageSize = hasPaging ? paging!.Count == 0 ? Sql.Paging.MaximumPageSize : paging.Count : null,
            Page = Math.Max(paging?.PageNumber ?? 1, 1),
            Cookie = string.IsNullOrEmpty(paging?.PagingCookie) ? null : paging.PagingCookie,
            ReturnTotal = paging?.ReturnTotalRecordCount ?? false,
            Distinct = distinct,
            IsAggregate = HasAggregates(root),
        };
    }

    private static bool HasAggregates(QuerySource source) =>
        source.Columns.Any(column => column.GroupBy || column.Aggregate != Aggregate.None) || source.Links.Any(HasAggregates);

    private static void Fill(QuerySource source, ColumnSet? columns, FilterExpression? filter, IEnumerable<LinkEntity> links, IEnumerable<OrderExpression> orders)
    {
        AddColumns(source, columns);
        AddOrders(source, orders);
        if (filter is not null)
            source.Filters.Add(Filter(filter));
        source.Links.AddRange(links.Select(Link));
    }

    private static void AddColumns(QuerySource source, ColumnSet? columns)
    {
        if (columns is null)
            return;
        source.AllColumns = columns.AllColumns;
        source.Columns.AddRange(columns.Columns.Select(name => new SelectedColumn(name)));
        source.Columns.AddRange(columns.AttributeExpressions.Select(Expression));
    }

    private static SelectedColumn Expression(XrmAttributeExpression expression) => new(expression.AttributeName)
    {
        Alias = string.IsNullOrEmpty(expression.Alias) ? null : expression.Alias,
        GroupBy = expression.HasGroupBy,
        Aggregate = expression.AggregateType switch
        {
            XrmAggregateType.None => Aggregate.None,
            XrmAggregateType.Count => Aggregate.Count,
            XrmAggregateType.CountColumn => Aggregate.CountColumn,
            XrmAggregateType.Sum => Aggregate.Sum,
            XrmAggregateType.Avg => Aggregate.Average,
            XrmAggregateType.Min => Aggregate.Minimum,
            XrmAggregateType.Max => Aggregate.Maximum,
            _ => throw Faults.NotSupported($"The aggregate '{expression.AggregateType}'"),
        },
        DatePart = expression.DateTimeGrouping switch
        {
            XrmDateTimeGrouping.None => DatePart.None,
            XrmDateTimeGrouping.Day => DatePart.Day,
            XrmDateTimeGrouping.Week => DatePart.Week,
            XrmDateTimeGrouping.Month => DatePart.Month,
            XrmDateTimeGrouping.Quarter => DatePart.Quarter,
            XrmDateTimeGrouping.Year => DatePart.Year,
            _ => throw Faults.NotSupported("Grouping by fiscal periods"),
        },
    };

    private static void AddOrders(QuerySource source, IEnumerable<OrderExpression> orders) =>
        source.Orders.AddRange(orders.Select(order => new QueryOrder(NullIfEmpty(order.AttributeName), order.OrderType == OrderType.Descending)
        {
            Alias = NullIfEmpty(order.Alias),
            Entity = NullIfEmpty(order.EntityName),
        }));

    private static QuerySource Link(LinkEntity link)
    {
        var source = new QuerySource
        {
            Table = Named(link.LinkToEntityName),
            Alias = NullIfEmpty(link.EntityAlias),
            From = link.LinkToAttributeName ?? "",
            To = link.LinkFromAttributeName ?? "",
            Join = link.JoinOperator switch
            {
                JoinOperator.Inner => JoinKind.Inner,
                JoinOperator.LeftOuter => JoinKind.Outer,
                JoinOperator.Exists => JoinKind.Exists,
                JoinOperator.In => JoinKind.In,
                JoinOperator.Any => JoinKind.Any,
                JoinOperator.NotAny => JoinKind.NotAny,
                JoinOperator.All => JoinKind.All,
                JoinOperator.NotAll => JoinKind.NotAll,
                _ => throw Faults.NotSupported($"The join operator '{link.JoinOperator}'"),
            },
        };
        Fill(source, link.Columns, link.LinkCriteria, link.LinkEntities, link.Orders);
        return source;
    }

    private static FilterGroup Filter(FilterExpression filter)
    {
        var nodes = new List<FilterNode>();
        nodes.AddRange(filter.Conditions.Select(Condition));
        nodes.AddRange(filter.Filters.Select(Filter));
        if (filter.AnyAllFilterLinkEntity is { } link)
            nodes.Add(new RelatedFilter(Link(link)));
        return new FilterGroup(filter.FilterOperator == LogicalOperator.Or, nodes);
    }

    private static Condition Condition(ConditionExpression condition)
    {
        var entity = NullIfEmpty(condition.EntityName);
        if (!condition.CompareColumns)
            return new Condition(condition.AttributeName ?? "", condition.Operator, [.. condition.Values]) { Entity = entity };
        if (condition.Values is not [string other])
            throw QueryFaults.ValueCount(condition.Operator, condition.AttributeName ?? "", "1 (the name of a column)", condition.Values.Count);
        return new Condition(condition.AttributeName ?? "", condition.Operator, []) { Entity = entity, ValueOf = other };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
