namespace RecoveryCrm.Sandbox;

/// <summary>What an organisation is made from.</summary>
public sealed record OrganizationOptions
{
    /// <summary>The unpacked solution (SolutionPackager layout); without one there are the stock tables only.</summary>
    public string? SolutionFolder { get; init; }

    /// <summary>The database file, or ":memory:".</summary>
    public string DataFile { get; init; } = ":memory:";

    /// <summary>The plug-in assembly that the solution's steps name; without it their classes cannot run.</summary>
    public string? PluginAssemblyPath { get; init; }

    /// <summary>Where the clock starts; the machine's time when absent.</summary>
    public DateTime? Now { get; init; }

    /// <summary>Whether the clock stands still until it is moved.</summary>
    public bool FrozenClock { get; init; }

    /// <summary>
    /// Whether a Create's Target already holds owner, stamps, state and status in stages 10 and 20. Sources disagree about
    /// Dataverse here, so plug-ins must work either way; the default hides them.
    /// </summary>
    public bool SystemColumnsInTarget { get; init; }
}
