using System.Text.Json;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Browser.Support;

namespace RecoveryCrm.Tests.Browser;

/// <summary>Every dashboard, view and form of the app opens, in each language, without an error.</summary>
public sealed class LooksTests(Stage stage) : BrowserTest(stage)
{
    private const int Public = 0;

    protected override Organization CreateOrganization() => Stage.Told();

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(1031)]
    [InlineData(1036)]
    public async Task Every_dashboard_opens(int language)
    {
        var visit = await SignIn("manager.mia", language);
        await visit.Goto();
        foreach (var dashboard in (await visit.Read("/sandbox/app/start")).GetProperty("dashboards").EnumerateArray())
        {
            await visit.Navigate(new { pageType = "dashboard", dashboardId = dashboard.GetProperty("id").GetString() });
            Assert.StartsWith(dashboard.GetProperty("name").GetString()!, await visit.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.NotEqual(0, await visit.Page.Locator(".tile").CountAsync());
            await visit.Page.ScreenshotAsync(new() { Path = Screenshot($"dashboard-{dashboard.GetProperty("name").GetString()}-{language}"), FullPage = true });
        }

        Assert.Empty(visit.TakeProblems());
        Assert.Equal(0, await visit.Page.Locator(".tile [role=alert]").CountAsync());
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(1031)]
    [InlineData(1036)]
    public async Task Every_view_opens(int language)
    {
        var visit = await SignIn("manager.mia", language);
        await visit.Goto();
        List<string> wrong = [];
        foreach (var table in await Tables(visit))
        {
            foreach (var view in table.GetProperty("views").EnumerateArray().Where(each => each.GetProperty("type").GetInt32() == Public))
            {
                var name = view.GetProperty("name").GetString()!;
                await visit.Navigate(new { pageType = "entitylist", entityName = table.GetProperty("logicalName").GetString(), viewId = view.GetProperty("id").GetString() });
                if (await visit.Page.Locator("h1").TextContentAsync() != name || await visit.Page.Locator("[role=grid] thead th").CountAsync() < 2)
                    wrong.Add($"{name}: no columns");
                wrong.AddRange(visit.TakeProblems().Select(problem => $"{name}: {problem}"));
                if (await visit.Page.Locator("[role=alert]").CountAsync() > 0)
                    wrong.Add($"{name}: {await visit.Page.Locator("[role=alert]").First.TextContentAsync()}");
            }
        }

        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(1031)]
    [InlineData(1036)]
    public async Task Every_form_opens_on_a_row_and_empty(int language)
    {
        var visit = await SignIn("manager.mia", language);
        await visit.Goto();
        List<string> wrong = [];
        foreach (var table in await Tables(visit))
        {
            var name = table.GetProperty("logicalName").GetString()!;
            foreach (var form in table.GetProperty("forms").EnumerateArray().Where(each => each.GetProperty("type").GetString() == "main"))
            {
                var formId = form.GetProperty("id").GetString();
                if (await AnyRow(visit, table) is { } row)
                    await Open($"pagetype=entityrecord&etn={name}&formid={formId}&id={row}", $"{name}-{language}");
                if (table.GetProperty("privileges").GetProperty("Create").ValueKind == JsonValueKind.String)
                    await Open($"pagetype=entityrecord&etn={name}&formid={formId}", $"{name}-new-{language}");
            }
        }

        Assert.Empty(wrong);

        async Task Open(string query, string what)
        {
            await visit.Goto(query);
            wrong.AddRange(visit.TakeProblems().Select(problem => $"{what}: {problem}"));
            if (await visit.Page.Locator(".failure").CountAsync() > 0)
                wrong.Add($"{what}: {await visit.Page.Locator(".failure").TextContentAsync()}");
            await visit.Page.ScreenshotAsync(new() { Path = Screenshot("form-" + what) });
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> Tables(Visit visit)
    {
        var areas = (await visit.Read("/sandbox/app/start")).GetProperty("areas");
        List<JsonElement> tables = [];
        foreach (var sub in areas.EnumerateArray().SelectMany(Groups).SelectMany(group => group.GetProperty("subareas").EnumerateArray()))
        {
            if (sub.GetProperty("kind").GetString() == "table")
                tables.Add(await visit.Read("/sandbox/app/tables/" + sub.GetProperty("table").GetString()));
        }

        return tables;

        static IEnumerable<JsonElement> Groups(JsonElement area) => area.GetProperty("groups").EnumerateArray();
    }

    private static async Task<string?> AnyRow(Visit visit, JsonElement table)
    {
        var key = table.GetProperty("primaryKey").GetString();
        var rows = (await visit.Read($"{table.GetProperty("entitySetName").GetString()}?$select={key}&$top=1")).GetProperty("value");
        return rows.GetArrayLength() > 0 ? rows[0].GetProperty(key!).GetString() : null;
    }
}
