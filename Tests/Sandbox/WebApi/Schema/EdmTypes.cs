using Microsoft.OData.Edm;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>The EDM type of a column, and of a custom API's parameter.</summary>
internal static class EdmTypes
{
    private static readonly EdmCoreModel Core = EdmCoreModel.Instance;

    public static IEdmPrimitiveTypeReference Of(Column column, bool nullable = true) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => Core.GetGuid(nullable),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Core.GetGuid(nullable),
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => Core.GetInt32(nullable),
        ColumnType.BigInt => Core.GetInt64(nullable),
        ColumnType.Decimal or ColumnType.Money => Core.GetDecimal(nullable),
        ColumnType.Double => Core.GetDouble(nullable),
        ColumnType.Boolean => Core.GetBoolean(nullable),
        ColumnType.DateTime when column.DateBehavior == DateBehavior.DateOnly => Core.GetDate(nullable),
        ColumnType.DateTime => Core.GetDateTimeOffset(nullable),
        _ => Core.GetString(nullable),
    };

    /// <summary>The type of a custom API's request parameter or response property (customapirequestparameter.type, 0..12).</summary>
    public static IEdmTypeReference Of(ParameterType type, IEdmEntityType row) => type switch
    {
        ParameterType.Boolean => Core.GetBoolean(true),
        ParameterType.DateTime => Core.GetDateTimeOffset(true),
        ParameterType.Decimal or ParameterType.Money => Core.GetDecimal(true),
        ParameterType.Entity or ParameterType.EntityReference => new EdmEntityTypeReference(row, true),
        ParameterType.EntityCollection => Collection(new EdmEntityTypeReference(row, true)),
        ParameterType.Float => Core.GetDouble(true),
        ParameterType.Integer or ParameterType.Picklist => Core.GetInt32(true),
        ParameterType.StringArray => Collection(Core.GetString(true)),
        ParameterType.Guid => Core.GetGuid(true),
        _ => Core.GetString(true),
    };

    public static EdmCollectionTypeReference Collection(IEdmTypeReference element) => new(new EdmCollectionType(element));
}
