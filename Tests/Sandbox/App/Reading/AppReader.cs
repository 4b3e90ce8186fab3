using System.Globalization;
using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Metadata.Reading;

namespace RecoveryCrm.Sandbox.App.Reading;

/// <summary>Reads apps, forms, views, charts, dashboards, ribbons and web resources from an unpacked solution.</summary>
internal sealed class AppReader(string solution, OrganizationModel organization)
{
    public AppModel Read() => new()
    {
        Organization = organization,
        Modules = [.. Files("AppModules", "AppModule.xml").Select(Module)],
        Forms = Tables("FormXml").SelectMany(Form).Concat(Files("Dashboards", "*.xml").Select(Dashboard)).ToDictionary(form => form.Id),
        Views = Tables("SavedQueries").Select(each => View(each.Table, each.File)).ToDictionary(view => view.Id),
        Charts = Tables("Visualizations").Select(each => Chart(each.Table, each.File)).ToDictionary(chart => chart.Id),
        Ribbons = Files("Entities", "RibbonDiff.xml").ToDictionary(TableOf, SolutionXml.Load),
        WebResources = Files("WebResources", "*.data.xml").Select(Resource).ToDictionary(each => each.Name, StringComparer.OrdinalIgnoreCase),
        Icons = Files("Entities", "Entity.xml").Select(file => (TableOf(file), Icon: Icon(file))).Where(each => each.Icon is not null)
            .ToDictionary(each => each.Item1, each => each.Icon!),
    };

    private static string? Icon(string file) =>
        SolutionXml.Load(file).Element("EntityInfo")?.Element("entity")?.Maybe("IconVectorName") is { } name ? AppAddress.OfWebResource(name) : null;

    private IEnumerable<string> Files(string folder, string pattern) =>
        SolutionXml.Files(Path.Combine(solution, folder), pattern, SearchOption.AllDirectories);

    private IEnumerable<(string Table, string File)> Tables(string kind) => SolutionXml.Files(Path.Combine(solution, "Entities"), "*.xml", SearchOption.AllDirectories)
        .Where(file => Relative(file).Split('/') is [_, var folder, ..] && folder == kind)
        .Select(file => (TableOf(file), file));

    private string Relative(string file) => Path.GetRelativePath(Path.Combine(solution, "Entities"), file).Replace('\\', '/');

    /// <summary>The folder bears the schema name.</summary>
    private string TableOf(string file) => organization.Table(Relative(file).Split('/')[0].ToLowerInvariant()).LogicalName;

    private AppModule Module(string file)
    {
        var module = SolutionXml.Load(file);
        var name = module.Need("UniqueName");
        var siteMap = Path.Combine(solution, "AppModuleSiteMaps", name, "AppModuleSiteMap.xml");
        var components = module.Element("AppModuleComponents")?.Elements() ?? [];
        return new AppModule(
            name, module.Element("LocalizedNames").Labels(), module.Element("Descriptions").Labels(),
            File.Exists(siteMap) ? SolutionXml.Load(siteMap).Child("SiteMap") : null,
            [.. components.Select(each => (int.Parse(each.Attribute("type", required: true), CultureInfo.InvariantCulture),
                (each.Attribute("schemaName") ?? each.Attribute("id"))?.Value ?? throw each.Problem("names no component")))]);
    }

    private static IEnumerable<FormDefinition> Form((string Table, string File) source)
    {
        var type = new DirectoryInfo(Path.GetDirectoryName(source.File)!).Name;
        return SolutionXml.Load(source.File).Elements("systemform").Select(form => new FormDefinition(
            form.Id(form.Need("formid")), source.Table, type, form.Element("LocalizedNames").Labels(), form.Child("form"))
        {
            IsActive = form.Maybe("FormActivationState") != "0",
        });
    }

    private static FormDefinition Dashboard(string file)
    {
        var dashboard = SolutionXml.Load(file);
        return new FormDefinition(
            dashboard.Id(dashboard.Need("FormId")), "", FormDefinition.Dashboard, dashboard.Element("LocalizedNames").Labels(),
            dashboard.Child("FormXml").Child("forms").Child("form"));
    }

    private static ViewDefinition View(string table, string file)
    {
        var view = SolutionXml.Load(file).Child("savedquery");
        return new ViewDefinition(
            view.Id(view.Need("savedqueryid")), table, view.Number("querytype"), view.Flag("isdefault"), view.Element("LocalizedNames").Labels(),
            view.Child("fetchxml").Child("fetch"), view.Element("layoutxml")?.Element("grid"));
    }

    private static ChartDefinition Chart(string table, string file)
    {
        var chart = SolutionXml.Load(file);
        return new ChartDefinition(
            chart.Id(chart.Need("savedqueryvisualizationid")), table, chart.Maybe("isdefault") is "1" or "true", chart.Element("LocalizedNames").Labels(),
            chart.Child("datadescription").Child("datadefinition"), chart.Child("presentationdescription").Child("Chart"));
    }

    private static WebResource Resource(string file)
    {
        var resource = SolutionXml.Load(file);
        return new WebResource(
            resource.Id(resource.Need("WebResourceId")), resource.Need("Name"), resource.Maybe("DisplayName") ?? "", resource.Number("WebResourceType"),
            resource.Maybe("DependencyXml") is { } dependencies ? Libraries(dependencies) : []);
    }

    private static IReadOnlyList<string> Libraries(string dependencies) =>
        [.. XElement.Parse(dependencies).Descendants("Library").Select(library => library.Attribute("name", required: true))];
}
