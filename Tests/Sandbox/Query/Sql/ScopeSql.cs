using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>Row security as an SQL condition: by owner, by business unit, by sharing.</summary>
internal static class ScopeSql
{
    private const string Shares = "principalobjectaccess";
    private const int ReadRight = 1;

    /// <summary>The condition that a row may be read; null where every row may.</summary>
    public static string? Of(Source source, Statement statement)
    {
        var scope = statement.Context.Scope(source.Table.LogicalName);
        if (scope.All)
            return null;
        if (scope.None)
            return SqlDialect.Never;
        var ways = new List<string>();
        if (OwnerColumn(source.Table) is { } owner && scope.Owners.Count > 0)
            ways.Add($"{source.Sql(owner)} IN ({Ids(scope.Owners, statement)})");
        if (UnitColumn(source.Table) is { } unit && scope.BusinessUnits.Count > 0)
            ways.Add($"{source.Sql(unit)} IN ({Ids(scope.BusinessUnits, statement)})");
        if (scope.Principals.Count > 0 && statement.Model.Tables.ContainsKey(Shares))
            ways.Add(Shared(source, scope.Principals, statement));
        return ways.Count == 0 ? SqlDialect.Never : $"({string.Join(" OR ", ways)})";
    }

    /// <summary>Rights that a row has by itself, and those it inherits from the row above it, count alike.</summary>
    private static string Shared(Source source, IReadOnlyCollection<Guid> principals, Statement statement)
    {
        var alias = statement.InnerAlias();
        var rights = $"COALESCE({alias}.\"accessrightsmask\", 0) | COALESCE({alias}.\"inheritedaccessrightsmask\", 0)";
        return $"EXISTS (SELECT 1 FROM {SqlDialect.Quote(Shares)} AS {alias} WHERE {alias}.\"objectid\" = {source.Sql(source.Table.PrimaryKey)}" +
            $" AND {alias}.\"principalid\" IN ({Ids(principals, statement)}) AND (({rights}) & {ReadRight}) <> 0)";
    }

    /// <summary>A user's own row is theirs, though systemuser has no owner column.</summary>
    private static string? OwnerColumn(Table table) =>
        table.Columns.ContainsKey("ownerid") ? "ownerid" : table.LogicalName == "systemuser" ? table.PrimaryKey : null;

    private static string? UnitColumn(Table table) =>
        table.Columns.ContainsKey("owningbusinessunit") ? "owningbusinessunit" : table.Columns.ContainsKey("businessunitid") ? "businessunitid" : null;

    private static string Ids(IEnumerable<Guid> ids, Statement statement) => string.Join(", ", ids.Select(statement.Id));
}
