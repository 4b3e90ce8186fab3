using System.Net;
using System.Text;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>The page at "/": what this is, who can sign in, and where the Web API stands.</summary>
internal static class LandingPage
{
    public static string Html(IEnumerable<SandboxUser> users)
    {
        var rows = new StringBuilder();
        foreach (var user in users)
            rows.Append("<tr><th scope=\"row\">").Append(Text(user.FullName)).Append("</th><td>").Append(Text(user.DomainName))
                .Append("</td><td><code>").Append(user.Id).Append("</code></td></tr>\n");
        return $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Sandbox - Recovery for Dynamics 365</title>
              <style>
                body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                a { color: #0f548c; } h1 { line-height: 1.2; }
                table { border-collapse: collapse; width: 100%; } caption { text-align: start; font-weight: 600; padding: .5rem 0; }
                th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #d1d1d1; font-weight: 400; }
                thead th { font-weight: 600; } code { overflow-wrap: anywhere; }
              </style>
            </head>
            <body>
              <main>
                <h1>Recovery for Dynamics 365: the Sandbox</h1>
                <p>A local stand-in for a Dataverse organisation. It was made from the solution in this repository and runs
                  the plug-in assembly that ships. It is a test and demonstration host: it answers on this machine only, asks for
                  no password, and is not Microsoft Dataverse.</p>
                <p>There is no app here yet. What works is the Web API:</p>
                <ul>
                  <li><a href="/api/data/v9.2/">Service document</a>: every entity set</li>
                  <li><a href="/api/data/v9.2/$metadata">$metadata</a>: tables, columns, relationships and actions (CSDL)</li>
                  <li><a href="/sandbox/users">Users</a>, <a href="/sandbox/clock">clock</a> and <a href="/sandbox/trace">plug-in trace</a> as JSON</li>
                </ul>
                <table>
                  <caption>Who can sign in: send the id in the header <code>X-Sandbox-User</code>; without it a request is the system administrator's.</caption>
                  <thead><tr><th scope="col">Name</th><th scope="col">User name</th><th scope="col">Id</th></tr></thead>
                  <tbody>
            {{rows}}      </tbody>
                </table>
              </main>
            </body>
            </html>
            """;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
