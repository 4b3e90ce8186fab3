using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Browser.Support;

namespace RecoveryCrm.Tests.Browser;

/// <summary>One recovery worked through in the app, by mouse and keyboard, by everybody who has a part in it.</summary>
public sealed class RecoveryTests(Stage stage) : BrowserTest(stage)
{
    private const string Words = "I am sorry. Three parcels of yours went to the wrong depot; that was our failure. The first two arrive tomorrow, and you hear from me tomorrow at ten.";

    protected override Organization CreateOrganization() => Stage.Fresh();

    [BrowserFact]
    public async Task From_the_case_to_the_closing()
    {
        var ben = await SignIn("agent.ben");
        var work = new Work(ben);
        await ben.Goto("pagetype=entitylist&etn=incident");
        await work.Command("New");
        await work.Fill("Case Title", "Three parcels lost");
        await work.Look("Customer", "Litware");
        await work.Look("Contact", "Lena Lit");
        await work.Switch("Service failure");
        await work.Choose("Severity", "Moderate");
        await work.Choose("Failure category", "Communication");
        await work.Command("Save");
        await work.Command("Open recovery");
        await work.Answer("Open recovery", ("What went wrong", "Three parcels went to the wrong depot."));
        await Assertions.Expect(ben.Page).ToHaveTitleAsync(new Regex("Litware: Three parcels lost"));
        await ben.Settled();
        var recovery = ben.Page.Url;
        await ben.Page.ScreenshotAsync(new() { Path = Screenshot("work-1-recovery") });

        await Refuses(work, "Next step", "Complete step", "S3", ("Outcome", "Sent a ticket number."));
        await ben.Page.ScreenshotAsync(new() { Path = Screenshot("work-2-refused") });
        await work.Cancel();

        await ben.Goto(Query(recovery));
        await work.Command("Log update");
        await work.Answer("Log update", ("What the client was told", Words), ("Channel", "Call"), ("Contact", "Lena Lit"));
        await work.IsDone();
        await Completes(ben, recovery, ("Outcome", "Lena knows what happened and what comes next."));

        var restitution = await ProposesCredit(ben, recovery);
        await Approves(restitution);
        await ben.Goto(Query(restitution));
        await work.Command("Mark delivered");
        await work.Answer("Record delivery", ("Reference", "CN-2051"), ("response", "Accepted"), ("Contact", "Lena Lit"));
        await work.IsDone();

        await Holds(recovery);
        await Completes(ben, recovery, ("Outcome", "All three parcels arrived."));
        await Completes(ben, recovery, ("Outcome", "\"All here, thank you.\""), ("Contact", "Lena Lit"));
        await Completes(ben, recovery, ("Outcome", "Depot codes are read back to the driver."));

        await ben.Goto(Query(recovery));
        await work.Command("Close recovery");
        await work.Answer("Close recovery", ("Outcome", "Trust restored"));
        Assert.Contains("(F4-confidence)", await work.Refusal(), StringComparison.Ordinal);
        await work.Answer("Close recovery", ("Outcome", "Partly restored"));
        await work.IsDone();
        await ben.Goto(Query(recovery));
        await Assertions.Expect(ben.Page.Locator("main")).ToContainTextAsync("Read-only");
        await ben.Page.ScreenshotAsync(new() { Path = Screenshot("work-5-closed") });
        Assert.DoesNotContain(ben.TakeProblems(), problem => !problem.Contains("400", StringComparison.Ordinal)); // the refusals
    }

    private static async Task Refuses(Work work, string open, string command, string code, params (string, string)[] values)
    {
        await work.Command(open);
        await work.Command(command);
        await work.Answer(command, values);
        Assert.Contains($"({code}", await work.Refusal(), StringComparison.Ordinal);
    }

    private static async Task Completes(Visit visit, string recovery, params (string, string)[] values)
    {
        var work = new Work(visit);
        await visit.Goto(Query(recovery));
        await work.Command("Next step");
        await work.Command("Complete step");
        await work.Answer("Complete step", values);
        await work.IsDone();
    }

    /// <summary>Over 500 somebody else has to agree.</summary>
    private static async Task<string> ProposesCredit(Visit visit, string recovery)
    {
        var work = new Work(visit);
        await visit.Goto("pagetype=entityrecord&etn=rcv_restitution");
        await work.Look("Recovery", "Litware");
        await work.Fill("Name", "Credit for three parcels");
        await work.Choose("type", "Financial credit");
        await work.Fill("Amount", "900");
        await work.Fill("Justification", "Freight and the extra trip, confirmed by Lena Lit.");
        await work.Command("Save");
        await work.Command("Submit");
        await work.Agree("Submit");
        await Assertions.Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("(R15-impact)");
        await work.Confirm("OK");
        var restitution = visit.Page.Url;

        await visit.Goto("pagetype=entityrecord&etn=rcv_impact");
        await work.Look("Recovery", "Litware");
        await work.Choose("Dimension", "Financial");
        await work.Choose("Level", "Moderate");
        await work.Fill("Description", "We paid the freight twice and drove to the depot.");
        await work.Command("Save");

        await visit.Goto(Query(restitution));
        await work.Command("Submit");
        await work.Confirm("Submit");
        await Assertions.Expect(work.Button("Withdraw")).ToBeVisibleAsync();
        await Assertions.Expect(work.Button("Approve")).ToHaveCountAsync(0);
        await visit.Page.ScreenshotAsync(new() { Path = Screenshot("work-3-submitted") });
        return visit.Page.Url;
    }

    /// <summary>Without a recorded loss the next tier up decides: one approver is refused, the other agrees.</summary>
    private async Task Approves(string restitution)
    {
        var alex = await SignIn("approver.alex");
        var refused = new Work(alex);
        await alex.Goto(Query(restitution));
        await alex.Page.ScreenshotAsync(new() { Path = Screenshot("work-4-approval") });
        await refused.Command("Approve");
        await refused.Answer("Approve", ("Comment", "Fair and in proportion."));
        Assert.Contains("(R6-team)", await refused.Refusal(), StringComparison.Ordinal);

        var dana = await SignIn("director.dana");
        var work = new Work(dana);
        await dana.Goto(Query(restitution));
        await work.Command("Approve");
        await work.Answer("Approve", ("Comment", "Fair and in proportion."));
        await work.IsDone();
        await Assertions.Expect(work.Button("Approve")).ToHaveCountAsync(0);
    }

    private async Task Holds(string recovery)
    {
        var mia = await SignIn("manager.mia");
        var work = new Work(mia);
        await mia.Goto(Query(recovery));
        await work.Command("Put on hold");
        await work.Answer("Put on hold", ("Reason", "The depot is closed today."));
        await work.IsDone();
        await work.Command("Resume");
        await work.Confirm("Resume");
        await Assertions.Expect(work.Button("Put on hold")).ToBeVisibleAsync();
    }

    private static string Query(string url) => new Uri(url).Query.TrimStart('?');
}
