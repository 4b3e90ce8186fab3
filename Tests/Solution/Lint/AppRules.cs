using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The app and its site map: rule 35.</summary>
internal static class AppRules
{
    private const string TableType = "1", ViewType = "26", ChartType = "59", FormType = "60", SiteMapType = "62";
    private const string ResourcePrefix = "/WebResources/";

    // System Administrator and System Customizer have these ids in every organisation.
    private static readonly string[] PlatformRoles = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

    public static bool IsRole(SolutionModel solution, string id) =>
        PlatformRoles.Contains(id.Trim('{', '}').ToLowerInvariant()) || solution.Roles.Any(role => role.Id == id);

    public static IEnumerable<Fault> Apps(SolutionModel solution)
    {
        foreach (var app in solution.Apps)
            foreach (var fault in Module(solution, app))
                yield return new(app.File, fault);
        foreach (var siteMap in solution.SiteMaps)
        {
            var app = solution.Apps.FirstOrDefault(app => app.Name == siteMap.Name);
            foreach (var fault in app is null ? [$"belongs to no app {siteMap.Name}"] : Map(solution, app, siteMap))
                yield return new(siteMap.File, fault);
        }
    }

    private static IEnumerable<string> Module(SolutionModel solution, AppModule app)
    {
        foreach (var (type, key) in app.Components.Where(component => !Exists(solution, component)))
            yield return $"has the component {type} {key}, which does not exist";
        foreach (var twice in app.Components.Select(component => $"{component.Type} {component.Key}").Repeated())
            yield return $"lists the component {twice} twice";
        if (!app.Components.Contains((SiteMapType, app.Name)))
            yield return $"does not list its site map {app.Name}";
        foreach (var role in app.Roles.Where(role => !IsRole(solution, role)))
            yield return $"is given to the role {role}, which does not exist";
        if (!app.Roles.Any())
            yield return "is given to no role";
        if (solution.WebResources.All(resource => resource.Id != $"{{{app.Root.Text("WebResourceId")}}}"))
            yield return $"has the icon {app.Root.Text("WebResourceId")}, which is no web resource of ours";
    }

    private static IEnumerable<string> Map(SolutionModel solution, AppModule app, SiteMap siteMap)
    {
        foreach (var id in siteMap.Items.Select(item => Text(item, "Id")).Repeated())
            yield return $"has the id {id} twice";
        foreach (var item in siteMap.Items)
        {
            var id = Text(item, "Id");
            if (Text(item, "Entity") is { Length: > 0 } table && !app.Components.Contains((TableType, table)))
                yield return $"{id} opens {table}, which is not in the app";
            if (Text(item, "DefaultDashboard") is { Length: > 0 } dashboard && !app.Components.Contains((FormType, $"{{{dashboard}}}")))
                yield return $"{id} opens the dashboard {dashboard}, which is not in the app";
            if (item.Name == "SubArea" && Text(item, "Entity").Length == 0 && (Text(item, "Url").Length == 0 || item.Element("Titles") is null))
                yield return $"{id} opens nothing, or has no title";
            if (Text(item, "Icon") is { Length: > 0 } icon && !IsIcon(solution, icon))
                yield return $"{id} has the icon {icon}, which is no picture of ours";
            else if (Text(item, "Icon") is { Length: > 0 } own && solution.Table(Text(item, "Entity")) is { } shown && shown.IsOwn(solution.Prefix) && own != ResourcePrefix + shown.Entity.Text("IconVectorName"))
                yield return $"{id} has the icon {own}, which is not that of {shown.SchemaName}";
            foreach (var privilege in item.Elements("Privilege").Where(privilege => !RoleRules.Exists(solution, Name(solution, privilege))))
                yield return $"{id} asks for {Name(solution, privilege)}, which is no privilege";
        }
    }

    private static bool Exists(SolutionModel solution, (string Type, string Key) component) => component.Type switch
    {
        TableType => solution.TableExists(component.Key),
        ViewType => solution.Views.Any(view => view.Id == component.Key),
        ChartType => solution.Charts.Any(chart => chart.Id == component.Key),
        FormType => solution.Dashboards.Any(dashboard => dashboard.Id == component.Key) || solution.Forms.Any(form => form.Id == component.Key),
        SiteMapType => solution.SiteMaps.Any(siteMap => siteMap.Name == component.Key),
        _ => false,
    };

    private static bool IsIcon(SolutionModel solution, string icon) =>
        icon.StartsWith(ResourcePrefix, StringComparison.Ordinal) && solution.WebResources.Any(resource => resource.Name == icon[ResourcePrefix.Length..] && resource.Type == WebResourceRules.Svg);

    private static string Name(SolutionModel solution, XElement privilege) =>
        $"prv{Text(privilege, "Privilege")}{solution.Table(Text(privilege, "Entity"))?.SchemaName ?? Text(privilege, "Entity")}";

    private static string Text(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";
}
