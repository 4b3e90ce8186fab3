using System.Data.Common;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>Selects columns of a table and makes entities of what the database answers. Null columns are absent.</summary>
public sealed class RowMapper
{
    private readonly Table table;
    private readonly List<Field> fields = [];
    private readonly string? rowVersion;

    public RowMapper(Table table, IEnumerable<Column> columns, string alias)
    {
        this.table = table;
        var select = new List<string> { Sql(table.PrimaryKey) };
        foreach (var column in columns.Where(column => column.Type != ColumnType.PartyList && column.LogicalName != table.PrimaryKey))
        {
            var ordinal = select.Count;
            select.Add(Sql(column.LogicalName));
            if (ColumnStorage.TypeColumn(column) is { } type)
                select.Add(Sql(type));
            fields.Add(new Field(column, ordinal, column.IsPolymorphic ? ordinal + 1 : null));
        }

        rowVersion = table.Columns.ContainsKey(RowVersionColumn) ? RowVersionColumn : null;
        if (rowVersion != null)
            select.Add(Sql(rowVersion));
        Count = select.Count;
        SelectList = string.Join(", ", select);

        string Sql(string name) => SqlDialect.Quote(alias) + "." + SqlDialect.Quote(name);
    }

    internal const string RowVersionColumn = "versionnumber";

    /// <summary>What to select, from the table under the alias.</summary>
    public string SelectList { get; }

    /// <summary>How many SQL columns that are.</summary>
    public int Count { get; }

    /// <summary>The row that a reader stands on, its select list beginning at the offset; null where an outer join found none.</summary>
    public Entity? Read(DbDataReader reader, int offset = 0)
    {
        if (reader.IsDBNull(offset))
            return null;

        var id = Guid.Parse(reader.GetString(offset));
        var row = new Entity(table.LogicalName, id) { [table.PrimaryKey] = id };
        foreach (var (column, ordinal, typeOrdinal) in fields)
        {
            if (reader.IsDBNull(offset + ordinal))
                continue;
            var type = typeOrdinal is { } at ? reader.GetString(offset + at) : null;
            row[column.LogicalName] = ColumnStorage.FromSql(column, reader.GetValue(offset + ordinal), type);
        }

        if (rowVersion != null && !reader.IsDBNull(offset + Count - 1))
            row.RowVersion = reader.GetInt64(offset + Count - 1).ToString(CultureInfo.InvariantCulture);
        return row;
    }

    private readonly record struct Field(Column Column, int Ordinal, int? TypeOrdinal);
}
