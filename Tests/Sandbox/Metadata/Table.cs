using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>A table of the organisation with everything that describes it.</summary>
public sealed class Table
{
    public required string LogicalName { get; init; }

    public required string SchemaName { get; init; }

    public required string EntitySetName { get; init; }

    public required string PrimaryKey { get; init; }

    /// <summary>The primary name column; empty where the table has none.</summary>
    public required string PrimaryName { get; init; }

    public Ownership Ownership { get; init; }

    public bool IsActivity { get; init; }

    public bool IsCustom { get; init; }

    public bool IsIntersect { get; init; }

    /// <summary>Whether activities can be regarding its rows.</summary>
    public bool HasActivities { get; init; }

    /// <summary>Whether notes can be attached to its rows.</summary>
    public bool HasNotes { get; init; }

    /// <summary>The name inside its privileges: prvRead + this.</summary>
    public required string PrivilegeName { get; init; }

    /// <summary>The number that stands for it in old interfaces; 0 for custom tables, whose number each organisation makes.</summary>
    public int ObjectTypeCode { get; init; }

    public required IReadOnlyDictionary<string, Column> Columns { get; init; }

    public IReadOnlyList<AlternateKey> Keys { get; init; } = [];

    /// <summary>Relationships in which this table is the one side.</summary>
    public required IReadOnlyList<OneToMany> OneToMany { get; init; }

    /// <summary>Relationships in which this table is the many side: one for each lookup and table it may refer to.</summary>
    public required IReadOnlyList<OneToMany> ManyToOne { get; init; }

    public required IReadOnlyList<ManyToMany> ManyToMany { get; init; }

    public Labels Label { get; init; } = Labels.None;

    public Labels CollectionLabel { get; init; } = Labels.None;

    public Column Column(string logicalName) =>
        Columns.TryGetValue(logicalName, out var column) ? column : throw Faults.UnknownColumn(LogicalName, logicalName);

    public Column? FindColumn(string logicalName) => Columns.GetValueOrDefault(logicalName);

    public override string ToString() => LogicalName;
}
