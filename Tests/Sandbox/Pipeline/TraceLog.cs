namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>The last top-level requests, each with the plug-ins it ran and the organisation-service requests these made.</summary>
public sealed class TraceLog
{
    private const int Kept = 500;
    private readonly Lock gate = new();
    private readonly Queue<RequestTrace> requests = new();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RequestTrace> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    /// <summary>The newest top-level request.</summary>
    public RequestTrace? Last
    {
        get
        {
            lock (gate)
                return requests.LastOrDefault();
        }
    }

    public void Clear()
    {
        lock (gate)
            requests.Clear();
    }

    internal void Add(RequestTrace request)
    {
        lock (gate)
        {
            requests.Enqueue(request);
            while (requests.Count > Kept)
                requests.Dequeue();
        }
    }
}

/// <summary>One top-level request: what it asked, how it ended, every plug-in execution inside it.</summary>
public sealed class RequestTrace
{
    private readonly List<PluginTrace> plugins = [];

    public required Guid CorrelationId { get; init; }
    public required string Message { get; init; }
    public required string? Table { get; init; }
    public required Guid UserId { get; init; }
    public required DateTime StartedOn { get; init; }
    public double Milliseconds { get; internal set; }

    /// <summary>The fault that the caller got; null when the request succeeded.</summary>
    public string? Error { get; internal set; }

    /// <summary>In the order they started.</summary>
    public IReadOnlyList<PluginTrace> Plugins => plugins;

    /// <summary>The organisation-service requests that plug-in code made, nested plug-ins included.</summary>
    public int PluginRequests => plugins.Sum(plugin => plugin.Requests.Count);

    /// <summary>The deepest level a plug-in ran at.</summary>
    public int MaxDepth => plugins.Count == 0 ? 0 : plugins.Max(plugin => plugin.Depth);

    internal void Add(PluginTrace plugin) => plugins.Add(plugin);
}

/// <summary>One execution of one plug-in.</summary>
public sealed class PluginTrace
{
    private readonly List<string> requests = [];
    private readonly System.Text.StringBuilder text = new();

    public required string Step { get; init; }
    public required string PluginType { get; init; }
    public required string Message { get; init; }
    public required string Table { get; init; }
    public required int Stage { get; init; }
    public required int Depth { get; init; }

    /// <summary>With the requests it waited for.</summary>
    public double Milliseconds { get; internal set; }

    /// <summary>Each request the plug-in's code sent, as "Message table", in order.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>What it wrote to the tracing service.</summary>
    public string Text => text.ToString();

    public string? Error { get; internal set; }

    internal void Requested(string request) => requests.Add(request);

    internal void Write(string line) => text.AppendLine(line);
}
