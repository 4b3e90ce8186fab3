using System.Text.Json;
using Microsoft.Playwright;

namespace RecoveryCrm.Tests.Browser.Support;

/// <summary>One person's browser: what it shows, and everything that went wrong in it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Guid user;
    private readonly List<string> problems = [];
    private readonly HashSet<IRequest> underWay = [];

    private Visit(IBrowserContext context, IPage page, Guid user)
    {
        this.context = context;
        this.user = user;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                problems.Add($"{page.Url}: console: {message.Text}");
        };
        page.PageError += (_, error) => problems.Add($"{page.Url}: {error}");
        page.Request += (_, request) => underWay.Add(request);
        page.RequestFinished += (_, request) => underWay.Remove(request);
        page.RequestFailed += (_, request) => underWay.Remove(request);
        page.FrameNavigated += (_, frame) =>
        {
            // What the page before it had asked for is never answered.
            if (frame == page.MainFrame)
                underWay.RemoveWhere(request => !request.IsNavigationRequest);
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                problems.Add($"{page.Url}: {response.Request.Method} {response.Url} answered {response.Status}");
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors, script errors and refused requests since the last look.</summary>
    public IReadOnlyList<string> TakeProblems()
    {
        var taken = problems.ToList();
        problems.Clear();
        return taken;
    }

    public static async Task<Visit> Start(IBrowser browser, Uri address, Guid user, int? language)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            TimezoneId = "UTC",
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddInitScriptAsync($"sessionStorage.setItem('sandbox.user', '{user}')");
        var visit = new Visit(context, await context.NewPageAsync(), user);
        if (language is not null)
            await visit.Call("PATCH", $"usersettingscollection({user})", new { uilanguageid = language });
        return visit;
    }

    /// <summary>Opens an address as if it was typed.</summary>
    public async Task Goto(string query = "")
    {
        await Page.GotoAsync("/main.aspx" + (query.Length > 0 ? "?" + query : ""));
        await Settled();
    }

    /// <summary>Moves on inside the page, as a click on a link does.</summary>
    public async Task Navigate(object page)
    {
        await Page.EvaluateAsync("async (page) => { const { navigate } = await import('/sandbox/app/client/routing.js'); await navigate(page); }", page);
        await Settled();
    }

    /// <summary>Waits until nothing is under way any more.</summary>
    public async Task Settled()
    {
        var quiet = 0;
        for (var turn = 0; quiet < 3; turn++)
        {
            if (turn > 600)
                throw new TimeoutException($"{Page.Url} does not come to rest; {underWay.Count} requests are under way.");
            await Task.Delay(50);
            var isBusy = underWay.Count > 0 || await Page.Locator("[aria-busy=true], [data-busy]").CountAsync() > 0;
            quiet = isBusy ? 0 : quiet + 1;
        }
    }

    /// <summary>JSON of the server, as this user gets it.</summary>
    public async Task<JsonElement> Read(string path)
    {
        var response = await Page.APIRequest.GetAsync(path.StartsWith('/') ? path : "/api/data/v9.2/" + path, new APIRequestContextOptions { Headers = Headers() });
        Assert.True(response.Ok, $"{path}: {response.Status} {await response.TextAsync()}");
        return (await response.JsonAsync())!.Value;
    }

    public async Task Call(string method, string path, object body)
    {
        var response = await Page.APIRequest.FetchAsync(path.StartsWith('/') ? path : "/api/data/v9.2/" + path, new APIRequestContextOptions { Method = method, DataObject = body, Headers = Headers() });
        Assert.True(response.Ok, $"{method} {path}: {response.Status} {await response.TextAsync()}");
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private Dictionary<string, string> Headers() => new() { ["X-Sandbox-User"] = user.ToString() };
}
