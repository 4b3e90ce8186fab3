using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A view of a table.</summary>
internal sealed class View(string file, XElement root)
{
    private readonly XElement query = root.Element("savedquery") ?? new XElement("savedquery");

    public string File => file;
    public string TableName => file.Split('/')[1].ToLowerInvariant();
    public string Id => query.Text("savedqueryid");
    public string QueryType => query.Text("querytype");
    public bool IsDefault => query.Text("isdefault") == "1";
    public bool IsQuickFind => query.Text("isquickfindquery") == "1";
    public bool IsPrivate => query.Text("isprivate") == "1";
    public string Name => (string?)query.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description") ?? "";
    public XElement? Fetch => query.Element("fetchxml")?.Element("fetch");
    public XElement? Grid => query.Element("layoutxml")?.Element("grid");

    public Fault Fault(string what) => new(file, $"'{Name}' {what}");
}

/// <summary>A chart of a table.</summary>
internal sealed class Chart(string file, XElement root)
{
    public string File => file;
    public string TableName => file.Split('/')[1].ToLowerInvariant();
    public string Id => root.Text("savedqueryvisualizationid");
    public string Name => (string?)root.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description") ?? "";
    public XElement? Fetch => Data?.Element("fetchcollection")?.Element("fetch");
    public IReadOnlyList<XElement> Categories => [.. Data?.Elements("categorycollection").Elements("category") ?? []];
    public IReadOnlyList<XElement> Series => [.. root.Elements("presentationdescription").Elements("Chart").Elements("Series").Elements("Series")];

    private XElement? Data => root.Element("datadescription")?.Element("datadefinition");

    public Fault Fault(string what) => new(file, $"'{Name}' {what}");
}

/// <summary>A dashboard: tiles that each show a view or a chart over one.</summary>
internal sealed class Dashboard(string file, XElement root)
{
    public string File => file;
    public XElement Root => root;
    public string Id => root.Text("FormId");
    public IEnumerable<XElement> Sections => root.Descendants("section");
    public IEnumerable<XElement> Controls => root.Descendants("control");

    public Fault Fault(string what) => new(file, what);
}

/// <summary>A model-driven app.</summary>
internal sealed record AppModule(string File, XElement Root)
{
    public string Name => Root.Text("UniqueName");
    public IReadOnlyList<(string Type, string Key)> Components { get; } =
        [.. Root.Elements("AppModuleComponents").Elements("AppModuleComponent").Select(xml => ((string?)xml.Attribute("type") ?? "", (string?)(xml.Attribute("schemaName") ?? xml.Attribute("id")) ?? ""))];
    public IEnumerable<string> Roles => Root.Elements("AppModuleRoleMaps").Elements("Role").Select(role => (string?)role.Attribute("id") ?? "");
}

/// <summary>An app's site map.</summary>
internal sealed record SiteMap(string File, XElement Root)
{
    public string Name => Root.Text("SiteMapUniqueName");
    public IEnumerable<XElement> Items => Root.Descendants().Where(element => element.Name.LocalName is "Area" or "Group" or "SubArea");
}

/// <summary>A web resource's description; its content lies in WebResources at the root of the repository.</summary>
internal sealed record WebResource(string File, XElement Root)
{
    public string Id { get; } = Root.Text("WebResourceId");
    public string Name { get; } = Root.Text("Name");
    public string Type { get; } = Root.Text("WebResourceType");

    public Fault Fault(string what) => new(File, $"{Name} {what}");
}
