using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>How a column's values stand in the database, and the way there and back.</summary>
public static class ColumnStorage
{
    private const string TypeSuffix = "__type";

    /// <summary>The SQL column beside a polymorphic lookup that holds the table of the row it refers to; null for other columns.</summary>
    public static string? TypeColumn(Column column) => column.IsPolymorphic ? column.LogicalName + TypeSuffix : null;

    /// <summary>Whether the column has an SQL column that is written (party lists are rows of activityparty, derived columns are computed).</summary>
    public static bool IsWritten(Column column) => column.Type != ColumnType.PartyList && column.DerivedFrom == null;

    /// <summary>The SQL value that stands for a value of the column (of a lookup: its id); also for comparing with it.</summary>
    public static object? ToSql(string table, Column column, object? value)
    {
        if (value is null or OptionSetValueCollection { Count: 0 })
            return null;
        try
        {
            return Convert(column, value) ?? throw Faults.WrongType(table, column.LogicalName, column.Type.ToString(), value);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or InvalidCastException)
        {
            throw Faults.WrongType(table, column.LogicalName, column.Type.ToString(), value);
        }
    }

    /// <summary>The value, in the SDK's type, that an SQL value stands for; type = the table a polymorphic lookup refers to.</summary>
    public static object FromSql(Column column, object value, string? type) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => value,
        ColumnType.Integer => (int)(long)value,
        ColumnType.BigInt => value,
        ColumnType.Decimal => Unscale((long)value, column.StoredPlaces),
        ColumnType.Money => new Money(Unscale((long)value, column.StoredPlaces)),
        ColumnType.Double => value,
        ColumnType.Boolean => (long)value != 0,
        ColumnType.DateTime when column.DateBehavior == DateBehavior.DateOnly => DateTime.UnixEpoch.AddDays((long)value),
        ColumnType.DateTime => DateTimeOffset.FromUnixTimeMilliseconds((long)value).UtcDateTime,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue((int)(long)value),
        ColumnType.MultiChoice => MultiChoice.Parse((string)value),
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => Guid.Parse((string)value),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
            new EntityReference(type ?? column.Targets[0], Guid.Parse((string)value)),
        _ => throw new InvalidOperationException($"The column {column} of type {column.Type} has no SQL column of its own."),
    };

    private static object? Convert(Column column, object value) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => value as string,
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Choice or ColumnType.State or ColumnType.Status => Whole(value),
        ColumnType.Boolean => value is bool flag ? (flag ? 1L : 0L) : Whole(value),
        ColumnType.Decimal or ColumnType.Money => Scale(value is Money money ? money.Value : Exact(value), column.StoredPlaces),
        ColumnType.Double => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
        ColumnType.DateTime => value is DateTime time ? Ticks(column, time) : null,
        ColumnType.MultiChoice => MultiChoice.Format(value),
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Id(value),
        _ => null,
    };

    private static object? Whole(object value) => value switch
    {
        OptionSetValue option => (long)option.Value,
        Enum or bool or string or int or long or short or byte => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static decimal Exact(object value) => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    /// <summary>Rounds half away from zero where the value has more places than the column, as SQL Server does on storing.</summary>
    private static long Scale(decimal value, int places) =>
        (long)(decimal.Round(value, places, MidpointRounding.AwayFromZero) * Power(places));

    /// <summary>Keeps the places, so that money reads as 3000.0000 the way the Web API writes it.</summary>
    private static decimal Unscale(long value, int places)
    {
        var magnitude = (UInt128)Int128.Abs(value);
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, value < 0, (byte)places);
    }

    /// <summary>10 to the power of the places, in 1 with that many zeros.</summary>
    private static decimal Power(int places) => 1m / new decimal(1, 0, 0, false, (byte)places);

    private static long Ticks(Column column, DateTime time)
    {
        if (column.DateBehavior == DateBehavior.DateOnly)
            return (time.Date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerDay;
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return new DateTimeOffset(utc).ToUnixTimeMilliseconds();
    }

    private static string? Id(object value) => value switch
    {
        Guid id => id.ToString("D"),
        EntityReference reference => reference.Id.ToString("D"),
        string text => Guid.Parse(text).ToString("D"),
        _ => null,
    };
}
