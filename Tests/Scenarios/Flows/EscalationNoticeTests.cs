using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>RecoveryEscalationNotice: the tasks of C4 by mail, each once.</summary>
public sealed class EscalationNoticeTests : FlowScenario
{
    [Fact, Rule("C4")]
    public void Each_level_reaches_its_person_once()
    {
        Open(Northwind);

        Assert.Equal(["agent.anna"], Told(minutes: 31));
        Assert.Equal([], Told(minutes: 5));
        Assert.Equal(["agent.anna", "manager.mia"], Told(minutes: 45).Distinct());
        Assert.Contains("sponsor.sam", Told(minutes: 180));
        Assert.All(Mails, mail => Assert.Equal("High", mail.Importance));
    }

    [Fact, Rule("C4")]
    public void The_mail_says_what_the_task_says_in_the_persons_language()
    {
        Speaks(Anna.Id, 1036);
        Open(Northwind);

        Assert.NotEmpty(Told(minutes: 31));

        Assert.StartsWith("En retard : ", Mails[0].Subject, StringComparison.Ordinal);
        Assert.Contains("La tâche figure parmi vos tâches", Mails[0].Body, StringComparison.Ordinal);
    }

    [Fact, Rule("C4")]
    public void The_link_opens_what_is_overdue()
    {
        Flows.Variables["rcv_AppUrl"] = "https://contoso.crm4.dynamics.com/main.aspx?appname=rcv_Recovery";
        var recovery = Open(Northwind);

        Assert.NotEmpty(Told(minutes: 31));

        Assert.Contains($"&amp;pagetype=entityrecord&amp;etn=rcv_recoverystep&amp;id={Step(recovery, 0).Id}\"", Mails[0].Body, StringComparison.Ordinal);
    }

    [Fact, Rule("C4")]
    public void Where_a_team_has_the_step_its_members_hear_of_it()
    {
        LeavesImpossibleStates("The step's owner is loaded.");
        var team = Team("Restitution approvers 3");
        Administrator.Associate("team", team.Id, new("teamroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        LoadChange(Step(Open(Northwind), 0), ("ownerid", team));

        Assert.Superset(new HashSet<string> { "cfo.carl", "director.dana" }, Told(minutes: 31).ToHashSet());
    }

    [Fact, Rule("C4")]
    public void Other_tasks_send_no_mail()
    {
        Anna.Service.Add("task", ("subject", "Call Nora"), ("regardingobjectid", Open(Northwind)));

        Assert.Empty(Flows.Triggered());
    }

    // Who gets a mail of what became overdue in this time.
    private IReadOnlyList<string> Told(int minutes)
    {
        var before = Mails.Count;
        Organization.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Succeeded(Flows.Scheduled("RecoveryDueWork"));
        Assert.All(Flows.Triggered(), Succeeded);
        return [.. Mails.Skip(before).Select(mail => mail.To.Split('@')[0]).Order()];
    }
}
