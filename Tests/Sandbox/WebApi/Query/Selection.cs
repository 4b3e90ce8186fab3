using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>What a request shows of each row: properties ($select; null = all) and related rows ($expand).</summary>
internal sealed record Selection(TableShape Shape, IReadOnlyList<string>? Selected, IReadOnlyList<Expansion> Expansions)
{
    private const string Version = "versionnumber";

    public static Selection All(TableShape shape) => new(shape, null, []);

    /// <summary>The properties to write, in the table's order: the selected ones, the key always, a money column's currency.</summary>
    public IEnumerable<KeyValuePair<string, Column>> Properties() =>
        Shape.Properties.Where(each => Selected is null || Selected.Contains(each.Key) || Accompanies(each.Value));

    /// <summary>The columns to read: those to write, and what the row's tag and its expansions need.</summary>
    public ColumnSet Columns()
    {
        if (Selected is null)
            return new ColumnSet(true);
        var names = Properties().Select(each => each.Value.LogicalName)
            .Concat(Expansions.Where(each => each.Lookup is not null).Select(each => each.Lookup!.Column.LogicalName))
            .ToHashSet();
        if (Shape.Table.Columns.ContainsKey(Version))
            names.Add(Version);
        return new ColumnSet([.. names]);
    }

    /// <summary>The part in brackets of the context URL.</summary>
    public string Context()
    {
        var parts = (Selected ?? []).Concat(Expansions.Select(each => $"{each.Name}({each.Selection.Context().Trim('(', ')')})"));
        return string.Join(',', parts) is { Length: > 0 } list ? $"({list})" : "";
    }

    private bool Accompanies(Column column) =>
        column.LogicalName == Shape.Table.PrimaryKey
        || (column.LogicalName == "transactioncurrencyid" && Selected!.Any(name =>
            Shape.Properties.GetValueOrDefault(name)?.Type == ColumnType.Money));
}

/// <summary>One $expand item: a navigation property with its own options.</summary>
internal sealed record Expansion(
    LookupNavigation? Lookup, CollectionNavigation? Collection, Selection Selection,
    FilterClause? Filter, OrderByClause? OrderBy, int? Top, bool ReferencesOnly)
{
    public string Name => Lookup?.Name ?? Collection!.Name;
}
