using System.Reflection;

namespace RecoveryCrm.Deploying;

/// <summary>Where a deployment finds what it deploys, and where it speaks.</summary>
internal sealed class Surroundings
{
    public required string Root { get; init; }

    /// <summary>The plug-in DLL that the build just made.</summary>
    public required string Assembly { get; init; }

    /// <summary>The folders in which pac is looked for, as in the variable PATH.</summary>
    public required string SearchPath { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public string Config => Path.Combine(Root, "pac.config");

    public string Readme => Path.Combine(Root, "README.md");

    public string WebResources => Path.Combine(Root, "WebResources");

    public string Data => Path.Combine(Root, "Solution", "data");

    public string Artifacts => Path.Combine(Root, "artifacts", "deploy");

    public static Surroundings Here() => new()
    {
        Root = Metadata("RepositoryRoot"),
        Assembly = Path.Combine(Metadata("RepositoryRoot"), "Plugins", "bin", Metadata("Configuration"), "net462", "Recovery.Plugins.dll"),
        SearchPath = Environment.GetEnvironmentVariable("PATH") ?? "",
        Output = Console.Out,
        Error = Console.Error,
    };

    private static string Metadata(string key) =>
        typeof(Surroundings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
