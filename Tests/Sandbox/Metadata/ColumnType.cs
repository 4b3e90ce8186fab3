namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    Text,
    Memo,
    Integer,
    BigInt,
    Decimal,
    Double,
    Money,
    DateTime,
    Boolean,
    Choice,
    MultiChoice,
    State,
    Status,
    Lookup,
    Customer,
    Owner,
    PrimaryKey,
    UniqueIdentifier,
    PartyList,
    EntityName,
}

/// <summary>How strongly a column asks for a value.</summary>
public enum RequiredLevel
{
    None,
    Recommended,

    /// <summary>"Business required": forms ask for it, the API does not.</summary>
    Application,

    /// <summary>The platform itself needs the value.</summary>
    System,
}

/// <summary>What a date and time means to people in different time zones.</summary>
public enum DateBehavior
{
    UserLocal,
    DateOnly,
    TimeZoneIndependent,
}
