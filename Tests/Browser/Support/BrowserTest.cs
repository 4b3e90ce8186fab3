using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Sample;

namespace RecoveryCrm.Tests.Browser.Support;

/// <summary>A test that works in the app, on an organisation of its own.</summary>
[Collection(Stage.Name)]
public abstract class BrowserTest(Stage stage) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];
    private SandboxServer? server;

    protected Stage Stage { get; } = stage;

    protected Organization Organization { get; private set; } = null!;

    private protected Uri Address => server!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        Organization = CreateOrganization();
        server = await SandboxServer.Start(Organization, "http://127.0.0.1:0", SampleOrganization.Schedule);
    }

    public async Task DisposeAsync()
    {
        // What each person saw last says most about a test that failed.
        foreach (var visit in visits)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Screenshot($"last-{GetType().Name}-{visits.IndexOf(visit)}") });
            await visit.DisposeAsync();
        }

        if (server is not null)
            await server.DisposeAsync();
        Organization?.Dispose();
    }

    protected abstract Organization CreateOrganization();

    /// <summary>Somebody opens a browser and is signed in.</summary>
    private protected async Task<Visit> SignIn(string user, int? language = null)
    {
        var visit = await Visit.Start(Stage.Browser, Address, Organization.UserNamed(user), language);
        visits.Add(visit);
        return visit;
    }

    /// <summary>Where pictures of the app are kept for people to look at.</summary>
    private protected static string Screenshot(string name)
    {
        var folder = Path.Combine(Repository.Find().Root, "Tests", "Browser", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name + ".png");
    }
}
