using System.Xml.Linq;

namespace RecoveryCrm.Packing;

/// <summary>
/// customizations.xml: the skeleton of Other/Customizations.xml with every component's body in its section, the way that
/// SolutionPackager puts an unpacked solution together.
/// </summary>
internal sealed class Customizations
{
    // Which section the files of a folder belong to, and how those are told from the content that lies beside them.
    private static readonly (string Folder, string Section, string Pattern)[] Families =
    [
        ("Roles", "Roles", "*.xml"),
        ("Workflows", "Workflows", "*.data.xml"),
        ("OptionSets", "optionsets", "*.xml"),
        ("Dashboards", "Dashboards", "*.xml"),
        ("WebResources", "WebResources", "*.data.xml"),
        ("PluginAssemblies", "SolutionPluginAssemblies", "*.data.xml"),
        ("SdkMessageProcessingSteps", "SdkMessageProcessingSteps", "*.xml"),
        ("AppModuleSiteMaps", "AppModuleSiteMaps", "*.xml"),
        ("AppModules", "AppModules", "*.xml"),
        ("MobileOfflineProfiles", "MobileOfflineProfiles", "*.xml"),
    ];

    private readonly string source;
    private readonly XElement root;

    private Customizations(string source)
    {
        this.source = source;
        root = Xml.Load(Path.Combine(source, "Other", "Customizations.xml"));
    }

    public static IEnumerable<string> Folders => Families.Select(family => family.Folder).Concat(["Entities", "Other"]);

    public static XElement Compose(string source)
    {
        var customizations = new Customizations(source);
        customizations.AddTables();
        foreach (var (folder, section, pattern) in Families)
            customizations.Fill(section, Files(Path.Combine(source, folder), pattern).Select(Xml.LoadComponent));
        customizations.Fill("EntityRelationships", Files(Path.Combine(source, "Other", "Relationships"), "*.xml").SelectMany(file => Xml.LoadComponent(file).Elements()));
        customizations.Fill("EntityMaps", customizations.Parts("EntityMaps.xml"));
        customizations.Fill("FieldSecurityProfiles", customizations.Parts("FieldSecurityProfiles.xml"));
        return customizations.root;
    }

    private void AddTables()
    {
        var folder = Path.Combine(source, "Entities");
        var tables = Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        Fill("Entities", tables.Select(Table));
    }

    private static XElement Table(string folder)
    {
        var table = Xml.LoadComponent(Path.Combine(folder, "Entity.xml"));
        var forms = Path.Combine(folder, "FormXml");
        Fill(table, "FormXml", folder, Directory.Exists(forms)
            ? Directory.GetDirectories(forms).Order(StringComparer.Ordinal).Select(kind => new XElement("forms", new XAttribute("type", Path.GetFileName(kind)), Bodies(kind)))
            : []);
        if (Bodies(Path.Combine(folder, "SavedQueries")) is [_, ..] views)
            Fill(table, "SavedQueries", folder, [new XElement("savedqueries", views)]);
        Fill(table, "Visualizations", folder, Files(Path.Combine(folder, "Visualizations"), "*.xml").Select(Xml.LoadComponent));
        var ribbon = Path.Combine(folder, "RibbonDiff.xml");
        if (File.Exists(ribbon))
            Place(table, "RibbonDiffXml", folder).ReplaceWith(Xml.LoadComponent(ribbon));
        return table;
    }

    // Forms and views lie in a file each, inside the container that holds all of them here.
    private static List<XElement> Bodies(string folder) => [.. Files(folder, "*.xml").SelectMany(file => Xml.LoadComponent(file).Elements())];

    private void Fill(string section, IEnumerable<XElement> bodies) => Fill(root, section, "Other/Customizations.xml", bodies);

    private static void Fill(XElement parent, string section, string where, IEnumerable<XElement> bodies)
    {
        var all = bodies.ToList();
        if (all.Count > 0)
            Place(parent, section, where).Add(all);
    }

    private static XElement Place(XElement parent, string section, string where) =>
        parent.Element(section) ?? throw new PackingException($"{where} has no <{section} />, so what belongs there would be lost. Add it, empty.");

    private IEnumerable<XElement> Parts(string file)
    {
        var path = Path.Combine(source, "Other", file);
        return File.Exists(path) ? Xml.LoadComponent(path).Elements() : [];
    }

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];
}
