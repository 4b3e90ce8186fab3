using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>Which operators a column's type allows, and how many values an operator takes.</summary>
internal static class Operands
{
    public static bool IsText(ColumnType type) => type is ColumnType.Text or ColumnType.Memo or ColumnType.EntityName;

    public static bool IsId(ColumnType type) =>
        type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.UniqueIdentifier;

    public static bool IsChoice(ColumnType type) => type is ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.Boolean;

    /// <summary>Whether values of the type have an order that conditions may use.</summary>
    public static bool IsOrdered(ColumnType type) => !IsId(type) && type is not (ColumnType.MultiChoice or ColumnType.Boolean or ColumnType.PartyList);

    /// <summary>Whether two columns hold values that can be compared with each other.</summary>
    public static bool AreComparable(Column left, Column right) =>
        Kind(left.Type) == Kind(right.Type) && (left.Type != ColumnType.DateTime || left.DateBehavior == right.DateBehavior);

    public static string Describe(Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => "text",
        ColumnType.EntityName => "the name of a table",
        ColumnType.DateTime when column.DateBehavior == DateBehavior.DateOnly => "dates without a time",
        ColumnType.DateTime => "dates",
        ColumnType.Boolean => "yes or no",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "a choice",
        ColumnType.MultiChoice => "several choices",
        ColumnType.PartyList => "parties (link to activityparty instead)",
        _ when IsId(column.Type) => "a unique identifier",
        _ => "numbers",
    };

    public static void RequireCount(ConditionOperator @operator, string qualified, int given, int needed)
    {
        if (given != needed)
            throw QueryFaults.ValueCount(@operator, qualified, needed.ToString(System.Globalization.CultureInfo.InvariantCulture), given);
    }

    public static void RequireSome(ConditionOperator @operator, string qualified, int given)
    {
        if (given == 0)
            throw QueryFaults.ValueCount(@operator, qualified, "at least 1", given);
    }

    private static int Kind(ColumnType type) => type switch
    {
        _ when IsText(type) => 0,
        _ when IsId(type) => 1,
        ColumnType.Integer or ColumnType.BigInt => 2,
        ColumnType.Decimal => 3,
        ColumnType.Money => 4,
        ColumnType.Double => 5,
        ColumnType.DateTime => 6,
        ColumnType.Boolean => 7,
        ColumnType.MultiChoice => 8,
        ColumnType.PartyList => 9,
        _ => 10,
    };
}
