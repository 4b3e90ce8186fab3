using Microsoft.Playwright;

namespace RecoveryCrm.Tests.Browser.Support;

/// <summary>What a person does in a form: fields by their labels, commands by theirs, dialogs that ask.</summary>
internal sealed class Work(Visit visit)
{
    private IPage Page => visit.Page;

    private ILocator Main => Page.Locator("main");

    /// <summary>The page of a command that asks, inside its dialog.</summary>
    public IFrameLocator Ask => Page.FrameLocator("dialog[open] iframe");

    public async Task Command(string label)
    {
        await Button(label).First.ClickAsync();
        await visit.Settled();
    }

    /// <summary>Agrees, with the keyboard, to what a command asks before it acts.</summary>
    public async Task Agree(string label)
    {
        await Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).PressAsync("Enter");
        await visit.Settled();
    }

    /// <summary>The same, and nothing is in the way.</summary>
    public async Task Confirm(string label)
    {
        await Agree(label);
        await IsDone();
    }

    public ILocator Button(string label) => Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    public Task Fill(string label, string value) => Field(Main, label).FillAsync(value);

    public Task Choose(string label, string option) => Field(Main, label).SelectOptionAsync(option);

    public Task Switch(string label) => Main.GetByRole(AriaRole.Switch, new() { Name = label }).First.ClickAsync();

    /// <summary>Searches a lookup and takes what is found with the keyboard.</summary>
    public async Task Look(string label, string name)
    {
        var field = Main.GetByRole(AriaRole.Combobox, new() { Name = label }).First;
        await field.FillAsync(name);
        await Page.GetByRole(AriaRole.Option, new() { NameRegex = new(name), Selected = true }).First.WaitForAsync();
        await field.PressAsync("Enter");
        await visit.Settled();
    }

    public async Task Tab(string label)
    {
        await Page.GetByRole(AriaRole.Tab, new() { Name = label, Exact = true }).ClickAsync();
        await visit.Settled();
    }

    /// <summary>Fills in what a command asks and sends it.</summary>
    public async Task Answer(string send, params (string Label, string Value)[] values)
    {
        foreach (var (label, value) in values)
        {
            var field = Ask.GetByLabel(label).First;
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
                await field.SelectOptionAsync(new SelectOptionValue { Label = value });
            else
                await field.FillAsync(value);
        }

        await Ask.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }).ClickAsync();
        await visit.Settled();
    }

    /// <summary>The refusal that the open dialog shows.</summary>
    public Task<string> Refusal() => Ask.Locator(".failure").InnerTextAsync();

    public async Task Cancel()
    {
        await Page.Keyboard.PressAsync("Escape");
        if (await Page.Locator("dialog[open]").CountAsync() > 0)
            await Ask.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await visit.Settled();
    }

    /// <summary>The dialog is gone: what it was asked to do is done.</summary>
    public async Task IsDone()
    {
        await Assertions.Expect(Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await visit.Settled();
    }

    /// <summary>The same column may stand in the header too, where it is only shown.</summary>
    private ILocator Field(ILocator within, string label) => within.GetByLabel(label).And(Page.Locator(":enabled")).First;
}
