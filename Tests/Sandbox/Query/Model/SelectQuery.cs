namespace RecoveryCrm.Sandbox.Query.Model;

/// <summary>A query as both front ends read it: names and values as given, nothing looked up yet.</summary>
internal sealed class SelectQuery
{
    public required QuerySource Root { get; init; }

    public int? Top { get; init; }

    /// <summary>Rows a page; null where the caller did not say.</summary>
    public int? PageSize { get; init; }

    public int Page { get; init; } = 1;

    public string? Cookie { get; init; }

    public bool ReturnTotal { get; init; }

    public bool Distinct { get; init; }

    public bool IsAggregate { get; init; }

    public int? AggregateLimit { get; init; }

    /// <summary>Whether choices sort by their number instead of their label (FetchXML's useraworderby).</summary>
    public bool RawOrder { get; init; }
}

/// <summary>A table in a query: the root, or one that is linked to another.</summary>
internal sealed class QuerySource
{
    public required string Table { get; init; }

    public string? Alias { get; init; }

    public JoinKind Join { get; init; }

    /// <summary>The column of this table that the link compares.</summary>
    public string From { get; init; } = "";

    /// <summary>The column of the table above that the link compares.</summary>
    public string To { get; init; } = "";

    public bool AllColumns { get; set; }

    public List<SelectedColumn> Columns { get; } = [];

    public List<FilterNode> Filters { get; } = [];

    public List<QuerySource> Links { get; } = [];

    public List<QueryOrder> Orders { get; } = [];
}

/// <summary>How a linked table meets the one above it.</summary>
internal enum JoinKind
{
    Inner,
    Outer,
    Exists,
    In,
    Any,
    NotAny,
    All,
    NotAll,
}

/// <summary>A column that the result shall hold, or that is aggregated or grouped by.</summary>
internal sealed record SelectedColumn(string Name)
{
    public string? Alias { get; init; }

    public Aggregate Aggregate { get; init; }

    public bool GroupBy { get; init; }

    public DatePart DatePart { get; init; }

    /// <summary>Of countcolumn: whether equal values count once.</summary>
    public bool Distinct { get; init; }

    /// <summary>Whether a date is grouped by the user's calendar (the default) or by that of UTC.</summary>
    public bool UserTimeZone { get; init; } = true;
}

/// <summary>What an aggregate column computes.</summary>
internal enum Aggregate
{
    None,
    Count,
    CountColumn,
    Sum,
    Average,
    Minimum,
    Maximum,
}

/// <summary>The part of a date that rows are grouped by.</summary>
internal enum DatePart
{
    None,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A sort key: a column, or in aggregates the alias of one.</summary>
internal sealed record QueryOrder(string? Column, bool Descending)
{
    public string? Alias { get; init; }

    /// <summary>The alias or table whose column it is, where it is not the table the order stands in.</summary>
    public string? Entity { get; init; }
}
