using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>Filters as SQL, with the links that only filter.</summary>
internal sealed class FilterSql(Statement statement, SourceSet sources)
{
    private readonly ConditionSql conditions = new(statement, sources, new ConditionValue(new WallClock(statement.Context)));

    /// <summary>All filters of a source together; null where there is nothing to ask.</summary>
    public string? Own(Source source) => Write(new FilterGroup(false, source.Asked.Filters), source);

    /// <summary>The links of a source that only ask whether related rows exist.</summary>
    public IEnumerable<string> ExistsLinks(Source source) =>
        source.Asked.Links.Where(link => link.Join is JoinKind.Exists or JoinKind.In).Select(link => Exists(sources[link], source, filtered: true));

    /// <summary>The condition that joins a source to the one above.</summary>
    public string Join(Source source, Source parent) =>
        $"{source.Value(statement.Readable(source, source.Table.Column(source.Asked.From)))} = {parent.Value(statement.Readable(parent, parent.Table.Column(source.Asked.To)))}";

    private string? Write(FilterNode node, Source here)
    {
        switch (node)
        {
            case Condition condition:
                return conditions.Write(condition, here);
            case RelatedFilter related:
                return Related(sources[related.Link], here);
            case FilterGroup group:
                var parts = group.Nodes.Select(child => Write(child, here)).OfType<string>().ToList();
                return parts.Count switch
                {
                    0 => null,
                    1 => parts[0],
                    _ => $"({string.Join(group.IsOr ? " OR " : " AND ", parts)})",
                };
            default:
                throw new InvalidOperationException($"A filter cannot hold a {node.GetType().Name}.");
        }
    }

    /// <summary>
    /// The filter link types mean what Microsoft's reference says, not what their names do: "all" holds where related rows exist
    /// and none of them meets the filter, "not all" is the same as "any" (powerapps-docs, fetchxml/reference/link-entity, since 2024).
    /// </summary>
    private string Related(Source link, Source parent) => link.Asked.Join switch
    {
        JoinKind.Any or JoinKind.NotAll or JoinKind.Exists or JoinKind.In => Exists(link, parent, filtered: true),
        JoinKind.NotAny => $"NOT {Exists(link, parent, filtered: true)}",
        JoinKind.All => $"({Exists(link, parent, filtered: false)} AND NOT {Exists(link, parent, filtered: true)})",
        _ => throw QueryFaults.InvalidLinkType($"{link.Asked.Join} in a filter"),
    };

    private string Exists(Source link, Source parent, bool filtered)
    {
        if (link.Asked.AllColumns || link.Asked.Columns.Count > 0 || link.Asked.Orders.Count > 0 || link.Asked.Links.Any(nested => nested.Join == JoinKind.Outer))
            throw QueryFaults.ColumnsOfFilterLink(link.Table.LogicalName);
        var tables = $"{SqlDialect.Quote(link.Table.LogicalName)} AS {link.SqlAlias}";
        var where = new List<string> { Join(link, parent) };
        Add(ScopeSql.Of(link, statement));
        if (filtered)
        {
            Add(Own(link));
            where.AddRange(ExistsLinks(link));
            tables += Nested(link);
        }

        return $"EXISTS (SELECT 1 FROM {tables} WHERE {string.Join(" AND ", where)})";

        void Add(string? condition)
        {
            if (condition is not null)
                where.Add(condition);
        }
    }

    private string Nested(Source parent) => string.Concat(parent.Asked.Links
        .Where(link => link.Join == JoinKind.Inner)
        .Select(link => InnerJoin(sources[link], parent)));

    private string InnerJoin(Source link, Source parent)
    {
        if (link.Asked.AllColumns || link.Asked.Columns.Count > 0)
            throw QueryFaults.ColumnsOfFilterLink(link.Table.LogicalName);
        string?[] parts = [Join(link, parent), ScopeSql.Of(link, statement), Own(link), .. ExistsLinks(link)];
        return $" JOIN {SqlDialect.Quote(link.Table.LogicalName)} AS {link.SqlAlias} ON {string.Join(" AND ", parts.OfType<string>())}{Nested(link)}";
    }
}
