using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>The views that people work from.</summary>
public sealed class WorkViewTests : ViewScenario
{
    [Fact]
    public void My_open_recoveries_are_mine_and_open()
    {
        var mine = LoadRecovery(Northwind);
        var held = WithStatus(LoadRecovery(AdventureWorks), OnHold);
        var followedUp = WithStatus(LoadRecovery(AdventureWorks), FollowingUp);
        var bens = LoadRecovery(Litware, ("ownerid", Ben.Reference));

        Assert.Equal([true, true, false, false], new[] { mine, held, followedUp, bens }.Select(row => Sees(Anna, "My Open Recoveries", row)));
        Assert.Equal([true, true, false, true], new[] { mine, held, followedUp, bens }.Select(row => Sees(Mia, "All Open Recoveries", row)));
        Assert.True(Sees(Sam, "Open Recoveries I Sponsor", bens));
        Assert.False(Sees(Mia, "Open Recoveries I Sponsor", bens));
    }

    [Fact]
    public void A_step_is_overdue_while_its_clock_runs()
    {
        const int Pending = 1, Active = 718340001, Waiting = 718340002;
        var recovery = LoadRecovery(Northwind);
        var late = LoadStep(recovery, Active, ("rcv_dueon", Now.AddMinutes(-5)));
        var soon = LoadStep(recovery, Active, ("rcv_dueon", Now.AddMinutes(5)));
        var waiting = LoadStep(recovery, Waiting, ("rcv_dueon", Now.AddMinutes(-5)), ("rcv_waitingsince", Now.AddHours(-50)));
        var held = LoadStep(WithStatus(LoadRecovery(AdventureWorks), OnHold), Active, ("rcv_dueon", Now.AddMinutes(-5)));
        var pending = LoadStep(recovery, Pending);

        Assert.Equal([true, false, false, false, false], new[] { late, soon, waiting, held, pending }.Select(row => Sees(Mia, "Overdue Steps", row)));
        Assert.Equal([true, true, true, true, false], new[] { late, soon, waiting, held, pending }.Select(row => Sees(Anna, "My Steps", row)));
        Assert.True(Sees(Anna, "Waiting on Client over 48 Hours", waiting));
        Assert.False(Sees(Ben, "My Steps", late));
    }

    [Fact]
    public void Updates_due_today_are_those_of_today_that_are_still_open()
    {
        var recovery = LoadRecovery(Northwind);
        var late = LoadUpdate(recovery, Now.AddHours(-1));
        var tonight = LoadUpdate(recovery, Now.AddHours(5));
        var yesterday = LoadUpdate(recovery, Now.AddDays(-1));
        var tomorrow = LoadUpdate(recovery, Now.AddDays(1));
        var done = WithStatus(LoadUpdate(recovery, Now.AddHours(-1)), 2, state: 1);

        Assert.Equal([true, true, false, false, false], new[] { late, tonight, yesterday, tomorrow, done }.Select(row => Sees(Anna, "Updates Due Today", row)));
        Assert.Equal([true, false, true, false, false], new[] { late, tonight, yesterday, tomorrow, done }.Select(row => Sees(Anna, "Overdue Updates", row)));
    }

    // Start is a Tuesday; the platform's weeks begin on Sunday.
    [Fact]
    public void Promises_due_this_week_are_those_not_met_yet()
    {
        var friday = LoadPromise(Start.Date.AddDays(3));
        var met = LoadPromise(Start.Date.AddDays(3), ("rcv_health", Choice(3)));
        var yesterday = LoadPromise(Start.Date.AddDays(-1), ("rcv_health", Choice(2)));
        var nextWeek = LoadPromise(Start.Date.AddDays(8));
        var lastMonth = LoadPromise(Start.Date.AddDays(-20));

        Assert.Equal([true, false, true, false, false], new[] { friday, met, yesterday, nextWeek, lastMonth }.Select(row => Sees(Anna, "Promises Due This Week", row)));
        Assert.Equal([false, false, true, false, true], new[] { friday, met, yesterday, nextWeek, lastMonth }.Select(row => Sees(Anna, "Overdue Promises", row)));
    }

    [Fact]
    public void An_improvement_is_overdue_from_the_day_after()
    {
        var recovery = LoadRecovery(Northwind);
        var rows = new[] { -20, -1, 0, 1 }.Select(days => WithStatus(Improvement(recovery, ("rcv_dueon", Start.Date.AddDays(days))), 718340001)).ToList();

        Assert.Equal([true, true, false, false], rows.Select(row => Sees(Anna, "Overdue Improvements", row)));
    }

    [Fact]
    public void A_suggestion_is_unanswered_until_somebody_answers_or_an_improvement_is_told()
    {
        const int Received = 718340001;
        var recovery = LoadRecovery(Northwind);
        var open = WithStatus(Feedback(recovery, ("rcv_prevention", "Tell us before you deploy.")), Received);
        var answered = WithStatus(Feedback(recovery, ("rcv_prevention", "Tell us."), ("rcv_answer", "We do now.")), Received);
        var improved = WithStatus(Feedback(recovery, ("rcv_prevention", "Tell us.")), Received);
        Improvement(recovery, ("rcv_feedbackid", open));
        Improvement(recovery, ("rcv_feedbackid", improved), ("rcv_publishedon", Now));

        Assert.Equal([true, false, false], new[] { open, answered, improved }.Select(row => Sees(Anna, "Suggestions Unanswered", row)));
    }

    private EntityReference Improvement(EntityReference recovery, params (string Column, object? Value)[] values) => Loader.Add("rcv_improvement",
        [("rcv_name", "Announce deployments"), ("rcv_recoveryid", recovery), ("rcv_kind", Choice(0)), ("ownerid", Anna.Reference), .. values]);

    private EntityReference Feedback(EntityReference recovery, params (string Column, object? Value)[] values) => Loader.Add("rcv_feedback",
        [("rcv_recoveryid", recovery), ("rcv_contactid", Contact("Nora North")), ("rcv_receivedon", Now), ("ownerid", Anna.Reference), .. values]);
}
