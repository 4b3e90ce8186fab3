using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I5")]
public class PlaybookTests : Scenario
{
    [Theory]
    [InlineData("Northwind Traders", 0, "Key client trust rebuild")]
    [InlineData("Adventure Works", 1, "Key client trust rebuild")]
    [InlineData("Northwind Traders", 2, "Light recovery")]
    [InlineData("Litware", 0, "Critical outage")]
    [InlineData("Litware", 1, "Six-step recovery")]
    public void The_shipped_playbooks_are_chosen_by_tier_and_severity(string account, int severity, string playbook) =>
        Assert.Equal(playbook, PlaybookOf(Open(Account(account), severity)));

    [Fact]
    public void An_inactive_playbook_counts_as_absent()
    {
        Deactivate(Administrator.Find("rcv_playbook", "rcv_name", "Key client trust rebuild"));

        Assert.Equal("Critical outage", PlaybookOf(Open(Northwind, severity: 0)));
    }

    [Fact]
    public void An_inactive_step_is_not_copied_and_a_changed_one_does_not_touch_what_runs()
    {
        var playbook = Administrator.Find("rcv_playbook", "rcv_name", "Key client trust rebuild");
        var before = Steps(Open(Northwind)).Count;
        foreach (var step in Administrator.Children("rcv_playbookstep", "rcv_playbookid", playbook, "rcv_sequence", "rcv_sequence", "rcv_name"))
        {
            if (step.GetAttributeValue<int>("rcv_sequence") == 60)
                Deactivate(step.ToEntityReference());
            else
                Ada.Service.Change(step.ToEntityReference(), ("rcv_name", "Renamed " + step["rcv_name"]));
        }

        Assert.Equal(before, Steps(RecoveryOf(LogCase(Anna, Northwind))).Count);
        Assert.DoesNotContain(Steps(RecoveryOf(LogCase(Anna, Northwind))), step => step.GetAttributeValue<string>("rcv_name").StartsWith("Renamed", StringComparison.Ordinal));
        Assert.Equal(before - 1, Steps(Open(AdventureWorks)).Count);
    }

    [Fact]
    public void Without_any_playbook_the_case_is_saved_and_the_accounts_owner_gets_one_task()
    {
        foreach (var playbook in Administrator.RetrieveMultiple(new QueryExpression("rcv_playbook")).Entities)
            Deactivate(playbook.ToEntityReference());

        var first = LogCase(Ben, Northwind);
        LogCase(Ben, Northwind);

        Assert.False(Administrator.Read(first, "rcv_recoveryid").Contains("rcv_recoveryid"));
        var task = Assert.Single(OpenTasks(Anna));
        Assert.Contains("playbook", task.GetAttributeValue<string>("subject"), StringComparison.Ordinal);
        Assert.Contains("Northwind Traders", task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
        Assert.Equal(first, task["regardingobjectid"]);
    }

    [Fact]
    public void Once_a_playbook_stands_saving_the_case_again_opens_the_recovery()
    {
        var playbooks = Administrator.RetrieveMultiple(new QueryExpression("rcv_playbook")).Entities;
        foreach (var playbook in playbooks)
            Deactivate(playbook.ToEntityReference());
        var incident = LogCase(Anna, Northwind);

        Administrator.Change(playbooks[0].ToEntityReference(), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)), ("rcv_isdefault", true));
        Anna.Service.Change(incident, ("rcv_isservicefailure", true));

        Assert.NotNull(RecoveryOf(incident));
    }

    [Fact]
    public void By_hand_the_missing_playbook_is_said_at_once()
    {
        foreach (var playbook in Administrator.RetrieveMultiple(new QueryExpression("rcv_playbook")).Entities)
            Deactivate(playbook.ToEntityReference());

        Refused(() => Anna.Service.Add("rcv_recovery", ("rcv_accountid", Northwind), ("rcv_severity", Choice(1))), "I5-no-playbook", "Northwind Traders");
    }

    private string PlaybookOf(EntityReference recovery) =>
        Administrator.Read(recovery, "rcv_playbookid").GetAttributeValue<EntityReference>("rcv_playbookid").Name;

    private void Deactivate(EntityReference row) =>
        Administrator.Change(row, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

    private IReadOnlyList<Entity> OpenTasks(Actor owner) =>
        [.. Administrator.Children("task", "ownerid", owner.Reference, "createdon", "subject", "description", "regardingobjectid", "statecode")
            .Where(task => task.GetAttributeValue<OptionSetValue>("statecode").Value == 0)];
}
