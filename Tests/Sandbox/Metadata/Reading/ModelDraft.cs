namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>All tables and relationships while they are being read.</summary>
internal sealed class ModelDraft
{
    private readonly Dictionary<string, OneToMany> oneToMany = [];
    private readonly HashSet<(string Table, string Column, string Referenced)> related = [];

    public Dictionary<string, TableDraft> Tables { get; } = [];

    public List<ManyToMany> ManyToMany { get; } = [];

    public void Add(TableDraft table)
    {
        if (!Tables.TryAdd(table.LogicalName, table))
            throw new InvalidDataException($"The table {table.LogicalName} is described twice.");
    }

    public void Add(OneToMany relationship)
    {
        if (!oneToMany.TryAdd(relationship.SchemaName, relationship))
            throw new InvalidDataException($"The relationship {relationship.SchemaName} is described twice.");
        related.Add((relationship.ReferencingTable, relationship.ReferencingColumn, relationship.ReferencedTable));
    }

    /// <summary>Adds it unless the two tables are related by the column already.</summary>
    public void AddMissing(OneToMany relationship)
    {
        if (!related.Contains((relationship.ReferencingTable, relationship.ReferencingColumn, relationship.ReferencedTable)))
            Add(relationship);
    }

    /// <summary>Adds what the platform adds by itself, and closes the books.</summary>
    public Dictionary<string, Table> Build()
    {
        new PlatformRelationships(this).Add();
        var byReferencing = oneToMany.Values.ToLookup(relationship => relationship.ReferencingTable);
        foreach (var table in Tables.Values)
            SetTargets(table, byReferencing[table.LogicalName].ToLookup(relationship => relationship.ReferencingColumn));

        var byReferenced = oneToMany.Values.ToLookup(relationship => relationship.ReferencedTable);
        return Tables.Values.ToDictionary(table => table.LogicalName, table => table.Build(byReferenced, byReferencing, ManyToMany));
    }

    /// <summary>A lookup refers to the tables of its relationships, unless its description says to what.</summary>
    private static void SetTargets(TableDraft table, ILookup<string, OneToMany> byColumn)
    {
        foreach (var column in table.Columns.Values.Where(column => column.IsLookup && column.Targets.Count == 0))
        {
            column.ReferTo([.. byColumn[column.LogicalName].Select(relationship => relationship.ReferencedTable).Distinct()]);
            if (column.Targets.Count == 0)
                throw new InvalidDataException($"The lookup {table.LogicalName}.{column} has no relationship.");
        }
    }
}
