using System.Reflection;

namespace RecoveryCrm.Tests.Solution;

/// <summary>Where the files are that these tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>A file or folder by its path from the root.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>What a project built for the .NET Framework.</summary>
    public static string FrameworkOutput(params string[] project) =>
        PathTo([.. project, "bin", Metadata("Configuration"), "net462"]);

    /// <summary>What the compiler made for the .NET Framework, before the build goes on with it.</summary>
    public static string CompilerOutput(params string[] project) =>
        PathTo([.. project, "obj", Metadata("Configuration"), "net462"]);

    public static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
