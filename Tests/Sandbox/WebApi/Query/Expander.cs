using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>Reads the related rows of $expand: one query per navigation property, for all rows of the page at once.</summary>
internal sealed class Expander(Session session, UriReader uri)
{
    public const string ThroughAlias = "through";

    private const int IdsPerQuery = 500;

    public List<RowResult> Expand(IEnumerable<Entity> rows, Selection selection)
    {
        var results = rows.Select(row => new RowResult(row, ShapeOf(row, selection))).ToList();
        foreach (var expansion in selection.Expansions)
        {
            if (expansion.Lookup is not null)
                ExpandLookup(results, expansion, expansion.Lookup);
            else
                ExpandCollection(results, expansion, expansion.Collection!);
        }

        return results;
    }

    /// <summary>An owner may be a team where the selection was read as of a user.</summary>
    private Selection ShapeOf(Entity row, Selection selection) =>
        row.LogicalName == selection.Shape.Table.LogicalName ? selection
            : selection with { Shape = session.Model.Shape(row.LogicalName) };

    private void ExpandLookup(List<RowResult> results, Expansion expansion, LookupNavigation lookup)
    {
        var targets = results.Select(each => Target(each.Row, lookup)).OfType<EntityReference>().Distinct();
        Dictionary<EntityReference, RowResult> found = [];
        foreach (var table in targets.GroupBy(each => each.LogicalName))
        {
            var selection = expansion.Selection.Shape.Table.LogicalName == table.Key ? expansion.Selection
                : expansion.Selection with { Shape = session.Model.Shape(table.Key) };
            foreach (var ids in table.Select(each => (object)each.Id).Chunk(IdsPerQuery))
            {
                var query = new QueryReader(session.Model, selection.Shape, uri).Query;
                query.ColumnSet = selection.Columns();
                query.Criteria.AddCondition(new ConditionExpression(selection.Shape.Table.PrimaryKey, ConditionOperator.In, ids));
                foreach (var row in Expand(All(query), selection))
                    found[new EntityReference(table.Key, row.Row.Id)] = row;
            }
        }

        foreach (var result in results)
            result.Related[lookup.Name] = Target(result.Row, lookup) is { } target ? found.GetValueOrDefault(new EntityReference(target.LogicalName, target.Id)) : null;
    }

    private static EntityReference? Target(Entity row, LookupNavigation lookup) =>
        row.GetAttributeValue<EntityReference>(lookup.Column.LogicalName) is { } reference
            && (lookup.Target is null || reference.LogicalName == lookup.Target) ? new EntityReference(reference.LogicalName, reference.Id) : null;

    private void ExpandCollection(List<RowResult> results, Expansion expansion, CollectionNavigation collection)
    {
        // $top counts per parent, so then each parent asks for itself.
        var size = expansion.Top is null ? IdsPerQuery : 1;
        foreach (var result in results)
            result.Children[collection.Name] = [];
        var parents = results.ToLookup(each => each.Row.Id);
        foreach (var ids in parents.Select(each => each.Key).Chunk(size))
        {
            var query = new QueryReader(session.Model, expansion.Selection.Shape, uri)
                .Where(expansion.Filter).OrderBy(expansion.OrderBy).Within(collection, ids).Query;
            query.ColumnSet = expansion.Selection.Columns();
            if (collection.ForeignKey is { } key && !query.ColumnSet.AllColumns && !query.ColumnSet.Columns.Contains(key))
                query.ColumnSet.AddColumn(key);
            query.TopCount = expansion.Top;
            foreach (var child in Expand(All(query), expansion.Selection))
            {
                foreach (var parent in parents[Parent(child.Row, collection)])
                    parent.Children[collection.Name].Add(child);
            }
        }
    }

    private static Guid Parent(Entity row, CollectionNavigation collection)
    {
        var value = collection.ForeignKey is { } key ? row[key]
            : row.GetAttributeValue<AliasedValue>($"{ThroughAlias}.{collection.Through!.OwnColumn}").Value;
        return value is EntityReference reference ? reference.Id : (Guid)value;
    }

    /// <summary>All rows of a query, page by page.</summary>
    private List<Entity> All(QueryExpression query)
    {
        List<Entity> rows = [];
        if (query.TopCount is null)
            query.PageInfo = Paging.First(null);
        while (true)
        {
            var page = session.Query(query);
            rows.AddRange(page.Entities);
            if (query.TopCount is not null || !page.MoreRecords)
                return rows;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
