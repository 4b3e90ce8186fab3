using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>Turns any/all over a collection into a filter on whether a related row exists.</summary>
internal sealed class LambdaReader(WebModel model, TableShape shape, Counter aliases, UriReader uri)
{
    public FilterExpression Any(AnyNode node, bool negated) =>
        Related(node, negated ? JoinOperator.NotAny : JoinOperator.Any, negatedBody: false);

    /// <summary>All rows fit when none is there that doesn't.</summary>
    public FilterExpression All(AllNode node, bool negated) =>
        Related(node, negated ? JoinOperator.Any : JoinOperator.NotAny, negatedBody: true);

    private FilterExpression Related(LambdaNode node, JoinOperator join, bool negatedBody)
    {
        if (node.Source is not CollectionNavigationNode { Source: ResourceRangeVariableReferenceNode } navigation)
            throw WebApiException.Syntax("any and all are supported on a collection of the queried table itself.");
        var collection = shape.Collections[navigation.NavigationProperty.Name];
        var target = model.Shape(collection.Table);
        var outer = collection.ForeignKey is { } key
            ? Link(shape.Table.LogicalName, collection.Table, shape.Table.PrimaryKey, key, join)
            : Link(shape.Table.LogicalName, collection.Through!.Table, shape.Table.PrimaryKey, collection.Through.OwnColumn, join);
        var inner = outer;
        if (collection.Through is { } through)
        {
            inner = Link(through.Table, collection.Table, through.OtherColumn, target.Table.PrimaryKey, JoinOperator.Inner);
            outer.LinkEntities.Add(inner);
        }

        if (node.Body is not ConstantNode { Value: true })
        {
            var paths = new ColumnPaths(model, target, inner.LinkEntities, aliases, node.CurrentRangeVariable.Name);
            inner.LinkCriteria.AddFilter(new FilterReader(model, paths, aliases, uri).Read(node.Body, negatedBody));
        }

        return new FilterExpression(LogicalOperator.And) { AnyAllFilterLinkEntity = outer };
    }

    private LinkEntity Link(string from, string to, string fromColumn, string toColumn, JoinOperator join) =>
        new(from, to, fromColumn, toColumn, join) { EntityAlias = $"rel{aliases.Next()}", Columns = new ColumnSet(false) };
}
