namespace Microsoft.Xrm.Sdk.PluginTelemetry;

/// <summary>Names a kind of telemetry event.</summary>
public class EventId
{
    public EventId(int id, string name)
    {
        Id = id;
        Name = name;
    }

    public int Id { get; }

    public string Name { get; }
}

/// <summary>How grave a telemetry event is.</summary>
public enum LogLevel
{
    Trace = 0,
    Debug = 1,
    Information = 2,
    Warning = 3,
    Error = 4,
    Critical = 5,
    None = 6,
}
