using System.Net;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.App;

/// <summary>The one page of the app; or, where the libraries it is drawn with were not installed, what to do.</summary>
internal static class AppPage
{
    public static ApiResponse Response(Repository repository, string? visitor)
    {
        var missing = !File.Exists(Path.Combine(repository.AppLibraries, "fluent.js"));
        var html = missing ? Missing : File.ReadAllText(Path.Combine(repository.AppClient, "main.html")).Replace("{{visitor}}", WebUtility.HtmlEncode(visitor), StringComparison.Ordinal);
        return ApiResponse.Text(html, "text/html; charset=utf-8").With("Cache-Control", "no-cache");
    }

    private const string Missing = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The app is not built</title>
        <style>body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #242424 } code { background: #f0f0f0; padding: .1rem .3rem }</style></head>
        <body><main>
        <h1>The app's libraries are not installed</h1>
        <p>The Sandbox draws its app with two libraries from npm, and they were not there when it was built: npm was missing, or could not reach its registry.</p>
        <ol><li>Install Node.js 20 or later (npm comes with it).</li>
        <li>Stop the Sandbox and start it again: <code>dotnet run --project Tests/Sandbox</code>. The build then runs <code>npm ci</code> in <code>Tests/Sandbox/App</code>.</li></ol>
        <p>Everything else works without them: the <a href="/api/data/v9.2/">Web API</a>, its <a href="/api/data/v9.2/$metadata">$metadata</a>,
        the <a href="/sandbox/users">users</a>, the <a href="/sandbox/clock">clock</a> and the <a href="/sandbox/trace">plug-in trace</a>.</p>
        </main></body></html>
        """;
}
