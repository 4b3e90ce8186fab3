using System.Data.Common;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Query.Sql;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>Makes entities of SQL rows: values in the SDK's types, names, aliased values and formatted values. Null columns are absent.</summary>
internal sealed class RowReader(SelectSql select, ValueText text, int idPlace, int versionPlace)
{
    public static object?[] Raw(DbDataReader reader)
    {
        var values = new object?[reader.FieldCount];
        for (var place = 0; place < values.Length; place++)
            values[place] = reader.IsDBNull(place) ? null : reader.GetValue(place);
        return values;
    }

    public Entity Read(object?[] row)
    {
        var root = select.Sources.Root.Table;
        var entity = new Entity(root.LogicalName);
        if (idPlace >= 0)
        {
            entity.Id = Guid.Parse((string)row[idPlace]!);
            entity[root.PrimaryKey] = entity.Id;
        }

        if (versionPlace >= 0 && row[versionPlace] is long version)
            entity.RowVersion = version.ToString(CultureInfo.InvariantCulture);
        foreach (var output in select.List.Columns)
            Put(entity, output, row);
        return entity;
    }

    /// <summary>The value of a column in the SDK's type, with the name where it is a lookup; null where the row has none.</summary>
    public static object? Value(OutputColumn output, object?[] row)
    {
        if (row[output.Value] is not { } stored)
            return null;
        var value = ColumnStorage.FromSql(output.Column, stored, output.Type >= 0 ? (string?)row[output.Type] : null);
        if (value is EntityReference reference && output.Name >= 0)
            reference.Name = (string?)row[output.Name];
        return value;
    }

    public static string? Symbol(OutputColumn output, object?[] row) => output.Symbol >= 0 ? (string?)row[output.Symbol] : null;

    private void Put(Entity entity, OutputColumn output, object?[] row)
    {
        if (Value(output, row) is not { } value)
            return;
        entity[output.Key] = output.IsAliased ? new AliasedValue(output.Source.Table.LogicalName, output.Column.LogicalName, value) : value;
        if (text.Of(output.Column, value, Symbol(output, row)) is { } shown)
            entity.FormattedValues[output.Key] = shown;
        // A primary key that was asked for with distinct gives the row its identity back.
        if (output.Source.IsRoot && output.Column.LogicalName == output.Source.Table.PrimaryKey && value is Guid id)
            entity.Id = id;
    }
}
