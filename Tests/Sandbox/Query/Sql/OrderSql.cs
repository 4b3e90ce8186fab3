using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>A sort key of the statement: the SQL, where it stands in the row, and what a paging cookie calls it (null: it allows none).</summary>
internal sealed record SortKey(string Sql, bool Descending, int Place, string? CookieName);

/// <summary>What rows are sorted by: the root's orders, then those of its links, then the primary key, so that pages never overlap.</summary>
internal sealed class OrderSql(Statement statement, SourceSet sources, SelectList list, SelectQuery query)
{
    public List<SortKey> Keys()
    {
        var keys = new List<SortKey>();
        foreach (var source in Ordered(sources.Root))
            keys.AddRange(source.Asked.Orders.Select(order => Key(order, source)));
        var root = sources.Root;
        // Distinct rows have no identity: all their values tell them apart, and a cookie could not say where a page ended.
        if (query.Distinct)
            return [.. keys.Select(key => key with { CookieName = null }), .. list.Columns.Select(Value)];
        if (!keys.Exists(key => key.CookieName == root.Table.PrimaryKey))
            keys.Add(Key(root, root.Table.Column(root.Table.PrimaryKey), descending: false));
        return keys;
    }

    private SortKey Value(OutputColumn output) => new(list.At(output.Value), Descending: false, output.Value, null);

    private IEnumerable<Source> Ordered(Source source)
    {
        yield return source;
        foreach (var link in source.Asked.Links)
            foreach (var nested in Ordered(sources[link]))
                yield return nested;
    }

    private SortKey Key(QueryOrder order, Source here)
    {
        if (order.Alias is not null)
            throw QueryFaults.AliasInOrder(order.Alias);
        var source = sources.Find(order.Entity, here);
        var name = order.Column ?? throw QueryFaults.MissingXmlAttribute("order", "attribute");
        if (ConditionSql.NameOf(source, name) is { } lookup)
            return NameKey(source, statement.Readable(source, lookup), order.Descending);
        return Key(source, statement.Readable(source, source.Table.Column(name)), order.Descending);
    }

    private SortKey Key(Source source, Column column, bool descending)
    {
        if (column.Type == ColumnType.PartyList)
            throw Pipeline.Faults.NotSupported($"Ordering by the party list '{source.Qualified(column.LogicalName)}'");
        if (column.IsLookup)
            return NameKey(source, column, descending);
        var sql = Operands.IsChoice(column.Type) && column.Type != ColumnType.Boolean && !query.RawOrder
            ? NameSql.LabelRank(source, column, statement)
            : source.Value(column);
        return new SortKey(sql, descending, list.Add(sql), source.IsRoot ? column.LogicalName : null);
    }

    private SortKey NameKey(Source source, Column lookup, bool descending)
    {
        var place = list.NamePlace(source, lookup);
        return new SortKey(list.At(place), descending, place, source.IsRoot ? $"{lookup.LogicalName}name" : null);
    }
}
