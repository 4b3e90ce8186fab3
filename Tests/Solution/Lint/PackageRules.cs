using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The package that the solution was read from, where it was: rule 48.</summary>
internal static class PackageRules
{
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly string[] Always = [ContentTypes, "customizations.xml", "solution.xml"];
    private static readonly string[] Verbatim = ["customapis/", "duplicaterules/", "environmentvariabledefinitions/"];

    public static IEnumerable<Fault> Package(SolutionModel solution) => solution.Source.Package is { } package ? Check(solution, package) : [];

    private static IEnumerable<Fault> Check(SolutionModel solution, PackedFiles package)
    {
        var named = Named(solution).ToList();
        foreach (var (file, name) in named.Where(each => !package.Entries.Contains(each.Name)))
            yield return new(file, $"has the content {name}, which is not in the package");
        var expected = named.Select(each => each.Name).Concat(Always).ToHashSet();
        foreach (var stray in package.Entries.Where(name => !expected.Contains(name)))
            yield return new(stray, "is in the package, and nothing refers to it");
        foreach (var name in package.Entries.Repeated())
            yield return new(name, "is in the package twice");
        foreach (var missing in Always.Except(package.Entries))
            yield return new(missing, "is not in the package");
        foreach (var path in package.Twice)
            yield return new("customizations.xml", $"holds the component {path} twice");
        foreach (var untyped in package.Entries.Where(name => name != ContentTypes && !HasType(package.ContentTypes, name)))
            yield return new(ContentTypes, $"gives {untyped} no type");
    }

    // What the newer framework's folders hold stands for itself; all else is the content of a component.
    private static IEnumerable<(string File, string Name)> Named(SolutionModel solution) =>
    [
        .. solution.Source.Paths.Where(path => Verbatim.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))).Select(path => (path, path)),
        .. solution.WebResources.Select(resource => (resource.File, resource.Root.Text("FileName").TrimStart('/'))),
        .. solution.Assemblies.Select(assembly => (assembly.File, assembly.Root.Text("FileName").TrimStart('/'))),
        .. solution.Workflows.Select(workflow => (workflow.File, workflow.Content)),
        .. solution.Columns.Select(column => (column.Table.File, column.Xml.Text("FormulaDefinitionFileName").TrimStart('/'))).Where(formula => formula.Item2.Length > 0).Distinct(),
    ];

    private static bool HasType(XElement? types, string name) =>
        types?.Elements().Any(type => type.Name.LocalName == "Default"
            ? name.EndsWith("." + (string?)type.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)
            : (string?)type.Attribute("PartName") == "/" + name) == true;
}
