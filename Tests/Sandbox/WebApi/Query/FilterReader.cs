using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>Turns $filter into a query's criteria. "not" is pushed down to the conditions, which know their opposite.</summary>
internal sealed class FilterReader(WebModel model, ColumnPaths paths, Counter aliases, UriReader uri)
{
    private static readonly Dictionary<BinaryOperatorKind, ConditionOperator> Comparisons = new()
    {
        [BinaryOperatorKind.Equal] = ConditionOperator.Equal,
        [BinaryOperatorKind.NotEqual] = ConditionOperator.NotEqual,
        [BinaryOperatorKind.GreaterThan] = ConditionOperator.GreaterThan,
        [BinaryOperatorKind.GreaterThanOrEqual] = ConditionOperator.GreaterEqual,
        [BinaryOperatorKind.LessThan] = ConditionOperator.LessThan,
        [BinaryOperatorKind.LessThanOrEqual] = ConditionOperator.LessEqual,
    };

    public FilterExpression Read(QueryNode node, bool negated = false) => Bare(node) switch
    {
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both => Both(both, negated),
        BinaryOperatorNode comparison => Compare(comparison, negated),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Not(not, negated),
        InNode list => List(list, negated),
        AnyNode any => new LambdaReader(model, paths.Shape, aliases, uri).Any(any, negated),
        AllNode all => new LambdaReader(model, paths.Shape, aliases, uri).All(all, negated),
        SingleValueFunctionCallNode call => Call(call, negated),
        SingleValuePropertyAccessNode flag => Condition(paths.Find(flag), ConditionOperator.Equal, !negated),
        var other => throw WebApiException.Syntax($"The expression '{other.Kind}' is not supported in $filter."),
    };

    private static QueryNode Bare(QueryNode node) => node is ConvertNode convert ? Bare(convert.Source) : node;

    private FilterExpression Both(BinaryOperatorNode node, bool negated)
    {
        var isAnd = node.OperatorKind == BinaryOperatorKind.And;
        var filter = new FilterExpression(isAnd != negated ? LogicalOperator.And : LogicalOperator.Or);
        filter.AddFilter(Read(node.Left, negated));
        filter.AddFilter(Read(node.Right, negated));
        return filter;
    }

    private FilterExpression Not(UnaryOperatorNode node, bool negated)
    {
        if (Bare(node.Operand) is SingleValueFunctionCallNode { Name: var name } && QueryName(name) is not null)
            throw WebApiException.Syntax($"The 'not' operator can't be used with the query function '{name}'.");
        return Read(node.Operand, !negated);
    }

    private FilterExpression Compare(BinaryOperatorNode node, bool negated)
    {
        if (!Comparisons.TryGetValue(node.OperatorKind, out var comparison))
            throw WebApiException.Syntax($"The operator '{node.OperatorKind}' is not supported in $filter.");
        var (left, right) = (Bare(node.Left), Bare(node.Right));
        if (left is ConstantNode && right is not ConstantNode)
            (left, right, comparison) = (right, left, Mirror(comparison));
        var column = left switch
        {
            SingleValuePropertyAccessNode property => paths.Find(property),
            SingleNavigationNode navigation => paths.Find(navigation),
            _ => throw WebApiException.Syntax($"The left side of a comparison must be a property, not '{left.Kind}'."),
        };
        if (negated)
            comparison = Opposite(comparison);
        if (right is SingleValuePropertyAccessNode other)
            return CompareColumns(column, comparison, paths.Find(other));
        var value = Constant(right);
        if (value is not null)
            return Condition(column, comparison, Literals.Plain(value, column.Column));
        return comparison switch
        {
            ConditionOperator.Equal => Condition(column, ConditionOperator.Null),
            ConditionOperator.NotEqual => Condition(column, ConditionOperator.NotNull),
            _ => throw WebApiException.Syntax($"The property '{column.Column.LogicalName}' can be compared with null by 'eq' and 'ne' only."),
        };
    }

    private static FilterExpression CompareColumns(ColumnPath left, ConditionOperator comparison, ColumnPath right)
    {
        if (left.Alias != right.Alias)
            throw WebApiException.Syntax("Only columns of the same row can be compared with each other.");
        return One(left.Alias is null
            ? new ConditionExpression(left.Column.LogicalName, comparison, true, right.Column.LogicalName)
            : new ConditionExpression(left.Alias, left.Column.LogicalName, comparison, true, (object)right.Column.LogicalName));
    }

    private FilterExpression List(InNode node, bool negated)
    {
        if (Bare(node.Left) is not SingleValuePropertyAccessNode property || node.Right is not CollectionConstantNode values)
            throw WebApiException.Syntax("The operator 'in' takes a property and a list of values.");
        var column = paths.Find(property);
        var plain = values.Collection.Select(each => Literals.Plain(each.Value, column.Column)).ToArray();
        return Condition(column, negated ? ConditionOperator.NotIn : ConditionOperator.In, plain);
    }

    private FilterExpression Call(SingleValueFunctionCallNode call, bool negated)
    {
        if (QueryName(call.Name) is { } function)
            return QueryFunction(function, call);
        var arguments = call.Parameters.Select(Bare).ToList();
        if (arguments is not [SingleValuePropertyAccessNode property, var second])
            throw WebApiException.Syntax($"The function '{call.Name}' is not supported in $filter.");
        var column = paths.Find(property);
        var text = Constant(second) as string ?? throw WebApiException.Syntax($"The function '{call.Name}' takes a text.");
        // Dataverse hands the text on as a pattern: % and _ in it are wildcards there too.
        var pattern = call.Name switch
        {
            "contains" => $"%{text}%",
            "startswith" => $"{text}%",
            "endswith" => $"%{text}",
            _ => throw WebApiException.Syntax($"The function '{call.Name}' is not supported in $filter."),
        };
        return Condition(column, negated ? ConditionOperator.NotLike : ConditionOperator.Like, pattern);
    }

    private FilterExpression QueryFunction(string name, SingleValueFunctionCallNode call)
    {
        var arguments = call.Parameters.OfType<NamedFunctionParameterNode>().ToDictionary(each => each.Name, each => Constant(each.Value));
        var property = (string)arguments["PropertyName"]!;
        var column = paths.Find(call.Source, Property(property));
        var values = arguments.Where(each => each.Key != "PropertyName").SelectMany(each => Values(each.Value, column.Column, name)).ToArray();
        return Condition(column, QueryFunctions.Operator(name), values);
    }

    /// <summary>The functions name lookups by their column as well as by their property.</summary>
    private string Property(string name) =>
        !paths.Shape.Properties.ContainsKey(name) && paths.Shape.Table.Columns.TryGetValue(name, out var column)
            ? TableShape.PropertyOf(column) : name;

    private static IEnumerable<object> Values(object? value, Column column, string function) => value switch
    {
        ODataCollectionValue list => list.Items.Select(each => Literals.Plain(each, column)),
        long number => [(int)number],
        int => [value],
        string text when QueryFunctions.All[function] == QueryFunctionValue.Text => [Literals.Plain(text, column)],
        _ => throw WebApiException.Syntax($"The query function '{function}' has a value of the wrong type."),
    };

    private object? Constant(QueryNode node) => Bare(node) switch
    {
        ConstantNode constant => constant.Value,
        ParameterAliasNode alias => Constant(uri.Alias(alias.Alias)),
        var other => throw WebApiException.Syntax($"A value is expected where '{other.Kind}' stands in $filter."),
    };

    private static string? QueryName(string name) =>
        name.StartsWith(WebModel.Namespace + ".", StringComparison.Ordinal) && QueryFunctions.All.ContainsKey(name[(WebModel.Namespace.Length + 1)..])
            ? name[(WebModel.Namespace.Length + 1)..] : null;

    private static ConditionOperator Mirror(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.GreaterThan => ConditionOperator.LessThan,
        ConditionOperator.GreaterEqual => ConditionOperator.LessEqual,
        ConditionOperator.LessThan => ConditionOperator.GreaterThan,
        ConditionOperator.LessEqual => ConditionOperator.GreaterEqual,
        _ => comparison,
    };

    private static ConditionOperator Opposite(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Equal => ConditionOperator.NotEqual,
        ConditionOperator.NotEqual => ConditionOperator.Equal,
        ConditionOperator.GreaterThan => ConditionOperator.LessEqual,
        ConditionOperator.GreaterEqual => ConditionOperator.LessThan,
        ConditionOperator.LessThan => ConditionOperator.GreaterEqual,
        _ => ConditionOperator.GreaterThan,
    };

    private static FilterExpression Condition(ColumnPath column, ConditionOperator comparison, params object[] values) =>
        One(column.Alias is null
            ? new ConditionExpression(column.Column.LogicalName, comparison, values)
            : new ConditionExpression(column.Alias, column.Column.LogicalName, comparison, values));

    private static FilterExpression One(ConditionExpression condition)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(condition);
        return filter;
    }
}
