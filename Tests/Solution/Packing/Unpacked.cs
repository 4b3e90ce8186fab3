using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Packing;

/// <summary>
/// A packed solution taken apart again, written independently of the packer: each component under the path that SolutionPackager
/// gives it.
/// </summary>
internal sealed class Unpacked
{
    // The newer framework's components, which lie in a package as they lie in the source.
    private static readonly string[] Verbatim = ["appactions/", "customapis/", "duplicaterules/", "environmentvariabledefinitions/"];

    private readonly ZipArchive archive;
    private readonly Dictionary<string, XElement> files = [];
    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, string> webResources = [];
    private readonly List<string> twice = [];
    private readonly List<string> entries;
    private readonly XElement? contentTypes;

    private Unpacked(ZipArchive archive)
    {
        this.archive = archive;
        entries = [.. archive.Entries.Select(entry => entry.FullName)];
        contentTypes = archive.GetEntry("[Content_Types].xml") is { } types ? Load(types) : null;
    }

    /// <summary>Each XML file of the source in one canonical form.</summary>
    public static IReadOnlyDictionary<string, string> Read(string zip)
    {
        using var stream = File.OpenRead(zip);
        return Open(stream).files.ToDictionary(file => file.Key, file => Canonical(file.Value));
    }

    /// <summary>The solution as the linter reads it.</summary>
    public static SolutionSource Source(Stream zip)
    {
        var package = Open(zip);
        return SolutionSource.Of(package.files, package.texts, package.webResources, new(package.entries, package.contentTypes, package.twice));
    }

    /// <summary>Without whitespace and repeated namespace declarations, which packing may change.</summary>
    public static string Canonical(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy.ToString(SaveOptions.DisableFormatting);
    }

    private static Unpacked Open(Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var package = new Unpacked(archive);
        package.Take();
        return package;
    }

    private void Take()
    {
        foreach (var entry in archive.Entries.Where(entry => Array.Exists(Verbatim, folder => entry.FullName.StartsWith(folder, StringComparison.Ordinal))))
            if (entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                Add(entry.FullName, Load(entry));
            else
                texts.TryAdd(entry.FullName, Text(entry));
        Add("Other/Solution.xml", Load(Entry("solution.xml")));
        foreach (var (path, body) in Components(Load(Entry("customizations.xml"))))
            Add(path, body);
    }

    private void Add(string path, XElement body)
    {
        if (!files.TryAdd(path, body))
            twice.Add(path);
    }

    private IEnumerable<(string, XElement)> Components(XElement root)
    {
        foreach (var table in Taken(root, "Entities"))
            foreach (var part in Table(table))
                yield return part;
        foreach (var role in Taken(root, "Roles"))
            yield return ($"Roles/{role.Attribute("name")!.Value}.xml", role);
        foreach (var process in Taken(root, "Workflows"))
            yield return ($"{Content(process, "JsonFileName", "XamlFileName")}.data.xml", process);
        if (Taken(root, "FieldSecurityProfiles") is [_, ..] profiles)
            yield return ("Other/FieldSecurityProfiles.xml", new XElement("FieldSecurityProfiles", profiles));
        if (Taken(root, "EntityMaps") is [_, ..] maps)
            yield return ("Other/EntityMaps.xml", new XElement("EntityMaps", maps));
        foreach (var choice in Taken(root, "optionsets"))
            yield return ($"OptionSets/{choice.Attribute("Name")!.Value}.xml", choice);
        foreach (var profile in Taken(root, "MobileOfflineProfiles"))
            yield return ($"MobileOfflineProfiles/{profile.Attribute("Name")!.Value}.xml", profile);
        foreach (var dashboard in Taken(root, "Dashboards"))
            yield return ($"Dashboards/{dashboard.Element("FormId")!.Value}.xml", dashboard);
        foreach (var resource in Taken(root, "WebResources"))
            yield return ($"WebResources/{WebResource(resource)}.data.xml", resource);
        foreach (var assembly in Taken(root, "SolutionPluginAssemblies"))
            yield return ($"{assembly.Element("FileName")!.Value.TrimStart('/')}.data.xml", assembly);
        foreach (var step in Taken(root, "SdkMessageProcessingSteps"))
            yield return ($"SdkMessageProcessingSteps/{step.Attribute("SdkMessageProcessingStepId")!.Value}.xml", step);
        foreach (var siteMap in Taken(root, "AppModuleSiteMaps"))
            yield return ($"AppModuleSiteMaps/{siteMap.Element("SiteMapUniqueName")!.Value}/AppModuleSiteMap.xml", siteMap);
        foreach (var app in Taken(root, "AppModules"))
            yield return ($"AppModules/{app.Element("UniqueName")!.Value}/AppModule.xml", app);

        var relationships = Taken(root, "EntityRelationships");
        yield return ("Other/Relationships.xml", new XElement("EntityRelationships", relationships
            .Select(relationship => relationship.Attribute("Name")!.Value).OrderBy(name => name.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(name => new XElement("EntityRelationship", new XAttribute("Name", name)))));
        foreach (var referenced in relationships.GroupBy(relationship => relationship.Element("ReferencedEntityName")!.Value))
            yield return ($"Other/Relationships/{referenced.Key}.xml", new XElement("EntityRelationships", referenced));
        yield return ("Other/Customizations.xml", root);
    }

    private IEnumerable<(string, XElement)> Table(XElement table)
    {
        var folder = $"Entities/{table.Element("Name")!.Value}";
        foreach (var kind in Taken(table, "FormXml"))
            foreach (var form in kind.Elements())
                yield return ($"{folder}/FormXml/{kind.Attribute("type")!.Value}/{form.Element("formid")!.Value}.xml", new XElement("forms", form));
        foreach (var view in Taken(table, "SavedQueries").Elements())
            yield return ($"{folder}/SavedQueries/{view.Element("savedqueryid")!.Value}.xml", new XElement("savedqueries", view));
        foreach (var chart in Taken(table, "Visualizations"))
            yield return ($"{folder}/Visualizations/{chart.Element("savedqueryvisualizationid")!.Value}.xml", chart);
        foreach (var formula in table.Descendants("FormulaDefinitionFileName").Select(name => name.Value).Distinct())
            Content(formula.TrimStart('/'), folder + formula);
        var ribbon = table.Element("RibbonDiffXml")!;
        if (ribbon.HasElements)
        {
            yield return ($"{folder}/RibbonDiff.xml", new XElement(ribbon));
            ribbon.RemoveNodes();
        }

        yield return ($"{folder}/Entity.xml", table);
    }

    // A process names its content, which becomes a file beside its description.
    private string Content(XElement process, params string[] names)
    {
        var path = names.Select(name => process.Element(name)?.Value.TrimStart('/')).OfType<string>().FirstOrDefault() ?? "Workflows/without-content";
        Content(path, path);
        return path;
    }

    private void Content(string name, string path)
    {
        if (archive.GetEntry(name) is not { } entry)
            return;
        if (path.EndsWith(".xaml", StringComparison.Ordinal))
            Add(path, Load(entry));
        else
            texts.TryAdd(path, Text(entry));
    }

    private string WebResource(XElement resource)
    {
        var name = resource.Element("Name")!.Value;
        if (archive.GetEntry(resource.Element("FileName")!.Value.TrimStart('/')) is { } content)
            webResources.TryAdd(name, Text(content));
        return name;
    }

    // What lies in files of its own leaves an empty element behind.
    private static List<XElement> Taken(XElement parent, string section)
    {
        var bodies = parent.Element(section)?.Elements().ToList() ?? [];
        bodies.ForEach(body => body.Remove());
        return bodies;
    }

    private ZipArchiveEntry Entry(string name) => archive.GetEntry(name) ?? throw new InvalidDataException($"The package has no {name}.");

    private static string Text(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream).Root!;
    }
}
