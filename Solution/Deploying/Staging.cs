using System.Xml.Linq;
using RecoveryCrm.Deploying.Configuration;

namespace RecoveryCrm.Deploying;

/// <summary>
/// The folder that pac packs: the unpacked solution with the built plug-in and the web resources beside their descriptions, and the
/// version of the README. The source itself stays as it is.
/// </summary>
internal sealed class Staging(Surroundings surroundings, SolutionSettings solution, string version)
{
    private const string Description = ".data.xml";

    public string Folder => Path.Combine(surroundings.Artifacts, "src");

    public void Fill()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        var source = Path.Combine(surroundings.Root, solution.Folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            Place(file, Path.GetRelativePath(source, file));
        SetVersion();
        foreach (var name in Described("WebResources"))
            Place(Existing(Path.Combine(surroundings.WebResources, name), "Install Node.js (npm comes with it) and build again: libraries come from npm. Else the web resource is described but not there."), Path.Combine("WebResources", name));
        foreach (var name in Described("PluginAssemblies"))
            Place(Existing(surroundings.Assembly, "Build the plug-ins: dotnet build Plugins. The scripts Solution/deploy.sh and Solution/deploy.ps1 do so by themselves."), Path.Combine("PluginAssemblies", name));
    }

    private void SetVersion()
    {
        var path = Path.Combine(Folder, "Other", "Solution.xml");
        var root = XDocument.Load(path);
        var manifest = root.Root!.Element("SolutionManifest")!;
        manifest.Element("Version")!.Value = version;
        // SolutionPackager makes a managed package of a source only that says it is for both.
        if (solution.PackageType == "Managed")
            manifest.Element("Managed")!.Value = "2";
        root.Save(path);
    }

    // What a folder's descriptions describe: the file of the same name beside them.
    private List<string> Described(string folder)
    {
        var path = Path.Combine(Folder, folder);
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, $"*{Description}", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(path, file)[..^Description.Length]).Order(StringComparer.Ordinal),
        ];
    }

    private void Place(string file, string name)
    {
        var target = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }

    private static string Existing(string path, string next) => File.Exists(path) ? path : throw new DeployException($"{path} is missing; the solution needs it.", next);
}
