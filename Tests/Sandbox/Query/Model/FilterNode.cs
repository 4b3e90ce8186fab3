using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Sandbox.Query.Model;

/// <summary>A part of a filter.</summary>
internal abstract record FilterNode;

/// <summary>Parts of which all, or any one, must hold. An empty group holds always.</summary>
internal sealed record FilterGroup(bool IsOr, IReadOnlyList<FilterNode> Nodes) : FilterNode;

/// <summary>One comparison of a column.</summary>
internal sealed record Condition(string Column, ConditionOperator Operator, IReadOnlyList<object?> Values) : FilterNode
{
    /// <summary>The alias or table whose column it is, where it is not the table the filter stands in.</summary>
    public string? Entity { get; init; }

    /// <summary>The column to compare with, as "column" or "alias.column".</summary>
    public string? ValueOf { get; init; }
}

/// <summary>A condition on related rows: any, not any, all, not all.</summary>
internal sealed record RelatedFilter(QuerySource Link) : FilterNode;
