using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Support;

/// <summary>The solution that ships, read once.</summary>
public static class TheSolution
{
    public static string Folder { get; } = Path.Combine(Root(), "Solution");

    private static readonly Lazy<OrganizationModel> Read = new(() => SolutionReader.Read(Path.Combine(Folder, "src")));

    public static OrganizationModel Model => Read.Value;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
