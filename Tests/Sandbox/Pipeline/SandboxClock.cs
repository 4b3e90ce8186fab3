namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>The organisation's clock: runs on with real time from wherever it was put, until it is frozen.</summary>
public sealed class SandboxClock(DateTime? start = null, bool frozen = false)
{
    private readonly Lock gate = new();
    private DateTime origin = Utc(start ?? DateTime.UtcNow);
    private long since = Environment.TickCount64;
    private bool frozen = frozen;

    /// <summary>Now, in UTC with whole milliseconds, as Dataverse keeps times.</summary>
    public DateTime UtcNow
    {
        get
        {
            lock (gate)
                return frozen ? origin : origin.AddMilliseconds(Environment.TickCount64 - since);
        }
    }

    /// <summary>Puts the clock to a moment, earlier or later.</summary>
    public void MoveTo(DateTime moment)
    {
        lock (gate)
        {
            origin = Utc(moment);
            since = Environment.TickCount64;
        }
    }

    /// <summary>Moves the clock by a span.</summary>
    public void Advance(TimeSpan span) => MoveTo(UtcNow + span);

    /// <summary>Stops the clock where it stands; it still moves by <see cref="MoveTo"/> and <see cref="Advance"/>.</summary>
    public void Freeze()
    {
        lock (gate)
        {
            origin = UtcNow;
            frozen = true;
        }
    }

    internal SandboxClock Copy() => new(UtcNow, frozen);

    private static DateTime Utc(DateTime moment)
    {
        var utc = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
