namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>The types that a custom API's parameters can have, numbered as in Dataverse.</summary>
internal enum ParameterType
{
    Boolean,
    DateTime,
    Decimal,
    Entity,
    EntityCollection,
    EntityReference,
    Float,
    Integer,
    Money,
    Picklist,
    String,
    StringArray,
    Guid,
}
