using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The components of a solution as the rules look at them: each with its file and its XML.</summary>
internal sealed class SolutionModel
{
    private static readonly string[] LabelledFolders = ["AppModules", "AppModuleSiteMaps", "Dashboards", "Entities", "OptionSets", "Other", "Workflows", "customapis", "duplicaterules", "environmentvariabledefinitions"];

    private readonly Dictionary<string, Table> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Name, string Type)> resources;
    private readonly Dictionary<string, Choice> choices = [];

    public SolutionModel(SolutionSource source, CompiledAssembly compiled)
    {
        Source = source;
        Compiled = compiled;
        Manifest = source.Xml(ManifestFile)!.Element("SolutionManifest")!;
        Prefix = Manifest.Element("Publisher").Text("CustomizationPrefix") + "_";
        Tables = [.. source.Under("Entities", "/Entity.xml", (file, root) => new Table(file, root))];
        Choices = [.. source.Under("OptionSets", ".xml", (file, root) => new Choice(file, root))];
        Relationships = [.. source.Under("Other/Relationships", ".xml", (file, root) => new RelationshipFile(file, root)).SelectMany(file => file.Relationships)];
        Roles = [.. source.Under("Roles", ".xml", (file, root) => new Role(file, root))];
        Steps = [.. source.Under("SdkMessageProcessingSteps", ".xml", (file, root) => new Step(file, root))];
        Assemblies = [.. source.Under("PluginAssemblies", ".dll.data.xml", (file, root) => new PluginAssembly(file, root))];
        Apis = [.. source.Under("customapis", "/customapi.xml").Select(file => new CustomApi(file.Path, file.Root, source))];
        Variables = [.. source.Under("environmentvariabledefinitions", ".xml", (file, root) => new Variable(file, root))];
        Forms = [.. source.Inside("Entities", "FormXml", (file, root) => new Form(file, root))];
        Ribbons = [.. source.Under("Entities", "/RibbonDiff.xml", (file, root) => new Ribbon(file, root))];
        Views = [.. source.Inside("Entities", "SavedQueries", (file, root) => new View(file, root))];
        Charts = [.. source.Inside("Entities", "Visualizations", (file, root) => new Chart(file, root))];
        Dashboards = [.. source.Under("Dashboards", ".xml", (file, root) => new Dashboard(file, root))];
        Apps = [.. source.Under("AppModules", ".xml", (file, root) => new AppModule(file, root))];
        SiteMaps = [.. source.Under("AppModuleSiteMaps", ".xml", (file, root) => new SiteMap(file, root))];
        WebResources = [.. source.Under("WebResources", ".data.xml", (file, root) => new WebResource(file, root))];
        Workflows = [.. source.Under("Workflows", ".data.xml", (file, root) => new Workflow(file, root))];
        Flows = [.. Workflows.Where(workflow => workflow.IsCloudFlow).Select(workflow => new Flow(workflow, source.Json(workflow.Content)))];
        DuplicateRules = [.. source.Under("duplicaterules", ".xml", (file, root) => new DuplicateRule(file, root))];
        OfflineProfiles = [.. source.Under("MobileOfflineProfiles", ".xml", (file, root) => new OfflineProfile(file, root))];
        SecurityProfiles = [.. source.Xml(FieldSecurityProfile.File)?.Elements("FieldSecurityProfile").Select(xml => new FieldSecurityProfile(xml)) ?? []];
        Labels = [.. LabelledFolders.SelectMany(folder => source.Under(folder, ".xml", (file, root) => new FileLabels(file, root)))];
        Words = [.. source.Every((file, root) => new FileWords(file, root))];
        OwnTables = [.. Tables.Where(table => table.IsOwn(Prefix))];
        foreach (var table in Tables)
            tables.TryAdd(table.LogicalName, table);
        foreach (var choice in Choices)
            choices.TryAdd(choice.Name, choice);
        resources = [.. WebResources.Select(resource => (resource.Name, resource.Type))];
        Columns = [.. Tables.SelectMany(table => table.Columns)];
    }

    public SolutionSource Source { get; }
    public CompiledAssembly Compiled { get; }
    public IReadOnlyList<Table> Tables { get; }
    public IReadOnlyList<Choice> Choices { get; }
    public IReadOnlyList<Relationship> Relationships { get; }
    public IReadOnlyList<Role> Roles { get; }
    public IReadOnlyList<Step> Steps { get; }
    public IReadOnlyList<PluginAssembly> Assemblies { get; }
    public IReadOnlyList<CustomApi> Apis { get; }
    public IReadOnlyList<Variable> Variables { get; }
    public IReadOnlyList<Form> Forms { get; }
    public IReadOnlyList<Ribbon> Ribbons { get; }
    public IReadOnlyList<View> Views { get; }
    public IReadOnlyList<Chart> Charts { get; }
    public IReadOnlyList<Dashboard> Dashboards { get; }
    public IReadOnlyList<AppModule> Apps { get; }
    public IReadOnlyList<SiteMap> SiteMaps { get; }
    public IReadOnlyList<WebResource> WebResources { get; }
    public IReadOnlyList<Workflow> Workflows { get; }
    public IReadOnlyList<Flow> Flows { get; }
    public IReadOnlyList<DuplicateRule> DuplicateRules { get; }
    public IReadOnlyList<OfflineProfile> OfflineProfiles { get; }
    public IReadOnlyList<FieldSecurityProfile> SecurityProfiles { get; }
    public IReadOnlyList<FileLabels> Labels { get; }
    public IReadOnlyList<FileWords> Words { get; }

    public XElement Manifest { get; }
    public XElement Skeleton => Source.Xml(CustomizationsFile)!;
    public string Prefix { get; }
    public IReadOnlyList<Table> OwnTables { get; }
    public IReadOnlyList<Column> Columns { get; }
    public int FirstOptionValue => 10_000 * Manifest.Element("Publisher").Number("CustomizationOptionValuePrefix");
    public IReadOnlyList<string> Languages => [.. Skeleton.Elements("Languages").Elements("Language").Select(language => language.Value)];

    public const string ManifestFile = "Other/Solution.xml";
    public const string CustomizationsFile = "Other/Customizations.xml";
    public const string RelationshipIndex = "Other/Relationships.xml";

    /// <summary>A table by its logical name, which is also the lower case of its schema name.</summary>
    public Table? Table(string? name) => tables.GetValueOrDefault(name ?? "");

    public Choice? Choice(string name) => choices.GetValueOrDefault(name);

    public bool IsPackaged(string resource, string type) => resources.Contains((resource, type));

    public bool TableExists(string? name) => Table(name) is not null || PlatformFacts.Tables.ContainsKey(name?.ToLowerInvariant() ?? "");

    public bool ColumnExists(string table, string column) =>
        Table(table)?.Column(column) is not null || (PlatformFacts.Tables.GetValueOrDefault(table.ToLowerInvariant())?.Columns.Contains(column) ?? false);

    /// <summary>A column's type in the words of Entity.xml; nothing where it is the platform's and the list does not say.</summary>
    public string? ColumnType(string table, string column) =>
        Table(table)?.Column(column)?.Type ?? PlatformFacts.Tables.GetValueOrDefault(table)?.Types.GetValueOrDefault(column);

    /// <summary>The tables that a lookup leads to.</summary>
    public IEnumerable<string> LookupTargets(string table, string column) =>
        Relationships
            .Where(each => each.Referencing.Equals(table, StringComparison.OrdinalIgnoreCase) && each.Lookup.Equals(column, StringComparison.OrdinalIgnoreCase))
            .Select(each => each.Referenced.ToLowerInvariant())
            .Concat(PlatformFacts.Tables.GetValueOrDefault(table)?.Targets.GetValueOrDefault(column) ?? []);
}
