using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.App;

/// <summary>Serves the model-driven app: its page, the client's modules, and the JSON they draw from.</summary>
internal static class AppHost
{
    public const string Page = "/main.aspx";

    /// <summary>Nothing is fetched from elsewhere, by nobody: neither our client nor a web resource.</summary>
    private const string Policy = "default-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'self'";

    public static void Map(WebApplication app, Organization organization, string? visitor)
    {
        var repository = Repository.Find();
        var model = new Lazy<AppModel>(() => AppModel.Read(organization.Options.SolutionFolder, organization.Model));
        _ = Task.Run(() => model.Value); // read while the first page is on its way; whoever comes earlier waits, and is told what is wrong
        AppEndpoint Endpoint() => new(organization, model.Value);
        var resources = new WebResourceEndpoint(repository.WebResources, model);

        app.MapGet("/", context => Redirect(context, Page));
        app.MapGet(Page, context => DataEndpoint.Send(context, AppPage.Response(repository, visitor).With("Content-Security-Policy", Policy)));
        app.MapGet("/sandbox/app/start", context => Endpoint().Start(context));
        app.MapGet("/sandbox/app/tables/{name}", context => Endpoint().Table(context));
        app.MapGet("/sandbox/app/forms/{name}", context => Endpoint().Form(context));
        app.MapGet("/sandbox/app/dashboards/{name}", context => Endpoint().Form(context));
        app.MapGet("/sandbox/app/views/{name}", context => Endpoint().View(context));
        app.MapGet("/sandbox/app/charts/{name}", context => Endpoint().Chart(context));
        app.MapGet("/sandbox/app/ribbons/{name}", context => Endpoint().Ribbon(context));
        app.MapGet("/sandbox/app/webresources", context => Endpoint().WebResources(context));
        app.MapGet("/WebResources/{**name}", context => resources.Read(context, Policy));
        app.MapGet("/{version}/WebResources/{**name}", context => resources.Read(context, Policy)); // the form in which Dataverse lets browsers cache
    }

    /// <summary>To be used before routing, which would else claim the files.</summary>
    public static void UseFiles(WebApplication app)
    {
        var repository = Repository.Find();
        Files(app, "/sandbox/app/client", repository.AppClient);
        Files(app, "/sandbox/app/lib", repository.AppLibraries);
    }

    private static void Files(WebApplication app, string address, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = address,
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider(),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    private static Task Redirect(HttpContext context, string address)
    {
        context.Response.Redirect(address + context.Request.QueryString);
        return Task.CompletedTask;
    }
}
