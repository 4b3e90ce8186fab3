using Microsoft.Playwright;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Story;

namespace RecoveryCrm.Tests.Browser.Support;

/// <summary>What all browser tests share: one browser, and organisations to copy.</summary>
public sealed class Stage : IAsyncLifetime
{
    public const string Name = "browser";

    /// <summary>Monday, 9:00 UTC.</summary>
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly Lazy<Organization> fresh = new(() => SandboxFactory.Create(new OrganizationOptions { Now = Start }));

    private readonly Lazy<Organization> told = new(() =>
    {
        var organization = SandboxFactory.Create(new OrganizationOptions { Now = Start });
        StoryTeller.Play(organization, TextWriter.Null);
        return organization;
    });

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>People, clients, playbooks, and nothing that has happened yet.</summary>
    public Organization Fresh() => fresh.Value.Clone();

    /// <summary>The same after the story of one recovery, from the outage to the follow-ups.</summary>
    public Organization Told() => told.Value.Clone();

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (playwright is null)
            return;
        await Browser.CloseAsync();
        playwright.Dispose();
    }
}

[CollectionDefinition(Stage.Name)]
public sealed class StageUsers : ICollectionFixture<Stage>;
