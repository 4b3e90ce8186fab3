using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query.Model;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>Conditions that depend on who asks and when: the user and their teams, today, the last x days, a hierarchy.</summary>
internal sealed class RelativeConditionSql(Statement statement, ConditionValue values)
{
    private readonly WallClock clock = new(statement.Context);
    private readonly HierarchySql hierarchy = new(statement);

    /// <summary>The SQL condition; null where the operator depends on nothing but its values.</summary>
    public string? Write(Condition condition, Source source, Column column) =>
        WriteUser(condition, source, column) ?? hierarchy.Write(condition, source, column) ?? WriteDate(condition, source, column);

    private string? WriteUser(Condition condition, Source source, Column column)
    {
        var expression = source.Value(column);
        switch (condition.Operator)
        {
            case ConditionOperator.EqualUserId:
                return Of("=", User());
            case ConditionOperator.NotEqualUserId:
                return ConditionSql.Negated(expression, Of("=", User()));
            case ConditionOperator.EqualBusinessId:
                return Of("=", BusinessUnit());
            case ConditionOperator.NotEqualBusinessId:
                return ConditionSql.Negated(expression, Of("=", BusinessUnit()));
            case ConditionOperator.EqualUserTeams:
                return Of("IN", $"({Teams()})");
            case ConditionOperator.EqualUserOrUserTeams:
                return Of("IN", $"({Teams()} UNION ALL SELECT {User()})");
            case ConditionOperator.EqualUserLanguage when column.Type == ColumnType.Integer:
                return $"{expression} = {statement.Parameter((long)statement.Context.Language)}";
            case ConditionOperator.EqualUserLanguage:
                throw QueryFaults.OperatorNotValid(condition.Operator, source.Qualified(column.LogicalName), Operands.Describe(column));
            case ConditionOperator.EqualUserOrUserHierarchy or ConditionOperator.EqualUserOrUserHierarchyAndTeams:
                throw Faults.NotSupported($"The operator '{condition.Operator}' (hierarchical security)");
            default:
                return null;
        }

        string Of(string sign, string right)
        {
            var qualified = source.Qualified(column.LogicalName);
            if (!Operands.IsId(column.Type))
                throw QueryFaults.OperatorNotValid(condition.Operator, qualified, Operands.Describe(column));
            Operands.RequireCount(condition.Operator, qualified, condition.Values.Count, 0);
            return $"{expression} {sign} {right}";
        }
    }

    private string User() => statement.Id(statement.Context.UserId);

    private string BusinessUnit()
    {
        var alias = statement.InnerAlias();
        return $"(SELECT {alias}.\"businessunitid\" FROM \"systemuser\" AS {alias} WHERE {alias}.\"systemuserid\" = {User()})";
    }

    private string Teams()
    {
        var alias = statement.InnerAlias();
        return $"SELECT {alias}.\"teamid\" FROM \"teammembership\" AS {alias} WHERE {alias}.\"systemuserid\" = {User()}";
    }

    private string? WriteDate(Condition condition, Source source, Column column)
    {
        var qualified = source.Qualified(column.LogicalName);
        if (Period(condition, column, qualified) is not { } range)
            return condition.Operator.ToString().Contains("Fiscal", StringComparison.Ordinal)
                ? throw Faults.NotSupported($"The operator '{condition.Operator}' (of fiscal ones only this, the last and the next period)")
                : null;
        if (column.Type != ColumnType.DateTime || (DateRange.CountsHours(condition.Operator) && column.DateBehavior == DateBehavior.DateOnly))
            throw QueryFaults.OperatorNotValid(condition.Operator, qualified, Operands.Describe(column));
        var expression = source.Value(column);
        var parts = new List<string>();
        if (range.From is { } from)
            parts.Add($"{expression} >= {statement.Parameter(clock.Stored(from, column))}");
        if (range.To is { } to)
            parts.Add($"{expression} < {statement.Parameter(clock.StoredEnd(to, column))}");
        var within = $"({string.Join(" AND ", parts)})";
        return condition.Operator == ConditionOperator.NotOn ? ConditionSql.Negated(expression, within) : within;
    }

    private DateRange? Period(Condition condition, Column column, string qualified)
    {
        var given = condition.Values;
        var x = 0;
        if (DateRange.TakesNumber(condition.Operator))
        {
            Operands.RequireCount(condition.Operator, qualified, given.Count, 1);
            var number = ConditionValue.Whole(qualified, given[0] ?? throw QueryFaults.NullValue(qualified), typeof(int));
            x = number is > 0 and <= int.MaxValue / 7 ? (int)number : throw QueryFaults.NotPositive(condition.Operator, qualified);
        }
        else if (condition.Operator is ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter)
        {
            Operands.RequireCount(condition.Operator, qualified, given.Count, 1);
            if (column.Type != ColumnType.DateTime)
                throw QueryFaults.OperatorNotValid(condition.Operator, qualified, Operands.Describe(column));
            return DateRange.Of(condition.Operator, values.Day(qualified, column, given[0]));
        }

        try
        {
            return DateRange.Of(condition.Operator, x, clock.Now);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw QueryFaults.InvalidDate(qualified, x);
        }
    }
}
