using System.IO.Compression;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Packing;

/// <summary>
/// A packed solution taken apart again, written independently of the packer: each component under the path that SolutionPackager
/// gives it, with its XML in one canonical form.
/// </summary>
internal static class Unpacked
{
    public static IReadOnlyDictionary<string, string> Read(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.Contains('/') && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            files.Add(entry.FullName, Canonical(Load(entry)));
        files.Add("Other/Solution.xml", Canonical(Load(archive.GetEntry("solution.xml")!)));
        foreach (var (path, body) in Components(Load(archive.GetEntry("customizations.xml")!)))
            files.Add(path, Canonical(body));
        return files;
    }

    /// <summary>Without whitespace and repeated namespace declarations, which packing may change.</summary>
    public static string Canonical(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<(string, XElement)> Components(XElement root)
    {
        foreach (var table in Taken(root, "Entities"))
            foreach (var part in Table(table))
                yield return part;
        foreach (var role in Taken(root, "Roles"))
            yield return ($"Roles/{role.Attribute("name")!.Value}.xml", role);
        foreach (var choice in Taken(root, "optionsets"))
            yield return ($"OptionSets/{choice.Attribute("Name")!.Value}.xml", choice);
        foreach (var dashboard in Taken(root, "Dashboards"))
            yield return ($"Dashboards/{dashboard.Element("FormId")!.Value}.xml", dashboard);
        foreach (var resource in Taken(root, "WebResources"))
            yield return ($"WebResources/{resource.Element("Name")!.Value}.data.xml", resource);
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

    private static IEnumerable<(string, XElement)> Table(XElement table)
    {
        var folder = $"Entities/{table.Element("Name")!.Value}";
        foreach (var kind in Taken(table, "FormXml"))
            foreach (var form in kind.Elements())
                yield return ($"{folder}/FormXml/{kind.Attribute("type")!.Value}/{form.Element("formid")!.Value}.xml", new XElement("forms", form));
        foreach (var view in Taken(table, "SavedQueries").Elements())
            yield return ($"{folder}/SavedQueries/{view.Element("savedqueryid")!.Value}.xml", new XElement("savedqueries", view));
        foreach (var chart in Taken(table, "Visualizations"))
            yield return ($"{folder}/Visualizations/{chart.Element("savedqueryvisualizationid")!.Value}.xml", chart);
        var ribbon = table.Element("RibbonDiffXml")!;
        if (ribbon.HasElements)
        {
            yield return ($"{folder}/RibbonDiff.xml", new XElement(ribbon));
            ribbon.RemoveNodes();
        }

        yield return ($"{folder}/Entity.xml", table);
    }

    // What lies in files of its own leaves an empty element behind.
    private static List<XElement> Taken(XElement parent, string section)
    {
        var bodies = parent.Element(section)?.Elements().ToList() ?? [];
        bodies.ForEach(body => body.Remove());
        return bodies;
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream).Root!;
    }
}
