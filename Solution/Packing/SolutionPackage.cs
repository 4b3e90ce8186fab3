using System.Xml.Linq;

namespace RecoveryCrm.Packing;

/// <summary>The unmanaged solution as a package: solution.xml, customizations.xml, and the files that they name.</summary>
public static class SolutionPackage
{
    // The newer framework's components go into the package as they lie in the source.
    private static readonly string[] Verbatim = ["customapis", "environmentvariabledefinitions", "duplicaterules", "appactions"];

    public static Package Read(string source, string webResources, string assembly, string version)
    {
        foreach (var folder in Directory.GetDirectories(source).Select(path => Path.GetFileName(path)).Except([.. Customizations.Folders, .. Verbatim]))
            throw new PackingException($"{Path.Combine(source, folder)} is no folder of an unpacked solution, so nothing in it would be packed.");

        var package = new Package();
        package.Add("solution.xml", Manifest(source, version));
        var customizations = Customizations.Compose(source);
        package.Add("customizations.xml", customizations);
        AddVerbatim(package, source);
        AddContent(package, customizations, "WebResource", resource => Path.Combine(webResources, resource.Element("Name")!.Value));
        AddContent(package, customizations, "PluginAssembly", _ => assembly);
        AddContent(package, customizations, "Workflow", workflow => source + (workflow.Element("JsonFileName") ?? workflow.Element("XamlFileName"))!.Value);
        return package;
    }

    private static XElement Manifest(string source, string version)
    {
        var root = Xml.Load(Path.Combine(source, "Other", "Solution.xml"));
        root.Element("SolutionManifest")!.Element("Version")!.Value = version;
        return root;
    }

    private static void AddVerbatim(Package package, string source)
    {
        foreach (var file in Verbatim.Select(folder => Path.Combine(source, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            package.Add(Path.GetRelativePath(source, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }
    }

    // A component whose content is a file names the place that it has in the package.
    private static void AddContent(Package package, XElement customizations, string component, Func<XElement, string> content)
    {
        foreach (var described in customizations.Descendants(component).ToList())
        {
            var name = (described.Element("FileName") ?? described.Element("JsonFileName") ?? described.Element("XamlFileName"))!.Value.TrimStart('/');
            var path = content(described);
            if (!File.Exists(path))
                throw new MissingContentException($"{path} is missing: {component} {name} has it as its content.");
            package.Add(name, File.ReadAllBytes(path));
        }
    }
}
