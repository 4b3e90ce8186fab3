using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>Turns $apply (filter, groupby, aggregate) into an aggregate query; gives the names of its columns in order.</summary>
internal sealed class ApplyReader(QueryReader reader)
{
    private readonly List<string> names = [];

    public IReadOnlyList<string> Read(ApplyClause apply)
    {
        foreach (var step in apply.Transformations)
        {
            switch (step)
            {
                case FilterTransformationNode filter when names.Count == 0:
                    reader.Where(filter.FilterClause);
                    break;
                case GroupByTransformationNode group when names.Count == 0:
                    Group(group);
                    break;
                case AggregateTransformationNode aggregate when names.Count == 0:
                    Aggregate(aggregate);
                    break;
                default:
                    throw WebApiException.Syntax($"The transformation '{step.Kind}' is not supported in $apply at this place.");
            }
        }

        return names;
    }

    /// <summary>After $apply only its own columns can be ordered by.</summary>
    public void OrderBy(OrderByClause? order)
    {
        for (; order is not null; order = order.ThenBy)
        {
            var name = order.Expression switch
            {
                SingleValueOpenPropertyAccessNode open => open.Name,
                SingleValuePropertyAccessNode property => property.Property.Name,
                _ => "",
            };
            if (!names.Contains(name))
                throw WebApiException.Syntax($"$orderby after $apply takes one of its columns: {string.Join(", ", names)}.");
            var direction = order.Direction == OrderByDirection.Ascending ? OrderType.Ascending : OrderType.Descending;
            reader.Query.Orders.Add(new OrderExpression { Alias = name, OrderType = direction });
        }
    }

    private void Group(GroupByTransformationNode group)
    {
        foreach (var property in group.GroupingProperties)
            Group(property, property.Name);
        if (group.ChildTransformations is AggregateTransformationNode aggregate)
            Aggregate(aggregate);
        else if (group.ChildTransformations is not null)
            throw WebApiException.Syntax("groupby takes aggregate only as its second argument.");
    }

    private void Group(GroupByPropertyNode node, string name)
    {
        if (node.Expression is null)
        {
            foreach (var child in node.ChildTransformations)
                Group(child, $"{name}_{child.Name}");
            return;
        }

        if (node.Expression is not SingleValuePropertyAccessNode property)
            throw WebApiException.Syntax($"groupby takes properties, not '{node.Expression.Kind}'.");
        Add(property, name, XrmAggregateType.None).HasGroupBy = true;
    }

    private void Aggregate(AggregateTransformationNode aggregate)
    {
        foreach (var each in aggregate.AggregateExpressions)
        {
            if (each is not AggregateExpression expression)
                throw WebApiException.Syntax($"The aggregate '{each.Alias}' is not supported in $apply.");
            if (expression.Method == AggregationMethod.VirtualPropertyCount)
            {
                names.Add(each.Alias);
                reader.Query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression(
                    reader.Paths.Shape.Table.PrimaryKey, XrmAggregateType.Count, each.Alias));
            }
            else if (expression.Expression is SingleValuePropertyAccessNode property)
            {
                Add(property, each.Alias, Method(expression.Method));
            }
            else
            {
                throw WebApiException.Syntax($"The aggregate '{each.Alias}' takes a property.");
            }
        }
    }

    private XrmAttributeExpression Add(SingleValuePropertyAccessNode property, string name, XrmAggregateType type)
    {
        var column = reader.Paths.Find(property);
        var expression = new XrmAttributeExpression(column.Column.LogicalName, type, name);
        var columns = column.Alias is null ? reader.Query.ColumnSet
            : Links(reader.Query.LinkEntities).First(link => link.EntityAlias == column.Alias).Columns;
        columns.AttributeExpressions.Add(expression);
        names.Add(name);
        return expression;
    }

    private static IEnumerable<LinkEntity> Links(IEnumerable<LinkEntity> links) =>
        links.SelectMany(link => Links(link.LinkEntities).Prepend(link));

    private static XrmAggregateType Method(AggregationMethod method) => method switch
    {
        AggregationMethod.Sum => XrmAggregateType.Sum,
        AggregationMethod.Average => XrmAggregateType.Avg,
        AggregationMethod.Min => XrmAggregateType.Min,
        AggregationMethod.Max => XrmAggregateType.Max,
        _ => throw WebApiException.NotSupported($"The aggregation method '{method}' of $apply"),
    };
}
