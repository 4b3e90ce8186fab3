using System.Text.RegularExpressions;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>
/// The files of the unpacked solution that follow from the compiled plug-ins: what they should be, how the disk differs,
/// and writing them.
/// </summary>
internal sealed partial class DeclaredFiles
{
    private const string Manifest = "Other/Solution.xml";
    private static readonly string SolutionFolder = Repository.PathTo("Solution", "src");
    private static readonly string[] OwnFolders = ["PluginAssemblies", "SdkMessageProcessingSteps", "customapis"];

    private readonly SortedDictionary<string, string> expected = new(StringComparer.Ordinal);

    public DeclaredFiles(DeclaredAssembly assembly)
    {
        var assemblyXml = new AssemblyXml(assembly);
        var apis = new CustomApiXml(assembly, assemblyXml, OnDisk);
        LabelFaults = apis.LabelFaults();
        foreach (var (path, text) in assemblyXml.Files().Concat(apis.Files()))
            expected.Add(path, text);
        expected.Add(Manifest, WithRoots(OnDisk(Manifest)!, assembly, assemblyXml.Id));
    }

    /// <summary>The labels of custom APIs that are still to be written.</summary>
    public IReadOnlyList<string> LabelFaults { get; }

    /// <summary>What each file should hold.</summary>
    public IReadOnlyDictionary<string, string> Expected => expected;

    /// <summary>One line for each file that is missing, stale or different, with the first line that differs.</summary>
    public IReadOnlyList<string> Differences() =>
    [
        .. expected.Select(file => Difference(file.Key, file.Value)).OfType<string>(),
        .. Stale().Select(path => $"{path}: no plug-in declares it any more"),
    ];

    public void Write()
    {
        foreach (var path in Stale().ToList())
            File.Delete(FullPath(path));
        foreach (var (path, text) in expected.Where(file => OnDisk(file.Key) != file.Value))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
            File.WriteAllText(FullPath(path), text);
        }

        foreach (var folder in OwnFolders.Select(FullPath).Where(Directory.Exists))
            DeleteEmptyFolders(folder);
    }

    private static string? Difference(string path, string wanted)
    {
        if (OnDisk(path) is not { } found)
            return $"{path}: missing";
        if (found == wanted)
            return null;

        var wantedLines = wanted.Split('\n');
        var foundLines = found.Split('\n');
        var line = Enumerable.Range(0, Math.Max(wantedLines.Length, foundLines.Length))
            .First(index => wantedLines.ElementAtOrDefault(index) != foundLines.ElementAtOrDefault(index));
        return $"{path}:{line + 1}: has '{foundLines.ElementAtOrDefault(line)?.Trim()}', the code declares '{wantedLines.ElementAtOrDefault(line)?.Trim()}'";
    }

    // The DLL itself is put in when the solution is packed.
    private IEnumerable<string> Stale() =>
        from folder in OwnFolders
        where Directory.Exists(FullPath(folder))
        from file in Directory.EnumerateFiles(FullPath(folder), "*.xml", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(SolutionFolder, file).Replace('\\', '/')
        where !expected.ContainsKey(path)
        orderby path
        select path;

    private static string WithRoots(string manifest, DeclaredAssembly assembly, Guid assemblyId)
    {
        var roots = assembly.Steps
            .Select(step => ComponentXml.Braced(step.Id))
            .Order(StringComparer.Ordinal)
            .Select(id => $"      <RootComponent type=\"92\" id=\"{id}\" behavior=\"0\" />\n")
            .Prepend($"      <RootComponent type=\"91\" id=\"{ComponentXml.Braced(assemblyId)}\" schemaName=\"{assembly.FullName}\" behavior=\"0\" />\n");
        var others = PluginRoot().Replace(manifest, string.Empty);
        return others.Replace("    </RootComponents>", string.Concat(roots) + "    </RootComponents>", StringComparison.Ordinal);
    }

    private static string? OnDisk(string path) =>
        File.Exists(FullPath(path)) ? File.ReadAllText(FullPath(path)).Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    private static string FullPath(string path) => Path.Combine(SolutionFolder, path);

    private static void DeleteEmptyFolders(string folder)
    {
        foreach (var child in Directory.GetDirectories(folder))
            DeleteEmptyFolders(child);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    [GeneratedRegex("^ *<RootComponent type=\"9[12]\".*\n", RegexOptions.Multiline)]
    private static partial Regex PluginRoot();
}
