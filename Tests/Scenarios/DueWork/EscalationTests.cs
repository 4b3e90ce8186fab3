using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.DueWork;

/// <summary>What is overdue reaches its owner, then the owner's manager, then the sponsor (C4).</summary>
public sealed class EscalationTests : DueWorkScenario
{
    private static readonly int[] Minutes = [15, 60, 240];

    [Fact, Rule("C4")]
    public void A_step_is_told_to_its_owner_the_manager_and_the_sponsor_each_once()
    {
        var step = Step(Opened, 0);
        var due = Value<DateTime>(step, "rcv_dueon");
        Organization.Clock.MoveTo(due.AddMinutes(14));
        RunSchedule(Organization);
        Assert.Empty(Tasks(step));

        var expected = new List<(Guid, DateTime)>();
        foreach (var (person, minutes) in new[] { Anna, Mia, Sam }.Zip(Minutes))
        {
            Organization.Clock.MoveTo(due.AddMinutes(minutes));
            RunSchedule(Organization);
            RunSchedule(Organization);
            Process(Administrator, Opened);
            expected.Add((person.Id, due.AddMinutes(minutes)));
            Assert.Equal(expected, Told(step));
            Assert.Equal(expected.Count, Level(step));
        }

        Assert.Equal(3, Level(Opened));
        var tasks = Tasks(step);
        Assert.StartsWith("Overdue: ", tasks[0].GetAttributeValue<string>("subject"), StringComparison.Ordinal);
        Assert.Contains("Anna Agent has it", tasks[1].GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("C4"), Rule("C9")]
    public void A_missed_update_is_told_to_the_recoverys_owner_first_and_stands_on_the_recovery()
    {
        LeavesImpossibleStates("The row is loaded past the plug-ins into the state that is asked about.", "S2-not-started", "S3-apology", "S4-milestone-missing");
        LoadChange(Step(Opened, 0), ("statecode", State(1)), ("statuscode", State(Completed)));
        var update = OpenUpdate(Opened);

        After(TimeSpan.FromMinutes(30 + 60));

        Assert.Equal([(Anna.Id, Start.AddMinutes(45)), (Mia.Id, Start.AddMinutes(90))], Told(Opened));
        Assert.Equal(2, Level(update));
        Assert.Equal(2, Level(Opened));
        Assert.Equal(update, OpenUpdate(Opened));
    }

    [Fact, Rule("C4")]
    public void The_recoverys_level_is_the_highest_of_what_is_still_open()
    {
        var recovery = Opened;
        After(TimeSpan.FromMinutes(30 + 60));
        Assert.Equal(2, Level(recovery));
        LoadChange(Step(Opened, 0), ("rcv_escalationlevel", 1));

        Tell(Anna, OpenUpdate(Opened));

        Assert.Equal(1, Level(Opened));
        Assert.Equal(0, Level(OpenUpdate(Opened)));
    }

    [Fact, Rule("C4")]
    public void A_lesser_failure_of_an_ordinary_client_never_reaches_the_sponsor()
    {
        var recovery = new EntityReference("rcv_recovery", (Guid)Ben.Service.Call("rcv_OpenRecovery", null,
            ("AccountId", Litware.Id), ("Severity", Choice(2).Value), ("Summary", "Slow"))["RecoveryId"]);
        var step = Step(recovery, 0);

        After(TimeSpan.FromDays(4));

        Assert.Equal([Ben.Id, Mia.Id], Told(step).Select(told => told.Owner));
        Assert.Equal(2, Level(recovery));
        Assert.Empty(Due(Administrator).Ids);
    }

    [Fact, Rule("C4")]
    public void A_working_hours_step_waits_for_the_morning()
    {
        LeavesImpossibleStates("The row is loaded past the plug-ins into the state that is asked about.", "C1-promise");
        LoadChange(Step(Opened, 0), ("rcv_clock", Choice(1)), ("rcv_dueon", Start.Date.AddHours(17)));
        LoadChange(OpenUpdate(Opened), ("scheduledend", Start.AddDays(9)));
        var step = Step(Opened, 0);
        Organization.Clock.MoveTo(Start.Date.AddDays(1).AddHours(9).AddMinutes(14));
        RunSchedule(Organization);
        Assert.Empty(Told(step));

        After(TimeSpan.FromMinutes(1));

        Assert.Equal([(Anna.Id, Start.Date.AddDays(1).AddHours(9).AddMinutes(15))], Told(step));
    }

    [Fact, Rule("C4"), Rule("S7")]
    public void Steps_on_hold_do_not_escalate_but_updates_do()
    {
        LeavesImpossibleStates("The row is loaded past the plug-ins into the state that is asked about.", "S7-held-since");
        var step = Step(Opened, 0);
        LoadChange(Opened, ("statecode", State(0)), ("statuscode", Choice(1)), ("rcv_onholdsince", Start));

        After(TimeSpan.FromHours(6));

        Assert.Empty(Told(step));
        Assert.Equal([Anna.Id, Mia.Id, Sam.Id], Told(Opened).Select(told => told.Owner));
    }

    [Fact, Rule("S7"), Rule("X2")]
    public void A_hold_ends_by_itself_at_its_time_however_late_the_schedule_runs()
    {
        var step = Step(Opened, 0);
        var due = Value<DateTime>(step, "rcv_dueon");
        Mia.Service.Call("rcv_HoldRecovery", Opened, ("Reason", "The client's site is closed."), ("Until", Start.AddHours(5)));
        After(TimeSpan.FromHours(5) - TimeSpan.FromMinutes(1));
        Assert.Equal(718340001, StatusOf(Opened));
        Assert.Empty(Told(step));

        After(TimeSpan.FromHours(10));

        Assert.Equal(1, StatusOf(Opened));
        Assert.Equal(due.AddHours(5), Value<DateTime>(step, "rcv_dueon"));
        Assert.Equal([due.AddHours(5).AddMinutes(15), due.AddHours(6), due.AddHours(9)], Told(step).Select(told => told.On));
    }

    [Fact, Rule("C4")]
    public void For_a_missing_person_the_next_in_line_is_told()
    {
        LeavesImpossibleStates("The row is loaded past the plug-ins into the state that is asked about.", "C1-promise");
        var step = Step(Opened, 0);
        LoadChange(Mia.Reference, ("isdisabled", true));
        LoadChange(OpenUpdate(Opened), ("scheduledend", Start.AddDays(9)));

        After(TimeSpan.FromHours(6));

        Assert.Equal([Anna.Id, Sam.Id, Sam.Id], Told(step).Select(told => told.Owner));
    }

    [Fact, Rule("C4")]
    public void A_teams_item_goes_to_its_administrator()
    {
        var team = Team("Restitution approvers 1");
        LoadChange(team, ("administratorid", Alex.Reference));
        Administrator.Associate("team", team.Id, new Relationship("teamroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        var step = Step(Opened, 0);
        LoadChange(step, ("ownerid", team));

        After(TimeSpan.FromHours(2));

        Assert.Equal([team.Id, Alex.Id], Told(step).Select(told => told.Owner));
    }

    [Fact, Rule("C4")]
    public void Everybody_reads_it_in_their_own_language()
    {
        LoadChange(new EntityReference("usersettings", Anna.Id), ("uilanguageid", 1031));
        var step = Step(Opened, 0);

        After(TimeSpan.FromMinutes(60));

        Assert.StartsWith("Überfällig: ", Tasks(step)[0].GetAttributeValue<string>("subject"), StringComparison.Ordinal);
    }

    [Fact, Rule("C4")]
    public void Whoever_gets_notifications_gets_one_with_the_task()
    {
        var reads = Administrator.Find("privilege", "name", "prvReadappnotification");
        var role = Administrator.Find("role", "name", "Recovery Agent");
        Organization.Rows.Insert(new Entity("roleprivileges", Guid.NewGuid()) { ["roleid"] = role.Id, ["privilegeid"] = reads.Id, ["privilegedepthmask"] = 1 });
        var step = Step(Opened, 0);

        After(TimeSpan.FromMinutes(75));

        var notifications = Administrator.RetrieveMultiple(new QueryExpression("appnotification") { ColumnSet = new ColumnSet(true) }).Entities;
        Assert.All(notifications, row => Assert.Equal(Anna.Id, row.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.Contains(notifications, row => row.GetAttributeValue<string>("body") == Tasks(step)[0].GetAttributeValue<string>("description"));
        // Mia, whose role does not have them, gets her tasks only.
        var overdue = Administrator.RetrieveMultiple(new QueryByAttribute("task") { ColumnSet = new ColumnSet("subject"), Attributes = { "ownerid" }, Values = { Anna.Id } }).Entities
            .Count(task => task.GetAttributeValue<string>("subject").StartsWith("Overdue", StringComparison.Ordinal));
        Assert.Equal(overdue, notifications.Count);
        Assert.Equal(2, Told(step).Count);
    }
}
