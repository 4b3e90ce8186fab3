namespace RecoveryCrm.Sandbox.Host;

/// <summary>What the command line asks for.</summary>
public sealed record LaunchOptions
{
    public const string DefaultUrl = "http://127.0.0.1:5290";

    public const string InMemory = ":memory:";

    public string Url { get; init; } = DefaultUrl;

    /// <summary>The data file; null for the default one in the repository.</summary>
    public string? Data { get; init; }

    public bool Reset { get; init; }

    /// <summary>Where the clock starts; null for the machine's time.</summary>
    public DateTime? Now { get; init; }

    /// <summary>Whether the sample data is loaded into a new organisation.</summary>
    public bool Sample { get; init; } = true;

    /// <summary>Whether the story is played on an organisation of its own instead of serving one.</summary>
    public bool Story { get; init; }

    public bool Help { get; init; }
}
