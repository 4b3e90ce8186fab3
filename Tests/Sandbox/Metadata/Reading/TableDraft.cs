namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>A table while it is being read: stock columns first, then the solution's.</summary>
internal sealed class TableDraft(string schemaName)
{
    public string LogicalName { get; } = Lower(schemaName);

    public string SchemaName { get; } = schemaName;

    public string EntitySetName { get; set; } = "";

    public Labels Label { get; set; } = Labels.None;

    public Labels CollectionLabel { get; set; } = Labels.None;

    public Ownership Ownership { get; set; }

    public bool IsActivity { get; set; }

    public bool IsCustom { get; init; }

    public bool IsIntersect { get; set; }

    public bool HasActivities { get; set; }

    public bool HasNotes { get; set; }

    public string? PrivilegeName { get; set; }

    public int ObjectTypeCode { get; set; }

    public Dictionary<string, Column> Columns { get; } = [];

    public List<AlternateKey> Keys { get; } = [];

    /// <summary>Names of relationships of system lookups that don't follow the pattern, by column.</summary>
    public Dictionary<string, string> RelationshipNames { get; } = [];

    public string PrimaryKey => Columns.Values.Single(column => column.Type == ColumnType.PrimaryKey).LogicalName;

    public static string Lower(string name) => name.ToLowerInvariant();

    public void Add(Column column)
    {
        if (!Columns.TryAdd(column.LogicalName, column))
            throw new InvalidDataException($"The table {LogicalName} has the column {column.LogicalName} twice.");
    }

    public Table Build(ILookup<string, OneToMany> byReferenced, ILookup<string, OneToMany> byReferencing, IEnumerable<ManyToMany> manyToMany) => new()
    {
        LogicalName = LogicalName,
        SchemaName = SchemaName,
        EntitySetName = EntitySetName,
        PrimaryKey = PrimaryKey,
        PrimaryName = Columns.Values.SingleOrDefault(column => column.IsPrimaryName)?.LogicalName ?? "",
        Ownership = Ownership,
        IsActivity = IsActivity,
        IsCustom = IsCustom,
        IsIntersect = IsIntersect,
        HasActivities = HasActivities,
        HasNotes = HasNotes,
        PrivilegeName = PrivilegeName ?? (IsActivity ? "Activity" : SchemaName),
        ObjectTypeCode = ObjectTypeCode,
        Columns = Columns,
        Keys = Keys,
        OneToMany = [.. byReferenced[LogicalName]],
        ManyToOne = [.. byReferencing[LogicalName]],
        ManyToMany = [.. manyToMany.Where(relationship => LogicalName == relationship.Table1 || LogicalName == relationship.Table2 || LogicalName == relationship.IntersectTable)],
        Label = Label,
        CollectionLabel = CollectionLabel,
    };
}
