using Microsoft.Playwright;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Browser.Support;

namespace RecoveryCrm.Tests.Browser;

/// <summary>Forms behave as those of a model-driven app: saving, refusals, lookups, required columns, states, the timeline.</summary>
public sealed class FormTests(Stage stage) : BrowserTest(stage)
{
    protected override Organization CreateOrganization() => Stage.Fresh();

    [BrowserFact]
    public async Task What_is_refused_is_said_in_the_servers_words_and_nothing_typed_is_lost()
    {
        var visit = await SignIn("admin.ada");
        await OpenFirst(visit, "rcv_restitutionpolicy", "rcv_restitutionpolicies?$orderby=rcv_minamount desc&$top=1");
        await Field(visit, "rcv_minamount").FillAsync("100");
        await Save(visit);

        var dialog = visit.Page.Locator("dialog[open]");
        Assert.Contains("(R4-overlap)", await dialog.TextContentAsync(), StringComparison.Ordinal);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        Assert.Equal("100.00", await Field(visit, "rcv_minamount").InputValueAsync());
        Assert.Equal("- Unsaved", await Saved(visit));
        Assert.All(visit.TakeProblems(), problem => Assert.Contains("400", problem, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task An_empty_required_column_stops_the_save_and_takes_the_focus()
    {
        var visit = await SignIn("agent.anna");
        await visit.Goto("pagetype=entityrecord&etn=incident");
        await Save(visit);

        Assert.Equal("Case Title", await Focused(visit));
        Assert.Equal("true", await Field(visit, "title").GetAttributeAsync("aria-invalid"));
        Assert.Empty((await visit.Read("incidents")).GetProperty("value").EnumerateArray());
        Assert.Empty(visit.TakeProblems());
    }

    [BrowserFact]
    public async Task A_case_is_made_with_the_keyboard_alone()
    {
        var visit = await SignIn("agent.anna");
        await visit.Goto("pagetype=entityrecord&etn=incident");
        await Field(visit, "title").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Parcels lost");
        await Field(visit, "customerid").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("tail");
        await visit.Page.Locator("[role=option][aria-selected=true]").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Control+s");
        await visit.Settled();

        Assert.Equal("- Saved", await Saved(visit));
        Assert.Contains("&id=", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("Tailspin Toys", await visit.Page.Locator("[data-control=customerid] .sb-lookup-link").TextContentAsync());
        Assert.Empty(visit.TakeProblems());
    }

    [BrowserTheory]
    [InlineData("Save and continue", "Described")]
    [InlineData("Discard changes", null)]
    public async Task Unsaved_changes_are_asked_about_before_a_form_is_left(string answer, string? kept)
    {
        var visit = await SignIn("admin.ada");
        var id = await OpenFirst(visit, "rcv_wordingrule", await NewWordingRule(visit));
        await Field(visit, "rcv_advice").FillAsync("Described");
        await visit.Page.Locator(".site-map a").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
        await visit.Settled();

        Assert.DoesNotContain("etn=rcv_wordingrule&id", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(kept, (await visit.Read($"rcv_wordingrules({id})?$select=rcv_advice")).GetProperty("rcv_advice").GetString());
        Assert.Empty(visit.TakeProblems());
    }

    [BrowserFact]
    public async Task An_inactive_row_can_only_be_read_until_it_is_activated()
    {
        var visit = await SignIn("admin.ada");
        await OpenFirst(visit, "rcv_wordingrule", await NewWordingRule(visit));
        await ChangeState(visit, "Deactivate");
        Assert.False(await Field(visit, "rcv_phrase").IsEditableAsync());
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).CountAsync());
        await ChangeState(visit, "Activate");
        Assert.True(await Field(visit, "rcv_phrase").IsEditableAsync());
        Assert.Empty(visit.TakeProblems());
    }

    [BrowserFact]
    public async Task Notes_and_calls_are_made_and_completed_on_the_timeline()
    {
        var visit = await SignIn("agent.anna");
        await OpenFirst(visit, "account", "accounts?$filter=name eq 'Northwind Traders'");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a note" }).ClickAsync();
        await visit.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("What they told us");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await visit.Settled();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "New activity" }).ClickAsync();
        await visit.Page.Locator(".panel:popover-open").GetByText("Phone Call", new() { Exact = true }).ClickAsync();
        var panel = visit.Page.Locator("dialog[open]");
        await panel.GetByLabel("Subject").FillAsync("Called them");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save & Close" }).Last.ClickAsync();
        await visit.Settled();
        var call = visit.Page.Locator(".sb-timeline-entry", new() { HasText = "Called them" });
        await call.GetByRole(AriaRole.Button, new() { Name = "Complete" }).ClickAsync();
        await visit.Settled();

        Assert.Contains("Ended", await call.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await call.GetByRole(AriaRole.Button, new() { Name = "Complete" }).CountAsync());
        Assert.Equal(1, await visit.Page.Locator(".sb-timeline-entry", new() { HasText = "What they told us" }).CountAsync());
        Assert.Empty(visit.TakeProblems());
    }

    [BrowserFact]
    public async Task A_script_is_told_by_name_what_the_client_API_here_does_not_have()
    {
        var visit = await SignIn("agent.anna");
        await visit.Goto();
        var message = await visit.Page.EvaluateAsync<string>("() => { try { Xrm.Device.captureImage(); return ''; } catch (error) { return error.message; } }");
        Assert.Equal("Xrm.Device is not supported by the Sandbox.", message);
    }

    /// <summary>Opens the first row that a query finds; answers its id.</summary>
    private static async Task<string> OpenFirst(Visit visit, string table, string query)
    {
        await visit.Goto();
        var key = (await visit.Read($"/sandbox/app/tables/{table}")).GetProperty("primaryKey").GetString()!;
        var id = (await visit.Read(query)).GetProperty("value")[0].GetProperty(key).GetString()!;
        await visit.Goto($"pagetype=entityrecord&etn={table}&id={id}");
        return id;
    }

    private static async Task<string> NewWordingRule(Visit visit)
    {
        await visit.Goto();
        await visit.Call("POST", "rcv_wordingrules", new { rcv_language = 718340000, rcv_rule = 718340008, rcv_phrase = "shortly after" });
        return "rcv_wordingrules?$filter=rcv_phrase eq 'shortly after'";
    }

    private static async Task ChangeState(Visit visit, string command)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();
        await visit.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();
        await visit.Settled();
    }

    private static ILocator Field(Visit visit, string column) =>
        visit.Page.Locator($".sb-tab-panel [data-field={column}]").Locator("input, textarea, select").First;

    private static async Task Save(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await visit.Settled();
    }

    private static Task<string?> Saved(Visit visit) => visit.Page.Locator(".sb-saved").TextContentAsync();

    private static Task<string> Focused(Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => document.activeElement.labels?.[0]?.firstElementChild.textContent ?? ''");
}
