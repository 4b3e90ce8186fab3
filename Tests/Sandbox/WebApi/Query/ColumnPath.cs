using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>A column of the query's table, or of one linked to it by its alias.</summary>
internal readonly record struct ColumnPath(Column Column, string? Alias);

/// <summary>Finds the columns that an expression names, and links the tables on the way to them, each way once.</summary>
/// <param name="variable">The name that expressions know a row of the table by: "$it" outside of any and all.</param>
internal sealed class ColumnPaths(
    WebModel model, TableShape shape, DataCollection<LinkEntity> links, Counter aliases, string variable = ColumnPaths.Row)
{
    private const string Row = "$it";

    private readonly Dictionary<string, (LinkEntity Link, TableShape Shape)> linked = [];

    public TableShape Shape { get; } = shape;

    public ColumnPath Find(SingleValuePropertyAccessNode node) => Find(node.Source, node.Property.Name);

    public ColumnPath Find(QueryNode? source, string property)
    {
        var (owner, alias) = Owner(source);
        return owner.Properties.TryGetValue(property, out var column)
            ? new ColumnPath(column, alias)
            : throw WebApiException.Syntax($"Could not find a property named '{property}' on type '{WebModel.Namespace}.{owner.Table.LogicalName}'.");
    }

    /// <summary>The lookup column behind a navigation property itself, as in "primarycontactid eq null".</summary>
    public ColumnPath Find(SingleNavigationNode node)
    {
        var (owner, alias) = Owner(node.Source);
        return new ColumnPath(owner.Lookups[node.NavigationProperty.Name].Column, alias);
    }

    private (TableShape Shape, string? Alias) Owner(QueryNode? source)
    {
        switch (source)
        {
            case null:
                return (Shape, null);
            case ResourceRangeVariableReferenceNode row when row.Name == variable:
                return (Shape, null);
            case SingleNavigationNode navigation:
                var (from, _) = Owner(navigation.Source);
                var linked = Link(navigation, from);
                return (linked.Shape, linked.Link.EntityAlias);
            default:
                throw WebApiException.Syntax($"A property path starts at a row of '{Shape.Table.LogicalName}' here, not at '{source.Kind}'.");
        }
    }

    private (LinkEntity Link, TableShape Shape) Link(SingleNavigationNode navigation, TableShape from)
    {
        var way = Way(navigation);
        if (linked.TryGetValue(way, out var known))
            return known;
        var lookup = from.Lookups[navigation.NavigationProperty.Name];
        if (lookup.Target is null)
            throw WebApiException.Syntax($"The properties of '{lookup.Name}' can't be queried; use 'owninguser' or 'owningteam'.");
        var target = model.Shape(lookup.Target);
        // Inside any and all a link only filters, and the query engine takes inner ones there.
        var join = variable == Row ? JoinOperator.LeftOuter : JoinOperator.Inner;
        var link = new LinkEntity(
            from.Table.LogicalName, lookup.Target, lookup.Column.LogicalName, target.Table.PrimaryKey, join)
        {
            EntityAlias = $"nav{aliases.Next()}",
            Columns = new ColumnSet(false),
        };
        (navigation.Source is SingleNavigationNode parent ? Link(parent, OwnerOf(parent)).Link.LinkEntities : links).Add(link);
        return linked[way] = (link, target);

        TableShape OwnerOf(SingleNavigationNode node) => Owner(node.Source).Shape;
    }

    private static string Way(SingleNavigationNode node) =>
        (node.Source is SingleNavigationNode parent ? Way(parent) + "/" : "") + node.NavigationProperty.Name;
}

/// <summary>Counts the aliases of one query.</summary>
internal sealed class Counter
{
    private int last;

    public int Next() => ++last;
}
