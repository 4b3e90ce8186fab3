using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Takes the row of a joined table out of a query's result.</summary>
internal static class JoinedRows
{
    /// <summary>The columns that came under this alias as a row of its own; nothing where the outer join found none.</summary>
    public static TTable? Joined<TTable>(this Entity row, string alias)
        where TTable : Entity, new()
    {
        var joined = new TTable();
        var prefix = alias + ".";
        foreach (var attribute in row.Attributes.Where(attribute => attribute.Key.StartsWith(prefix, StringComparison.Ordinal)))
            joined[attribute.Key.Substring(prefix.Length)] = ((AliasedValue)attribute.Value).Value;
        if (joined.Attributes.Count == 0)
            return null;
        // The key column comes as a plain id and is the row's identity where it was asked for.
        if (joined.Attributes.TryGetValue(joined.LogicalName + "id", out var id) && id is Guid key)
            joined.Id = key;
        return joined;
    }

    /// <summary>All rows of a joined table, each once: children that are joined beside others come once for each of those.</summary>
    public static List<TTable> AllJoined<TTable>(this IEnumerable<Entity> rows, string alias)
        where TTable : Entity, new() =>
        rows.Select(row => row.Joined<TTable>(alias)).OfType<TTable>().GroupBy(row => row.Id).Select(copies => copies.First()).ToList();

    /// <summary>Names a joined table and says which of its columns come along.</summary>
    public static LinkEntity As(this LinkEntity link, string alias, params string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
        return link;
    }

    /// <summary>Joins the children of a query's rows, where there are any, under their table's name.</summary>
    public static FilterExpression WithChildren(this QueryExpression query, string table, string lookup, params string[] columns)
    {
        return query.AddLink(table, query.EntityName + "id", lookup, JoinOperator.LeftOuter).As(table, columns).LinkCriteria;
    }
}
