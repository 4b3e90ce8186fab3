using System.Globalization;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>Writes a query as one SQL statement, names and currency symbols included.</summary>
internal sealed class SelectSql
{
    private readonly Statement statement;
    private readonly FilterSql filters;
    private readonly string from;
    private readonly string where;

    public SelectSql(SelectQuery query, Statement statement)
    {
        this.statement = statement;
        Query = query;
        Sources = new SourceSet(statement.Model, query.Root);
        List = new SelectList(statement);
        filters = new FilterSql(statement, Sources);
        from = $"{Named(Sources.Root)}{Links(Sources.Root)}";
        string?[] conditions = [ScopeSql.Of(Sources.Root, statement), filters.Own(Sources.Root), .. filters.ExistsLinks(Sources.Root)];
        where = string.Join(" AND ", conditions.OfType<string>());
    }

    public SelectQuery Query { get; }

    public SourceSet Sources { get; }

    public SelectList List { get; }

    /// <summary>The tables that return rows: the root and what is joined to it.</summary>
    public IEnumerable<Source> Joined => Chain(Sources.Root);

    public string Write(IReadOnlyList<SortKey> keys, string? behind, int limit, int offset)
    {
        var order = string.Join(", ", keys.Select(key => key.Sql + (key.Descending ? " DESC NULLS LAST" : " NULLS FIRST")));
        return Head() + Where(behind) + (order.Length == 0 ? "" : $" ORDER BY {order}")
            + string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit} OFFSET {offset}");
    }

    /// <summary>Counts the rows, up to a limit and one more.</summary>
    public string WriteCount(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM ({Head()}{Where(null)} LIMIT {limit + 1}) AS counted");

    private string Head() => $"SELECT {(Query.Distinct && !Query.IsAggregate ? "DISTINCT " : "")}{List.Sql} FROM {from}";

    private string Where(string? more) => (where, more) switch
    {
        ("", null) => "",
        ("", _) => $" WHERE {more}",
        (_, null) => $" WHERE {where}",
        _ => $" WHERE {where} AND {more}",
    };

    private static string Named(Source source) => $"{SqlDialect.Quote(source.Table.LogicalName)} AS {source.SqlAlias}";

    private string Links(Source parent) => string.Concat(parent.Asked.Links.Select(link => Sources[link]).Select(link => link.Asked.Join switch
    {
        JoinKind.Inner => $" JOIN {Named(link)} ON {On(link, parent)}{Links(link)}",
        JoinKind.Outer => $" LEFT JOIN {Nested(link)} ON {On(link, parent)}",
        JoinKind.Exists or JoinKind.In => "",
        _ => throw QueryFaults.InvalidLinkType($"{link.Asked.Join} outside a filter"),
    }));

    /// <summary>What hangs below an outer link belongs to it: a missing inner row leaves the outer link empty, and keeps the root.</summary>
    private string Nested(Source link) => Links(link) is { Length: > 0 } links ? $"({Named(link)}{links})" : Named(link);

    /// <summary>Conditions inside a link act before the join, so that an outer link keeps the rows above it.</summary>
    private string On(Source link, Source parent)
    {
        string?[] parts = [filters.Join(link, parent), ScopeSql.Of(link, statement), filters.Own(link), .. filters.ExistsLinks(link)];
        return string.Join(" AND ", parts.OfType<string>());
    }

    private IEnumerable<Source> Chain(Source source)
    {
        yield return source;
        foreach (var link in source.Asked.Links.Where(link => link.Join is JoinKind.Inner or JoinKind.Outer))
            foreach (var nested in Chain(Sources[link]))
                yield return nested;
    }
}
