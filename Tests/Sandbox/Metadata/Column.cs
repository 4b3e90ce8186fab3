namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>A column of a table.</summary>
public sealed class Column
{
    private IReadOnlyList<string> targets = [];

    public required string LogicalName { get; init; }

    public required string SchemaName { get; init; }

    public required ColumnType Type { get; init; }

    /// <summary>The format as Entity.xml writes it: text, email, date, datetime, duration …</summary>
    public string Format { get; init; } = "";

    public int? MaxLength { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Decimal places of a decimal, double or money column.</summary>
    public int Precision { get; init; }

    /// <summary>Where a money column's places come from: 0 itself, 1 the organisation, 2 the row's currency.</summary>
    public int PrecisionSource { get; init; }

    public DateBehavior DateBehavior { get; init; }

    public RequiredLevel Required { get; init; }

    public bool ValidForCreate { get; init; } = true;

    public bool ValidForUpdate { get; init; } = true;

    public bool ValidForRead { get; init; } = true;

    public bool IsCustom { get; init; }

    /// <summary>Whether field security guards it.</summary>
    public bool IsSecured { get; init; }

    public bool IsPrimaryName { get; init; }

    public ChoiceSet? Choices { get; init; }

    /// <summary>The value a new row gets when none is given: int of a choice, bool of a two-option column.</summary>
    public object? Default { get; init; }

    public string? AutoNumberFormat { get; init; }

    /// <summary>Of a money base column: the column it belongs to.</summary>
    public string? BaseOf { get; init; }

    /// <summary>Of a lookup: the tables it may refer to.</summary>
    public IReadOnlyList<string> Targets { get => targets; init => targets = value; }

    /// <summary>
    /// Of a column that only repeats another: the lookup it repeats when that one refers to <see cref="Targets"/>[0]
    /// (owninguser and owningteam repeat ownerid), or whose table it names (objecttypecode repeats objectid). It is never written.
    /// </summary>
    public string? DerivedFrom { get; init; }

    /// <summary>Of a party list: the participation type of its activityparty rows.</summary>
    public int? Participation { get; init; }

    public Labels Label { get; init; } = Labels.None;

    /// <summary>Whether it refers to another row (party lists do so through activityparty).</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether the table of the row it refers to is stored beside the id.</summary>
    public bool IsPolymorphic => IsLookup && Targets.Count != 1;

    /// <summary>Decimal places that are stored: money keeps four, as SQL Server's money does, however few are shown.</summary>
    public int StoredPlaces => Type == ColumnType.Money ? 4 : Precision;

    public override string ToString() => LogicalName;

    /// <summary>Says what it refers to, once all relationships are read.</summary>
    internal void ReferTo(IReadOnlyList<string> tables) => targets = tables;
}
