using System.Reflection;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>What this repository ships, read from the unpacked solution.</summary>
internal static class Shipped
{
    private static readonly string Source = Path.Combine(
        typeof(Shipped).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!, "Solution", "src");

    private static readonly XElement Manifest = XDocument.Load(Path.Combine(Source, "Other", "Solution.xml")).Root!.Element("SolutionManifest")!;

    public static string SolutionName => Manifest.Element("UniqueName")!.Value;

    public static string Version => Manifest.Element("Version")!.Value;

    public static IReadOnlyList<Guid> Steps { get; } =
        [.. Files("SdkMessageProcessingSteps", "*.xml").Select(file => Guid.Parse(XDocument.Load(file).Root!.Attribute("SdkMessageProcessingStepId")!.Value))];

    public static IReadOnlyList<string> CustomApis { get; } =
        [.. Files("customapis", "customapi.xml").Select(file => XDocument.Load(file).Root!.Attribute("uniquename")!.Value)];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Source, folder), pattern, SearchOption.AllDirectories);
}
