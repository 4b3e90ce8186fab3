using Deque.AxeCore.Playwright;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Browser.Support;

namespace RecoveryCrm.Tests.Browser;

/// <summary>The app and the shipped panels can be used without eyes and without a mouse: axe-core finds nothing serious.</summary>
public sealed class AccessibilityTests(Stage stage) : BrowserTest(stage)
{
    private static readonly string[] Grave = ["serious", "critical"];

    protected override Organization CreateOrganization() => Stage.Told();

    [BrowserFact]
    public async Task Frame_dashboards_and_lists()
    {
        var visit = await SignIn("manager.mia");
        await visit.Goto();
        foreach (var dashboard in (await visit.Read("/sandbox/app/start")).GetProperty("dashboards").EnumerateArray())
        {
            await visit.Navigate(new { pageType = "dashboard", dashboardId = dashboard.GetProperty("id").GetString() });
            await IsUsable(visit);
        }

        await visit.Goto("pagetype=entitylist&etn=rcv_recovery");
        await IsUsable(visit);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show chart" }).ClickAsync();
        await visit.Settled();
        await IsUsable(visit);
        await visit.Page.Locator(".user-button").ClickAsync();
        await IsUsable(visit);
        await visit.Page.Locator(".clock-button").ClickAsync();
        await IsUsable(visit);
    }

    [BrowserTheory]
    [InlineData("rcv_recovery")]
    [InlineData("rcv_recoverystep")]
    [InlineData("rcv_restitution")]
    [InlineData("account")]
    [InlineData("incident")]
    public async Task Forms_with_every_tab_and_panel(string table)
    {
        var visit = await SignIn("agent.anna");
        await visit.Goto();
        var definition = await visit.Read("/sandbox/app/tables/" + table);
        var key = definition.GetProperty("primaryKey").GetString()!;
        var row = (await visit.Read($"{definition.GetProperty("entitySetName").GetString()}?$select={key}&$orderby=createdon desc&$top=1")).GetProperty("value")[0];
        await visit.Goto($"pagetype=entityrecord&etn={table}&id={row.GetProperty(key).GetString()}");
        await IsUsable(visit);
        foreach (var tab in await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Tab).AllAsync())
        {
            await tab.ClickAsync();
            await visit.Settled();
            await IsUsable(visit);
        }

        await visit.Goto($"pagetype=entityrecord&etn={table}");
        await IsUsable(visit);
    }

    private static async Task IsUsable(Visit visit)
    {
        var found = await visit.Page.RunAxe();
        var grave = found.Violations.Where(violation => Grave.Contains(violation.Impact))
            .Select(violation => $"{violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(4).Select(node => $"{node.Target} {node.Html}"))}");
        Assert.True(!grave.Any(), $"{visit.Page.Url}\n{string.Join("\n", grave)}");
    }
}
