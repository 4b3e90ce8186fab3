namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>A lookup's relationship, and what it cascades.</summary>
public sealed class OneToMany
{
    public required string SchemaName { get; init; }

    public required string ReferencedTable { get; init; }

    public required string ReferencedColumn { get; init; }

    public required string ReferencingTable { get; init; }

    public required string ReferencingColumn { get; init; }

    /// <summary>The lookup's navigation property, on the many side.</summary>
    public required string ReferencingNavigation { get; init; }

    /// <summary>The collection's navigation property, on the one side.</summary>
    public required string ReferencedNavigation { get; init; }

    public Cascade Delete { get; init; }

    public Cascade Assign { get; init; }

    public Cascade Share { get; init; }

    public Cascade Unshare { get; init; }

    public Cascade Reparent { get; init; }

    /// <summary>Whether activities of the many side's rows are shown with the one side's row (RollupView).</summary>
    public bool RollsUp { get; init; }

    public override string ToString() => SchemaName;
}

/// <summary>A relationship through an intersect table.</summary>
public sealed class ManyToMany
{
    public required string SchemaName { get; init; }

    public required string IntersectTable { get; init; }

    public required string Table1 { get; init; }

    public required string Column1 { get; init; }

    /// <summary>The collection of Table2's rows, as a navigation property of Table1.</summary>
    public required string Navigation1 { get; init; }

    public required string Table2 { get; init; }

    public required string Column2 { get; init; }

    /// <summary>The collection of Table1's rows, as a navigation property of Table2.</summary>
    public required string Navigation2 { get; init; }

    public override string ToString() => SchemaName;
}

/// <summary>Columns whose values together are unique among the rows that have all of them.</summary>
public sealed record AlternateKey(string LogicalName, string SchemaName, IReadOnlyList<string> Columns);
