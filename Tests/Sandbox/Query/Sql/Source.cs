using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Model;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>A table of the query, looked up, with the name it has in the SQL statement and in the result.</summary>
internal sealed record Source(QuerySource Asked, Table Table, string SqlAlias, string ResultAlias, Source? Parent)
{
    public bool IsRoot => Parent is null;

    /// <summary>The name the platform's faults give a column.</summary>
    public string Qualified(string column) => $"{Table.LogicalName}.{column}";

    /// <summary>The stored value of a column; of a lookup its id.</summary>
    public string Value(Column column) => Sql(column.LogicalName);

    /// <summary>The table that a lookup refers to.</summary>
    public string TypeOf(Column lookup, Statement statement) =>
        ColumnStorage.TypeColumn(lookup) is { } type ? Sql(type) : statement.Parameter(lookup.Targets[0]);

    public string Sql(string sqlColumn) => $"{SqlAlias}.{SqlDialect.Quote(sqlColumn)}";

    public override string ToString() => $"{Table} as {ResultAlias}";
}
