using System.Xml.Linq;
using RecoveryCrm.Sandbox.App.Reading;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.App;

/// <summary>What the solution says about its apps: read once, given to each user in the user's language.</summary>
internal sealed class AppModel
{
    public required OrganizationModel Organization { get; init; }

    public IReadOnlyList<AppModule> Modules { get; init; } = [];

    public IReadOnlyDictionary<Guid, FormDefinition> Forms { get; init; } = new Dictionary<Guid, FormDefinition>();

    public IReadOnlyDictionary<Guid, ViewDefinition> Views { get; init; } = new Dictionary<Guid, ViewDefinition>();

    public IReadOnlyDictionary<Guid, ChartDefinition> Charts { get; init; } = new Dictionary<Guid, ChartDefinition>();

    /// <summary>The ribbon of each table that has one.</summary>
    public IReadOnlyDictionary<string, XElement> Ribbons { get; init; } = new Dictionary<string, XElement>();

    public IReadOnlyDictionary<string, WebResource> WebResources { get; init; } = new Dictionary<string, WebResource>();

    /// <summary>The icon of each table that has one of its own, as an address.</summary>
    public IReadOnlyDictionary<string, string> Icons { get; init; } = new Dictionary<string, string>();

    public string? IconOf(string table) => Icons.GetValueOrDefault(table);

    public static AppModel Read(string? solution, OrganizationModel organization) =>
        solution is null ? new AppModel { Organization = organization }.Completed() : new AppReader(solution, organization).Read().Completed();

    /// <summary>Tables of the platform bring views and forms along that no solution holds.</summary>
    private AppModel Completed()
    {
        var views = Organization.Tables.Values.SelectMany(table => StandardViews.Missing(table, Views.Values.Where(view => view.Table == table.LogicalName)));
        var forms = Organization.Tables.Values.SelectMany(table => StandardForms.Missing(table, Forms.Values.Where(form => form.Table == table.LogicalName)));
        return new AppModel
        {
            Organization = Organization,
            Modules = Modules,
            Charts = Charts,
            Ribbons = Ribbons,
            WebResources = WebResources,
            Icons = Icons,
            Views = Views.Values.Concat(views).ToDictionary(view => view.Id),
            Forms = Forms.Values.Concat(forms).ToDictionary(form => form.Id),
        };
    }
}

/// <summary>A model-driven app with its site map.</summary>
internal sealed record AppModule(string UniqueName, Labels Name, Labels Description, XElement? SiteMap, IReadOnlyList<(int Type, string Component)> Components);

/// <summary>A form, or a dashboard (which is one without a table).</summary>
internal sealed record FormDefinition(Guid Id, string Table, string Type, Labels Name, XElement Form)
{
    public const string Main = "main";

    public const string Dashboard = "dashboard";

    public bool IsActive { get; init; } = true;
}

/// <summary>A view: what it reads and how it shows that.</summary>
internal sealed record ViewDefinition(Guid Id, string Table, int Type, bool IsDefault, Labels Name, XElement Fetch, XElement? Layout)
{
    public const int Public = 0;

    public const int Associated = 2;

    public const int QuickFind = 4;

    public const int Lookup = 64;
}

/// <summary>A chart of a table's rows.</summary>
internal sealed record ChartDefinition(Guid Id, string Table, bool IsDefault, Labels Name, XElement Data, XElement Presentation);

/// <summary>What the solution declares of a file that it deploys.</summary>
internal sealed record WebResource(Guid Id, string Name, string DisplayName, int Type, IReadOnlyList<string> Libraries)
{
    /// <summary>As Microsoft numbers the types of web resources.</summary>
    public string ContentType => Type switch
    {
        1 => "text/html; charset=utf-8",
        2 => "text/css; charset=utf-8",
        3 => "text/javascript; charset=utf-8",
        4 or 9 or 12 => "text/xml; charset=utf-8",
        5 => "image/png",
        6 => "image/jpeg",
        7 => "image/gif",
        10 => "image/x-icon",
        11 => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
