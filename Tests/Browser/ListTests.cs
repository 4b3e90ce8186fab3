using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Browser.Support;

namespace RecoveryCrm.Tests.Browser;

/// <summary>Lists of rows: pages, order, search, selection, charts, and the frame around them.</summary>
public sealed class ListTests(Stage stage) : BrowserTest(stage)
{
    private const int Many = 120;

    protected override Organization CreateOrganization()
    {
        var organization = Stage.Fresh();
        var service = organization.ServiceFor(organization.AdministratorId);
        for (var number = 1; number <= Many; number++)
            service.Create(new Entity("account") { ["name"] = $"Wide World {number:000}" });
        return organization;
    }

    [BrowserFact]
    public async Task Rows_come_by_pages_and_in_the_order_that_is_asked_for()
    {
        var visit = await Open();
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(50);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await visit.Settled();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await visit.Settled();
        await Assertions.Expect(Rows(visit).Last).ToContainTextAsync($"Wide World {Many}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" })).ToBeDisabledAsync();

        await visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Account Name" }).GetByRole(AriaRole.Button).PressAsync("Enter");
        await visit.Settled();
        await Assertions.Expect(Rows(visit).First).ToContainTextAsync($"Wide World {Many}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Account Name" })).ToHaveAttributeAsync("aria-sort", "descending");
    }

    [BrowserFact]
    public async Task The_search_finds_by_the_beginning_and_by_any_part()
    {
        var visit = await Open();
        var search = visit.Page.GetByRole(AriaRole.Searchbox);
        await search.FillAsync("North");
        await search.PressAsync("Enter");
        await visit.Settled();
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(1);
        await search.FillAsync("*world 07");
        await search.PressAsync("Enter");
        await visit.Settled();
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(10);
        await search.FillAsync("nobody");
        await search.PressAsync("Enter");
        await visit.Settled();
        await Assertions.Expect(visit.Page.Locator(".grid-message")).ToContainTextAsync("No data available");
    }

    [BrowserFact]
    public async Task The_keyboard_moves_selects_and_opens()
    {
        var visit = await Open();
        await Rows(visit).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Rows(visit).Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        var name = await Rows(visit).Nth(1).Locator(".row-link").InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(name));
        await visit.Settled();
        await visit.Page.GoBackAsync();
        await visit.Settled();
        await Assertions.Expect(Rows(visit)).ToHaveCountAsync(50);
    }

    [BrowserFact]
    public async Task Time_moves_on_and_the_language_is_the_users_own()
    {
        var visit = await Open();
        await visit.Page.Locator(".clock-button").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "+ 1 day" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".clock-button")).ToContainTextAsync("Mar 3");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".user-button").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr-FR");
        await visit.Settled();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Nom du compte" })).ToBeVisibleAsync();
        Assert.Equal(1036, (await visit.Read("/sandbox/app/start")).GetProperty("context").GetProperty("languageId").GetInt32());
        Assert.Empty(visit.TakeProblems());
    }

    [BrowserFact]
    public async Task The_page_fits_a_phone()
    {
        var visit = await Open();
        await visit.Page.SetViewportSizeAsync(390, 780);
        await visit.Goto("pagetype=dashboard&id=" + (await visit.Read("/sandbox/app/start")).GetProperty("dashboards")[0].GetProperty("id").GetString());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await visit.Page.ScreenshotAsync(new() { Path = Screenshot("phone-dashboard") });
        await visit.Goto("pagetype=entitylist&etn=account");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await visit.Page.ScreenshotAsync(new() { Path = Screenshot("phone-list") });
    }

    private async Task<Visit> Open()
    {
        var visit = await SignIn("manager.mia");
        await visit.Goto();
        var views = (await visit.Read("/sandbox/app/tables/account")).GetProperty("views").EnumerateArray();
        var active = views.First(view => view.GetProperty("name").GetString() == "Active Accounts").GetProperty("id").GetString();
        await visit.Goto($"pagetype=entitylist&etn=account&viewid={active}");
        return visit;
    }

    private static ILocator Rows(Visit visit) => visit.Page.Locator("[role=grid] tbody tr");
}
