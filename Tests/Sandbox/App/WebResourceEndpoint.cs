using Microsoft.AspNetCore.Http;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.App;

/// <summary>GET /WebResources/name: the file as the repository holds it, if the solution declares it.</summary>
internal sealed class WebResourceEndpoint(string folder, Lazy<AppModel> app)
{
    public async Task Read(HttpContext context, string policy)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        context.Response.Headers.CacheControl = "no-cache";
        await DataEndpoint.Send(context, Find(name).With("Content-Security-Policy", policy));
    }

    private ApiResponse Find(string name)
    {
        if (!app.Value.WebResources.TryGetValue(name, out var resource))
            return Missing($"There is no web resource '{name}' in the solution.");
        var file = Path.Combine([folder, .. resource.Name.Split('/')]);
        return File.Exists(file)
            ? ApiResponse.Bytes(200, Content(file, resource.ContentType), resource.ContentType)
            : Missing($"The solution declares the web resource '{name}', but its file is not there: {file}.");
    }

    /// <summary>The file as it is; but a page is told the organisation's time, which in Dataverse is the machine's.</summary>
    private static byte[] Content(string file, string contentType)
    {
        if (!contentType.StartsWith("text/html", StringComparison.Ordinal))
            return File.ReadAllBytes(file);
        var html = File.ReadAllText(file);
        var head = html.IndexOf("<head>", StringComparison.OrdinalIgnoreCase);
        return System.Text.Encoding.UTF8.GetBytes(html.Insert(head < 0 ? 0 : head + "<head>".Length, "<script src=\"/sandbox/app/client/clocktime.js\"></script>"));
    }

    private static ApiResponse Missing(string message) => ApiResponse.Error(404, "0x80040217", message);
}
