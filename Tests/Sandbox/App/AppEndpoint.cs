using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RecoveryCrm.Sandbox.App.Json;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.App;

/// <summary>GET /sandbox/app/…: what the client draws, in the language of the user who asks. Rows come from the Web API only.</summary>
internal sealed class AppEndpoint(Organization organization, AppModel app)
{
    private readonly CallerReader callers = new(organization);
    private readonly AppContextReader contexts = new(organization, app);

    public Task Start(HttpContext context) => Answer(context, (json, user) =>
    {
        var module = Module(context.Request.Query["app"].ToString());
        new StartJson(json, app, user).Write(module, writer => contexts.Write(writer, user, module));
    });

    public Task Table(HttpContext context) => Answer(context, (json, user) =>
    {
        var name = Name(context);
        if (!app.Organization.Tables.TryGetValue(name, out var table))
            throw WebApiException.NotFound($"There is no table '{name}'.");
        new TableJson(json, app, user).Write(table);
    });

    public Task Form(HttpContext context) => Answer(context, (json, user) => new FormJson(json, user.Language).Write(One(app.Forms, "form", context)));

    public Task View(HttpContext context) => Answer(context, (json, user) => new ViewJson(json, app.Organization, user.Language).Write(One(app.Views, "view", context)));

    public Task Chart(HttpContext context) => Answer(context, (json, user) => ChartJson.Write(json, One(app.Charts, "chart", context), user.Language));

    public Task Ribbon(HttpContext context) => Answer(context, (json, user) => new RibbonJson(json, user.Language).Write(app.Ribbons.GetValueOrDefault(Name(context))));

    public Task WebResources(HttpContext context) => Answer(context, (json, _) =>
    {
        json.WriteStartObject();
        foreach (var resource in app.WebResources.Values)
        {
            json.WriteStartObject(resource.Name);
            json.WriteNumber("type", resource.Type);
            json.WriteString("displayName", resource.DisplayName);
            json.WriteStrings("libraries", resource.Libraries);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private async Task Answer(HttpContext context, Action<Utf8JsonWriter, AppUser> write)
    {
        context.Response.Headers.CacheControl = "no-store";
        await DataEndpoint.Send(context, DataService.Guarded(() =>
        {
            var caller = callers.Read(context.Request);
            return ApiResponse.Json(200, json => write(json, contexts.User(caller.UserId)));
        }));
    }

    /// <summary>The app of that name; without a name the first there is.</summary>
    private AppModule? Module(string name) =>
        name.Length == 0 ? app.Modules.Count > 0 ? app.Modules[0] : null
            : app.Modules.FirstOrDefault(each => each.UniqueName.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw WebApiException.NotFound($"There is no app '{name}' in the solution.");

    private static T One<T>(IReadOnlyDictionary<Guid, T> all, string kind, HttpContext context) =>
        Guid.TryParse(Name(context), out var id) && all.TryGetValue(id, out var found) ? found
            : throw WebApiException.NotFound($"There is no {kind} '{Name(context)}' in the solution.");

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;
}
