using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>Between the user's wall clock and stored times, by what a column's times mean.</summary>
internal sealed class WallClock(QueryContext context)
{
    /// <summary>Now as the user's clock shows it; milliseconds, as they are stored.</summary>
    public DateTime Now { get; } = Floor(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(context.NowUtc, DateTimeKind.Utc), context.TimeZone));

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), context.TimeZone);

    /// <summary>A wall-clock time as the column stores it: milliseconds of UTC, or days. A time with a part of a day counts into its day.</summary>
    public long Stored(DateTime local, Column column) => column.DateBehavior switch
    {
        DateBehavior.DateOnly => Days(local),
        DateBehavior.TimeZoneIndependent => Milliseconds(local),
        _ => Milliseconds(ToUtc(local)),
    };

    /// <summary>The exclusive end of a period: for a column of whole days, a part of a day takes the day in.</summary>
    public long StoredEnd(DateTime local, Column column) =>
        column.DateBehavior == DateBehavior.DateOnly && local != local.Date ? Days(local) + 1 : Stored(local, column);

    public static long Milliseconds(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    public static long Days(DateTime time) => (time.Date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerDay;

    public DateTime ToUtc(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        // An hour that the clock skips in spring begins when the skip ends.
        while (context.TimeZone.IsInvalidTime(unspecified))
            unspecified = unspecified.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(unspecified, context.TimeZone);
    }

    private static DateTime Floor(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), time.Kind);
}
