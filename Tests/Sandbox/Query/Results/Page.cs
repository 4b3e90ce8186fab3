using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Query.Sql;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>Which rows of the result the caller gets: the top ones, or a page, by cookie where there is one.</summary>
internal sealed class Page
{
    private readonly SelectQuery query;
    private readonly IReadOnlyList<SortKey> keys;
    private readonly int size;

    public Page(SelectQuery query, IReadOnlyList<SortKey> keys, Statement statement)
    {
        this.query = query;
        this.keys = keys;
        size = query.Top ?? Math.Min(query.PageSize ?? Paging.MaximumPageSize, Paging.MaximumPageSize);
        if (query.Cookie is not null && keys.Count > 0 && query.Page > 1)
        {
            var cookie = PagingCookie.Read(query.Cookie);
            // A cookie of another page than the one before only tells nothing: the rows are counted off then.
            Behind = cookie.Page == query.Page - 1 ? cookie.Behind(keys, statement) : null;
        }

        Offset = Behind is not null || query.Top is not null ? 0 : (query.Page - 1) * size;
        if (Behind is null && (long)query.Page * size > Paging.SimplePagingLimit && query.Page > 1)
            throw QueryFaults.CookieRequired(Paging.SimplePagingLimit);
    }

    /// <summary>The condition that rows come after the page before; null without a cookie.</summary>
    public string? Behind { get; }

    public int Offset { get; }

    /// <summary>A page asks for one row more, to know whether there are any.</summary>
    public int Limit => query.Top ?? size + 1;

    public static void Check(SelectQuery query)
    {
        if (query.Top is { } top)
        {
            if (query.PageSize is not null || query.Page > 1 || query.ReturnTotal || query.Cookie is not null)
                throw QueryFaults.TopWithPaging(top);
            if (top is < 1 or > Paging.MaximumPageSize)
                throw QueryFaults.OutOfRange("top", top, $"1 to {Paging.MaximumPageSize}");
        }

        if (query.PageSize is { } size and < 1)
            throw QueryFaults.OutOfRange("page size", size, $"1 to {Paging.MaximumPageSize}");
        if (query.Page is < 1 or > int.MaxValue / Paging.MaximumPageSize)
            throw QueryFaults.OutOfRange("page", query.Page, "1 and above");
    }

    public EntityCollection Result(List<object?[]> rows, Func<object?[], Entity> read)
    {
        var hasMore = query.Top is null && rows.Count > size;
        if (hasMore)
            rows.RemoveAt(size);
        var result = new EntityCollection([.. rows.Select(read)]) { MoreRecords = hasMore, TotalRecordCount = -1 };
        if (rows.Count > 0 && query.Top is null && keys.Count > 0 && keys.All(key => key.CookieName is not null))
            result.PagingCookie = PagingCookie.Write(query.Page, keys, rows[0], rows[^1]);
        return result;
    }

    /// <summary>The page of groups, which are computed before they are cut.</summary>
    public EntityCollection Cut(List<Entity> groups) => new([.. groups.Skip(Offset).Take(size)])
    {
        MoreRecords = query.Top is null && groups.Count > Offset + size,
        TotalRecordCount = query.ReturnTotal ? groups.Count : -1,
    };
}
