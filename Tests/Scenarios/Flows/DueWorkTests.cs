using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Flows.Engine;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>RecoveryDueWork: everything that time makes due, one recovery at a time, past whatever fails.</summary>
public sealed class DueWorkTests : FlowScenario
{
    private const string Flow = "RecoveryDueWork";

    [Fact, Rule("X2")]
    public void What_is_due_is_done()
    {
        Open(Northwind);
        Open(AdventureWorks);
        Organization.Clock.Advance(TimeSpan.FromHours(1));

        Succeeded(Flows.Scheduled(Flow));

        Assert.Empty(Due());
        Assert.NotEmpty(EscalationTasks());
    }

    [Fact, Rule("X2")]
    public void With_nothing_due_it_lists_once_and_does_nothing()
    {
        var run = Flows.Scheduled(Flow);

        Succeeded(run);
        Assert.Equal(Ending.Skipped, run.EndingOf("Show_the_run_as_failed"));
    }

    [Fact, Rule("X2")]
    public void One_recovery_that_fails_stops_no_other_and_shows_the_run_as_failed()
    {
        var (bad, good) = (Open(Northwind), Open(AdventureWorks));
        CannotBeWorkedOff(bad);
        Organization.Clock.Advance(TimeSpan.FromHours(1));

        var run = Flows.Scheduled(Flow);

        Assert.Equal(Ending.Failed, run.Ending);
        Assert.StartsWith($"DueWorkFailed: 1 failed. {bad.Id}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("no answer", run.Error, StringComparison.Ordinal);
        Assert.Equal([bad.Id], Due());
        Assert.Contains(EscalationTasks(), task => task.GetAttributeValue<EntityReference>("regardingobjectid").Id == Step(good, 0).Id);
    }

    [Fact, Rule("X2")]
    public void What_failed_is_tried_again_by_the_next_run_and_once_a_run_only()
    {
        var bad = Open(Northwind);
        CannotBeWorkedOff(bad);
        Organization.Clock.Advance(TimeSpan.FromHours(1));
        Flows.Scheduled(Flow);

        Administrator.Associate("systemuser", Rita.Id, new Relationship("systemuserroles_association"), [Administrator.Find("role", "name", "Recovery Reader")]);

        Succeeded(Flows.Scheduled(Flow));
        Assert.Empty(Due());
    }

    [Fact, Rule("X2")]
    public void Where_nothing_can_be_listed_the_run_fails_and_ends()
    {
        Organization.Register("rcv_ListDueWork", new Broken());

        var run = Flows.Scheduled(Flow);

        Assert.Equal(Ending.Failed, run.Ending);
        Assert.StartsWith("DueWorkNotListed", run.Error, StringComparison.Ordinal);
    }

    private IReadOnlyList<Guid> Due() => JsonSerializer.Deserialize<Guid[]>((string)Administrator.Call("rcv_ListDueWork", null)["RecoveryIds"])!;

    private IEnumerable<Entity> EscalationTasks() => Administrator
        .RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryByAttribute("task") { ColumnSet = new("regardingobjectid"), Attributes = { "category" }, Values = { "Recovery escalation" } })
        .Entities;

    // Nobody can write a task for a user who has no role in this organisation.
    private void CannotBeWorkedOff(EntityReference recovery)
    {
        Organization.Rows.Update(new Entity("rcv_recoverystep", Step(recovery, 0).Id) { ["ownerid"] = Rita.Reference });
        Administrator.Disassociate("systemuser", Rita.Id, new Relationship("systemuserroles_association"), [Administrator.Find("role", "name", "Recovery Reader")]);
    }

    private sealed class Broken : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("The list is broken.");
    }
}
