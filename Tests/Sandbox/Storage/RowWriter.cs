using System.Data.Common;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>Writes one row of one SQL table, with its next version.</summary>
internal sealed class RowWriter(Database database)
{
    public void Insert(Table table, Entity row)
    {
        var written = Written(table, row);
        written[table.PrimaryKey] = row.Id;
        if (table.IsActivity)
            written[Activities.TypeCode] = table.LogicalName;
        var columns = string.Join(", ", written.Keys.Select(SqlDialect.Quote));
        var parameters = string.Join(", ", Enumerable.Range(0, written.Count).Select(index => $"@p{index}"));
        Guarded(table, $"INSERT INTO {SqlDialect.Quote(table.LogicalName)} ({columns}) VALUES ({parameters})", [.. written.Values]);
    }

    public void Update(Table table, Entity changes)
    {
        var written = Written(table, changes);
        var assignments = string.Join(", ", written.Keys.Select((name, index) => $"{SqlDialect.Quote(name)} = @p{index}"));
        // Without a row version there may be nothing to write (an intersect row, or party lists alone).
        if (written.Count == 0)
            return;
        var count = Guarded(table,
            $"UPDATE {SqlDialect.Quote(table.LogicalName)} SET {assignments} WHERE {SqlDialect.Quote(table.PrimaryKey)} = @p{written.Count}",
            [.. written.Values, changes.Id]);
        if (count == 0)
            throw Faults.RowNotFound(table.LogicalName, changes.Id);
    }

    public void Delete(Table table, Guid id)
    {
        if (database.Execute($"DELETE FROM {SqlDialect.Quote(table.LogicalName)} WHERE {SqlDialect.Quote(table.PrimaryKey)} = @p0", id) == 0)
            throw Faults.RowNotFound(table.LogicalName, id);
    }

    /// <summary>SQL columns and values: what is computed, listed elsewhere or counted here is left out of what came.</summary>
    private Dictionary<string, object?> Written(Table table, Entity row)
    {
        var written = new Dictionary<string, object?>(row.Attributes.Count + 2);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (!ColumnStorage.IsWritten(column) || name == RowMapper.RowVersionColumn || name == table.PrimaryKey)
                continue;

            // Dataverse knows no empty text: it is null.
            var sql = value is string { Length: 0 } ? null : ColumnStorage.ToSql(table.LogicalName, column, value);
            written[name] = sql;
            if (ColumnStorage.TypeColumn(column) is { } type)
                written[type] = sql == null ? null : TypeOf(table, column, value);
        }

        if (table.Columns.ContainsKey(RowMapper.RowVersionColumn))
            written[RowMapper.RowVersionColumn] = database.NextRowVersion();
        return written;
    }

    private static string TypeOf(Table table, Column column, object? value) =>
        value is EntityReference { LogicalName: { Length: > 0 } name }
            ? name
            : throw Faults.WrongType(table.LogicalName, column.LogicalName, nameof(EntityReference), value ?? "null");

    private int Guarded(Table table, string sql, ReadOnlySpan<object?> values)
    {
        try
        {
            return database.Execute(sql, values);
        }
        catch (DbException problem) when (database.Dialect.IsDuplicate(problem))
        {
            throw Duplicate(table, problem);
        }
    }

    private FaultException<OrganizationServiceFault> Duplicate(Table table, DbException problem)
    {
        if (table.Keys.FirstOrDefault(key => database.Dialect.IsDuplicate(problem, UniqueIndex.Of(table, key))) is not { } key)
            return Faults.DuplicateId();
        var labels = key.Columns.Select(column => table.Column(column).Label[Labels.English] is { Length: > 0 } label ? label : column);
        return Faults.DuplicateKey(string.Join(", ", labels), key.SchemaName);
    }
}
