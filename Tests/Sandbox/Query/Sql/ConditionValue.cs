using System.Globalization;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>
/// A condition's value as the column stores it. What the platform refuses is refused alike: an EntityReference or
/// OptionSetValue where its id or number belongs, a text that is no number, an array inside the values.
/// </summary>
internal sealed class ConditionValue(WallClock clock)
{
    public object Stored(string qualified, Column column, object? value) => value is null ? throw QueryFaults.NullValue(qualified) : column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => Text(qualified, value),
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.MultiChoice => Whole(qualified, value, typeof(int)),
        ColumnType.BigInt => Whole(qualified, value, typeof(long)),
        ColumnType.Boolean => Flag(qualified, value),
        ColumnType.Decimal or ColumnType.Money => Scaled(Exact(qualified, value), column.StoredPlaces),
        ColumnType.Double => (double)Exact(qualified, value),
        ColumnType.DateTime => Time(qualified, column, value),
        _ => Id(qualified, value),
    };

    public static string Text(string qualified, object value) => value switch
    {
        string text => text,
        Guid or int or long or short or decimal or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw QueryFaults.WrongType(qualified, typeof(string), value),
    };

    public static long Whole(string qualified, object value, Type expected) => value switch
    {
        int or long or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        string text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw QueryFaults.WrongValue(qualified, "a whole number", text),
        _ => throw QueryFaults.WrongType(qualified, expected, value),
    };

    public static string Id(string qualified, object value) => value switch
    {
        Guid id => id.ToString("D"),
        string text when Guid.TryParse(text, out var id) => id.ToString("D"),
        string text => throw QueryFaults.WrongValue(qualified, "a Guid: it should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)", text),
        _ => throw QueryFaults.WrongType(qualified, typeof(Guid), value),
    };

    /// <summary>The calendar day that an operator like "on" means, by the user's clock or, for days without a zone, as given.</summary>
    public DateTime Day(string qualified, Column column, object? value)
    {
        var (time, isUtc) = Moment(qualified, value ?? throw QueryFaults.NullValue(qualified));
        return (isUtc && column.DateBehavior == DateBehavior.UserLocal ? clock.ToLocal(time) : time).Date;
    }

    private static long Flag(string qualified, object value) => value switch
    {
        bool flag => flag ? 1 : 0,
        0 or 1 => (int)value,
        "0" or "false" or "False" => 0,
        "1" or "true" or "True" => 1,
        string or int => throw QueryFaults.WrongValue(qualified, "true or false", value),
        _ => throw QueryFaults.WrongType(qualified, typeof(bool), value),
    };

    private static decimal Exact(string qualified, object value)
    {
        switch (value)
        {
            case decimal or int or long or short or byte or double or float:
                try
                {
                    return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                }
                catch (OverflowException)
                {
                    throw QueryFaults.WrongValue(qualified, "a number of the supported range", value);
                }

            case string text:
                return decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw QueryFaults.WrongValue(qualified, "a number", text);
            default:
                throw QueryFaults.WrongType(qualified, typeof(decimal), value);
        }
    }

    /// <summary>Exact where the column can hold the value; a finer one still compares right, though it equals none.</summary>
    private static object Scaled(decimal value, int places)
    {
        // No stored number comes near: only the comparison's direction matters, and the factor must not overflow.
        if (Math.Abs(value) >= long.MaxValue)
            return (double)value * Math.Pow(10, places);
        for (var place = 0; place < places; place++)
            value *= 10;
        return value == decimal.Truncate(value) && Math.Abs(value) <= long.MaxValue ? (long)value : (double)value;
    }

    /// <summary>
    /// A text without a zone is the user's local time, as FetchXML has it; a DateTime is UTC unless it says Local,
    /// because that is what the SDK's serialisation makes of it.
    /// </summary>
    private object Time(string qualified, Column column, object value)
    {
        var (time, isUtc) = Moment(qualified, value);
        return column.DateBehavior switch
        {
            DateBehavior.DateOnly => WallClock.Days(time),
            DateBehavior.TimeZoneIndependent => WallClock.Milliseconds(time),
            _ => WallClock.Milliseconds(isUtc ? time : clock.ToUtc(time)),
        };
    }

    private static (DateTime Time, bool IsUtc) Moment(string qualified, object value)
    {
        switch (value)
        {
            case DateTime { Kind: DateTimeKind.Local } local:
                return (local.ToUniversalTime(), true);
            case DateTime time:
                return (time, true);
            case DateTimeOffset offset:
                return (offset.UtcDateTime, true);
            case string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed):
                return HasZone(text) ? (parsed.UtcDateTime, true) : (parsed.UtcDateTime, false);
            case string:
                throw QueryFaults.InvalidDate(qualified, value);
            default:
                throw QueryFaults.WrongType(qualified, typeof(DateTime), value);
        }
    }

    private static bool HasZone(string text) =>
        text.EndsWith('Z') || (text.Contains('T', StringComparison.Ordinal) && text.AsSpan(text.IndexOf('T', StringComparison.Ordinal)).IndexOfAny('+', '-') >= 0);
}
