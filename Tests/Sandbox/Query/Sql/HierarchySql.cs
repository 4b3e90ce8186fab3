using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>under, above and their like, for the tables whose hierarchy Microsoft ships: account, business unit, user.</summary>
internal sealed class HierarchySql(Statement statement)
{
    private static readonly Dictionary<string, string> Parents = new()
    {
        ["account"] = "parentaccountid",
        ["businessunit"] = "parentbusinessunitid",
        ["systemuser"] = "parentsystemuserid",
    };

    public string? Write(Condition condition, Source source, Column column)
    {
        if (condition.Operator is not (ConditionOperator.Under or ConditionOperator.NotUnder or ConditionOperator.UnderOrEqual
            or ConditionOperator.Above or ConditionOperator.AboveOrEqual))
            return null;
        var qualified = source.Qualified(column.LogicalName);
        if (!Operands.IsId(column.Type))
            throw QueryFaults.OperatorNotValid(condition.Operator, qualified, Operands.Describe(column));
        var table = column.Type == ColumnType.PrimaryKey ? source.Table.LogicalName : column.Targets.Count == 1 ? column.Targets[0] : "";
        if (!Parents.TryGetValue(table, out var parent) || statement.Model.Table(table).FindColumn(parent) is null)
            throw Faults.NotSupported($"The operator '{condition.Operator}' on '{qualified}', which has no hierarchy,");
        Operands.RequireCount(condition.Operator, qualified, condition.Values.Count, 1);
        var id = statement.Parameter(ConditionValue.Id(qualified, condition.Values[0] ?? throw QueryFaults.NullValue(qualified)));
        var expression = source.Value(column);
        var members = Members(statement.Model.Table(table), parent, id,
            upwards: condition.Operator is ConditionOperator.Above or ConditionOperator.AboveOrEqual,
            withStart: condition.Operator is ConditionOperator.UnderOrEqual or ConditionOperator.AboveOrEqual);
        var within = $"{expression} IN ({members})";
        return condition.Operator == ConditionOperator.NotUnder ? ConditionSql.Negated(expression, within) : within;
    }

    /// <summary>The ids of the rows below or above one. UNION drops a row seen before, so that a circle ends.</summary>
    private string Members(Table table, string parent, string id, bool upwards, bool withStart)
    {
        var (line, row) = (statement.InnerAlias(), statement.InnerAlias());
        var (name, key, link) = (SqlDialect.Quote(table.LogicalName), SqlDialect.Quote(table.PrimaryKey), SqlDialect.Quote(parent));
        var step = upwards
            ? $"SELECT {row}.{link} FROM {name} AS {row} JOIN {line} ON {row}.{key} = {line}.id WHERE {row}.{link} IS NOT NULL"
            : $"SELECT {row}.{key} FROM {name} AS {row} JOIN {line} ON {row}.{link} = {line}.id";
        return $"WITH RECURSIVE {line}(id) AS (SELECT {statement.Dialect.Id(id)} UNION {step}) SELECT id FROM {line}{(withStart ? "" : $" WHERE id <> {id}")}";
    }
}
