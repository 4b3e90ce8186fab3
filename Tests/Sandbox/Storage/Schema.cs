using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>The SQL tables and indexes of a model.</summary>
internal sealed class Schema(OrganizationModel model)
{
    /// <summary>Lookups that nobody joins by from the other side: an index would only cost time on each write.</summary>
    private static readonly HashSet<string> NotIndexed =
    [
        "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "owningbusinessunit", "organizationid", "transactioncurrencyid",
    ];

    /// <summary>Microsoft's default seed of an autonumber column.</summary>
    public const long FirstNumber = 1000;

    /// <summary>Makes what is missing; whether that was everything.</summary>
    public bool Apply(Database database)
    {
        var isNew = database.Scalar(database.Dialect.AnyTable) == null;
        database.Atomically(() =>
        {
            foreach (var statement in database.Dialect.Prepare(model))
                database.Execute(statement);
            foreach (var table in model.Tables.Values)
                Apply(database, table, isNew);
        });
        return isNew;
    }

    private static void Apply(Database database, Table table, bool isNew)
    {
        var dialect = database.Dialect;
        var existing = isNew ? [] : database.Query(dialect.ListColumns, reader => (Name: reader.GetString(0), Type: reader.GetString(1)), table.LogicalName)
            .ToDictionary(column => column.Name, column => column.Type);
        var name = SqlDialect.Quote(table.LogicalName);
        if (existing.Count == 0)
            database.Execute($"CREATE TABLE {name} ({string.Join(", ", SqlColumns(dialect, table).Select(column => column.Definition))})");

        foreach (var (column, type, definition) in existing.Count == 0 ? [] : SqlColumns(dialect, table))
        {
            if (!existing.TryGetValue(column, out var existingType))
                database.Execute($"ALTER TABLE {name} ADD COLUMN {definition}");
            else if (existingType != type)
                throw new InvalidOperationException($"The column {column} of {table.LogicalName} is stored as {existingType}, and the solution now needs {type}: types cannot change. Start with --reset.");
        }

        foreach (var index in Indexes(dialect, table))
            database.Execute(index);
    }

    private static IEnumerable<(string Name, string Type, string Definition)> SqlColumns(SqlDialect dialect, Table table)
    {
        foreach (var column in table.Columns.Values.Where(column => column.Type != ColumnType.PartyList))
        {
            var type = dialect.TypeOf(column);
            var definition = $"{SqlDialect.Quote(column.LogicalName)} {type}";
            if (column.Type == ColumnType.PrimaryKey)
                definition += " NOT NULL PRIMARY KEY";
            else if (column.DerivedFrom != null)
                definition += " " + dialect.Computed(Derived(table, column));
            // The catalogue knows a type without its collation.
            yield return (column.LogicalName, type.Split(' ')[0], definition);

            if (ColumnStorage.TypeColumn(column) is { } typeColumn)
                yield return (typeColumn, dialect.IdType.Split(' ')[0], $"{SqlDialect.Quote(typeColumn)} {dialect.IdType}");
        }
    }

    private static string Derived(Table table, Column column)
    {
        var source = table.Column(column.DerivedFrom!);
        var type = SqlDialect.Quote(ColumnStorage.TypeColumn(source)
            ?? throw new InvalidOperationException($"{table.LogicalName}.{column} is derived from {source}, which refers to one table only."));
        return column.Type == ColumnType.EntityName
            ? type
            : $"CASE WHEN {type} = '{column.Targets[0]}' THEN {SqlDialect.Quote(source.LogicalName)} END";
    }

    private static IEnumerable<string> Indexes(SqlDialect dialect, Table table)
    {
        foreach (var column in table.Columns.Values.Where(column => IsJoinedBy(table, column)))
        {
            var sql = SqlDialect.Quote(column.LogicalName);
            yield return $"CREATE INDEX IF NOT EXISTS {SqlDialect.Quote(dialect.IndexName($"ix_{table.LogicalName}_{column.LogicalName}"))} ON {SqlDialect.Quote(table.LogicalName)} ({sql}) WHERE {sql} IS NOT NULL";
        }

        foreach (var index in UniqueIndex.All(table))
            yield return $"CREATE UNIQUE INDEX IF NOT EXISTS {SqlDialect.Quote(dialect.IndexName(index.Name))} ON {SqlDialect.Quote(table.LogicalName)} ({string.Join(", ", index.Columns.Select(SqlDialect.Quote))})";
    }

    /// <summary>Lookups, and the ids of intersect tables and of sharing, which are no lookups.</summary>
    private static bool IsJoinedBy(Table table, Column column) =>
        column.DerivedFrom == null && !NotIndexed.Contains(column.LogicalName)
        && (column.IsLookup || (column.Type == ColumnType.UniqueIdentifier && table.Ownership == Ownership.None));
}
