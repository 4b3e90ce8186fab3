using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>
/// One condition as SQL. Rows without a value match the negative operators (ne, not-in, not-like and their like), as
/// MarkMpn/Sql4Cds found on live organisations; they match no other operator but null.
/// </summary>
internal sealed class ConditionSql(Statement statement, SourceSet sources, ConditionValue values)
{
    private readonly RelativeConditionSql relative = new(statement, values);

    public string Write(Condition condition, Source here)
    {
        var source = sources.Find(condition.Entity, here);
        if (NameOf(source, condition.Column) is { } lookup)
            return WriteText(condition, source.Qualified(condition.Column), NameSql.Of(source, statement.Readable(source, lookup), statement));
        var column = statement.Readable(source, source.Table.Column(condition.Column));
        var qualified = source.Qualified(column.LogicalName);
        if (column.Type == ColumnType.PartyList)
            throw QueryFaults.OperatorNotValid(condition.Operator, qualified, Operands.Describe(column));
        if (condition.ValueOf is { } other)
            return WriteComparison(condition, source, column, other, here);
        if (column.Type == ColumnType.EntityName)
            condition = condition with { Values = [.. condition.Values.Select(TableName)] };
        return relative.Write(condition, source, column)
            ?? (Operands.IsText(column.Type) ? WriteText(condition, qualified, source.Value(column)) : WriteValue(condition, qualified, source.Value(column), column));
    }

    /// <summary>The lookup whose name a virtual column such as "primarycontactidname" shows; null for columns of the table itself.</summary>
    internal static Column? NameOf(Source source, string column) =>
        !source.Table.Columns.ContainsKey(column) && column.EndsWith("name", StringComparison.Ordinal)
        && source.Table.FindColumn(column[..^4]) is { IsLookup: true } lookup
            ? lookup
            : null;

    /// <summary>Old queries name a table by its number (activitytypecode 4210): the name is what is stored.</summary>
    private object? TableName(object? value)
    {
        if (value is not int && !(value is string text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return value;
        var code = Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return statement.Model.Tables.Values.FirstOrDefault(table => table.ObjectTypeCode == code && code != 0)?.LogicalName
            ?? throw Faults.NotSupported(string.Create(CultureInfo.InvariantCulture, $"The object type code {code} in a condition"));
    }

    private string WriteText(Condition condition, string qualified, string expression)
    {
        var given = condition.Values;
        switch (condition.Operator)
        {
            case ConditionOperator.Like:
                return Like(One(), "{0}");
            case ConditionOperator.NotLike:
                return Negated(expression, Like(One(), "{0}"));
            case ConditionOperator.BeginsWith:
                return Like(Literal(One()), "{0}%");
            case ConditionOperator.DoesNotBeginWith:
                return Negated(expression, Like(Literal(One()), "{0}%"));
            case ConditionOperator.EndsWith:
                return Like(Literal(One()), "%{0}");
            case ConditionOperator.DoesNotEndWith:
                return Negated(expression, Like(Literal(One()), "%{0}"));
            case ConditionOperator.Contains:
                return Like(Literal(One()), "%{0}%");
            case ConditionOperator.DoesNotContain:
                return Negated(expression, Like(Literal(One()), "%{0}%"));
            default:
                return WriteGeneral(condition, qualified, expression, isOrdered: true, "text", value => value is null ? throw QueryFaults.NullValue(qualified) : ConditionValue.Text(qualified, value));
        }

        string One()
        {
            Operands.RequireCount(condition.Operator, qualified, given.Count, 1);
            return ConditionValue.Text(qualified, given[0] ?? throw QueryFaults.NullValue(qualified));
        }

        string Like(string pattern, string shape) =>
            Matches(expression, shape.Replace("{0}", pattern, StringComparison.Ordinal));
    }

    private string WriteValue(Condition condition, string qualified, string expression, Column column)
    {
        if (column.Type == ColumnType.MultiChoice)
            return WriteMultiChoice(condition, qualified, expression);
        return WriteGeneral(condition, qualified, expression, Operands.IsOrdered(column.Type), Operands.Describe(column),
            value => values.Stored(qualified, column, value));
    }

    private string WriteGeneral(Condition condition, string qualified, string expression, bool isOrdered, string kind, Func<object?, object> stored)
    {
        var given = condition.Values;
        switch (condition.Operator)
        {
            case ConditionOperator.Null:
                Operands.RequireCount(condition.Operator, qualified, given.Count, 0);
                return $"{expression} IS NULL";
            case ConditionOperator.NotNull:
                Operands.RequireCount(condition.Operator, qualified, given.Count, 0);
                return $"{expression} IS NOT NULL";
            case ConditionOperator.In:
                return In();
            case ConditionOperator.NotIn:
                return Negated(expression, In());
            case ConditionOperator.Between when isOrdered:
                return Between();
            case ConditionOperator.NotBetween when isOrdered:
                return Negated(expression, Between());
            case ConditionOperator.NotEqual:
                return Negated(expression, $"{expression} = {One()}");
            default:
                return Comparison(condition.Operator, isOrdered) is { } sign
                    ? $"{expression} {sign} {One()}"
                    : throw QueryFaults.OperatorNotValid(condition.Operator, qualified, kind);
        }

        string One()
        {
            Operands.RequireCount(condition.Operator, qualified, given.Count, 1);
            return statement.Parameter(stored(given[0]));
        }

        string In()
        {
            Operands.RequireSome(condition.Operator, qualified, given.Count);
            return $"{expression} IN ({statement.Parameters(given.Select(stored))})";
        }

        string Between()
        {
            Operands.RequireCount(condition.Operator, qualified, given.Count, 2);
            return $"{expression} BETWEEN {statement.Parameter(stored(given[0]))} AND {statement.Parameter(stored(given[1]))}";
        }
    }

    /// <summary>contain-values asks for any of the values; eq and in ask for exactly this set, as the multi-select documentation says.</summary>
    private string WriteMultiChoice(Condition condition, string qualified, string expression)
    {
        var numbers = condition.Values.Select(value => ConditionValue.Whole(qualified, value ?? throw QueryFaults.NullValue(qualified), typeof(int))).ToList();
        switch (condition.Operator)
        {
            case ConditionOperator.Null when numbers.Count == 0:
                return $"{expression} IS NULL";
            case ConditionOperator.NotNull when numbers.Count == 0:
                return $"{expression} IS NOT NULL";
            case ConditionOperator.ContainValues:
                return Any();
            case ConditionOperator.DoesNotContainValues:
                return Negated(expression, Any());
            case ConditionOperator.Equal or ConditionOperator.In:
                return Exactly();
            case ConditionOperator.NotEqual or ConditionOperator.NotIn:
                return Negated(expression, Exactly());
            default:
                throw QueryFaults.OperatorNotValid(condition.Operator, qualified, "several choices");
        }

        string Any()
        {
            Operands.RequireSome(condition.Operator, qualified, numbers.Count);
            return $"({string.Join(" OR ", numbers.Select(number => Matches(expression, $"%,{number},%")))})";
        }

        string Exactly()
        {
            Operands.RequireSome(condition.Operator, qualified, numbers.Count);
            return $"{expression} = {statement.Parameter($",{string.Join(',', numbers.Distinct().Order())},")}";
        }
    }

    private string WriteComparison(Condition condition, Source source, Column column, string other, Source here)
    {
        var dot = other.LastIndexOf('.');
        var otherSource = dot < 0 ? source : sources.Find(other[..dot], here);
        var otherColumn = otherSource.Table.Column(other[(dot + 1)..]);
        var qualified = source.Qualified(column.LogicalName);
        if (condition.Values.Count > 0)
            throw QueryFaults.ValueCount(condition.Operator, qualified, "0 (a column is compared)", condition.Values.Count);
        if (!Operands.AreComparable(column, otherColumn))
            throw QueryFaults.NotComparable(qualified, otherSource.Qualified(otherColumn.LogicalName));
        var (left, right) = (Aligned(source, column, otherColumn), Aligned(otherSource, otherColumn, column));
        // Not equal holds also where exactly one of the two has no value.
        if (condition.Operator == ConditionOperator.NotEqual)
            return $"{left} IS DISTINCT FROM {right}";
        return Comparison(condition.Operator, isOrdered: Operands.IsOrdered(column.Type)) is { } sign
            ? $"{left} {sign} {right}"
            : throw QueryFaults.OperatorNotValid(condition.Operator, qualified, $"{Operands.Describe(column)} and is compared with a column");
    }

    private string Matches(string expression, string like) =>
        statement.Dialect.Like(expression, statement.Parameter(statement.Dialect.Pattern(like)));

    /// <summary>Exact numbers are stored by the places of their column, so the one with fewer places is raised.</summary>
    private string Aligned(Source source, Column column, Column other)
    {
        // The name of a table, which is compared exactly, beside text, which is not.
        if (Operands.IsText(column.Type) && (column.Type == ColumnType.EntityName) != (other.Type == ColumnType.EntityName))
            return statement.Dialect.Collated(source.Value(column));
        var lacking = column.Type is ColumnType.Decimal or ColumnType.Money ? other.StoredPlaces - column.StoredPlaces : 0;
        return lacking > 0 ? $"{source.Value(column)} * 1{new string('0', lacking)}" : source.Value(column);
    }

    private static string? Comparison(ConditionOperator @operator, bool isOrdered) => @operator switch
    {
        ConditionOperator.Equal => "=",
        ConditionOperator.GreaterThan when isOrdered => ">",
        ConditionOperator.GreaterEqual when isOrdered => ">=",
        ConditionOperator.LessThan when isOrdered => "<",
        ConditionOperator.LessEqual when isOrdered => "<=",
        ConditionOperator.Mask or ConditionOperator.NotMask or ConditionOperator.MasksSelect or ConditionOperator.ChildOf
            or ConditionOperator.EqualRoleBusinessId => throw Faults.NotSupported($"The operator '{@operator}' (internal to Dataverse)"),
        _ => null,
    };

    internal static string Negated(string expression, string positive) => $"({expression} IS NULL OR NOT ({positive}))";

    private static string Literal(string text) =>
        text.Replace("[", "[[]", StringComparison.Ordinal).Replace("%", "[%]", StringComparison.Ordinal).Replace("_", "[_]", StringComparison.Ordinal);
}
