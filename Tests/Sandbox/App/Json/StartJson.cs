using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Crm.Sdk.Messages;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>What the client asks for first: the apps, the site map, the names of all tables.</summary>
internal sealed class StartJson(Utf8JsonWriter json, AppModel app, AppUser user)
{
    public void Write(AppModule? module, Action<Utf8JsonWriter> context)
    {
        json.WriteStartObject();
        json.WriteStartObject("context");
        context(json);
        json.WriteEndObject();
        json.WriteArray("languages", app.Organization.Languages.Order(), json.WriteNumberValue);
        json.WriteArray("apps", app.Modules, each => App("", each));
        if (module is not null)
            App("app", module);
        SiteMap(module);
        json.WriteArray("dashboards", app.Forms.Values.Where(form => form.Type == FormDefinition.Dashboard && Includes(module, form) && IsFor(form)).OrderBy(form => form.Name[user.Language], StringComparer.Ordinal), form =>
        {
            json.WriteStartObject();
            json.WriteString("id", form.Id);
            json.WriteString("name", form.Name[user.Language]);
            json.WriteEndObject();
        });
        json.WriteStartObject("tables");
        var tables = new TableJson(json, app, user);
        foreach (var table in app.Organization.Tables.Values)
        {
            json.WriteStartObject(table.LogicalName);
            tables.Names(table);
            json.WriteBoolean("canRead", user.Sees(table));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static bool Includes(AppModule? module, FormDefinition form) =>
        module is null || module.Components.Any(each => each.Type == 60 && Guid.TryParse(each.Component, out var id) && id == form.Id);

    private void App(string name, AppModule module)
    {
        if (name.Length > 0)
            json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteString("uniqueName", module.UniqueName);
        json.WriteString("name", module.Name[user.Language]);
        json.WriteString("description", module.Description[user.Language]);
        json.WriteEndObject();
    }

    private void SiteMap(AppModule? module)
    {
        if (module?.SiteMap is { } map)
            json.WriteArray("areas", map.Elements("Area").Where(area => area.Elements("Group").Elements("SubArea").Any(Shows)), Area);
        else
            json.WriteArray("areas", [app.Organization.Tables.Values.Where(table => table.IsCustom || table.LogicalName is "account" or "contact" or "incident")], AllTables);
    }

    private void Area(XElement area)
    {
        json.WriteStartObject();
        Head(area);
        json.WriteArray("groups", area.Elements("Group").Where(group => group.Elements("SubArea").Any(Shows)), group =>
        {
            json.WriteStartObject();
            Head(group);
            json.WriteArray("subareas", group.Elements("SubArea").Where(Shows), SubArea);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>A solution without an app is shown whole, table by table.</summary>
    private void AllTables(IEnumerable<Table> tables)
    {
        json.WriteStartObject();
        json.WriteString("id", "all");
        json.WriteString("title", "");
        json.WriteStartArray("groups");
        json.WriteStartObject();
        json.WriteString("id", "all");
        json.WriteString("title", "");
        json.WriteArray("subareas", tables.Where(user.Sees).OrderBy(table => table.CollectionLabel[user.Language], StringComparer.Ordinal), table =>
        {
            json.WriteStartObject();
            json.WriteString("id", table.LogicalName);
            json.WriteString("title", table.CollectionLabel[user.Language]);
            json.WriteString("kind", "table");
            json.WriteString("table", table.LogicalName);
            json.WriteString("icon", app.IconOf(table.LogicalName));
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void SubArea(XElement sub)
    {
        json.WriteStartObject();
        var table = TableOf(sub);
        var dashboard = (string?)sub.Attribute("DefaultDashboard");
        var url = (string?)sub.Attribute("Url");
        Head(sub, table?.CollectionLabel);
        json.WriteString("kind", table is not null ? "table" : dashboard is not null ? "dashboard" : url?.StartsWith("$webresource:", StringComparison.Ordinal) == true ? "webresource" : "url");
        json.WriteString("table", table?.LogicalName);
        json.WriteString("dashboard", dashboard?.Trim('{', '}').ToLowerInvariant());
        json.WriteString("url", url);
        json.WriteString("icon", ((string?)(sub.Attribute("VectorIcon") ?? sub.Attribute("Icon")) is { Length: > 0 } icon ? AppAddress.OfWebResource(icon) : null)
            ?? (table is null ? null : app.IconOf(table.LogicalName)));
        json.WriteEndObject();
    }

    private void Head(XElement element, Labels? otherwise = null)
    {
        json.WriteString("id", (string?)element.Attribute("Id"));
        var titles = element.Element("Titles")?.Elements("Title").ToDictionary(title => (int)title.Attribute("LCID")!, title => (string)title.Attribute("Title")!) ?? [];
        json.WriteString("title", titles.Count > 0 ? new Labels(titles)[user.Language] : otherwise?[user.Language] ?? (string?)element.Attribute("Title") ?? "");
    }

    /// <summary>Who may not read the table, or lacks a privilege that the entry names, does not see the entry.</summary>
    private bool Shows(XElement sub) => (TableOf(sub) is not { } table || user.Sees(table)) && sub.Elements("Privilege").All(Holds);

    private bool Holds(XElement privilege) =>
        app.Organization.Tables.TryGetValue((string?)privilege.Attribute("Entity") ?? "", out var table)
        && ((string?)privilege.Attribute("Privilege") ?? "").Split(',').All(right => Enum.TryParse<AccessRights>(right.Trim() + "Access", out var access) && user.Depth(access, table) is not null);

    /// <summary>A dashboard that names roles is for those who have one of them.</summary>
    private bool IsFor(FormDefinition dashboard) =>
        dashboard.Form.Elements("DisplayConditions").Elements("Role").Select(role => Guid.Parse((string)role.Attribute("Id")!)).ToList() is not { Count: > 0 } roles || user.HasAny(roles);

    private Table? TableOf(XElement sub) => (string?)sub.Attribute("Entity") is { } name ? app.Organization.Table(name) : null;
}
