using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>SQL columns whose values stand once in a table. Nulls differ from each other, so a row that lacks one is no duplicate, as in Dataverse.</summary>
public sealed record UniqueIndex(string Name, IReadOnlyList<string> Columns)
{
    public static UniqueIndex Of(Table table, AlternateKey key)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(key);
        return Of(table, $"key_{table.LogicalName}_{key.LogicalName}", key.Columns);
    }

    public static IEnumerable<UniqueIndex> All(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Keys.Select(key => Of(table, key)).Concat(table.ManyToMany.Where(_ => table.IsIntersect)
            .Select(relationship => Of(table, $"key_{relationship.SchemaName}", [relationship.Column1, relationship.Column2])));
    }

    private static UniqueIndex Of(Table table, string name, IEnumerable<string> columns) => new(name, [.. columns.Select(table.Column)
        .SelectMany(column => ColumnStorage.TypeColumn(column) is { } type ? [column.LogicalName, type] : new[] { column.LogicalName })]);
}
