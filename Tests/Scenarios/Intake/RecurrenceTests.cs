using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

public sealed class RecurrenceTests : StepScenario
{
    private const int Technology = 4;

    [Fact, Rule("I8")]
    public void A_failure_of_the_same_kind_is_a_recurrence_one_grade_more_severe()
    {
        LeavesImpossibleStates("The earlier recovery is loaded.", "K2-first-date");
        LoadChange(Recovery, ("rcv_failurecategory", Choice(Technology)), ("rcv_detectedon", Now.AddDays(-100)), ("rcv_number", "REC-OLD"));
        Load("rcv_commitment", ("rcv_accountid", Northwind), ("rcv_recoveryid", Recovery), ("rcv_name", "Formats are tested first"), ("rcv_kind", Choice(0)),
            ("rcv_reviewon", new DateTime(2026, 1, 15)), ("rcv_health", Choice(2)), ("ownerid", Anna.Reference));
        Load("rcv_improvement", ("rcv_recoveryid", Recovery), ("rcv_name", "Release gate"), ("rcv_kind", Choice(1)), ("ownerid", Anna.Reference));

        var recovery = Open(Northwind, severity: 2);

        Assert.True(Value<bool>(recovery, "rcv_isrecurrence"));
        Assert.Equal(Recovery, Value<EntityReference>(recovery, "rcv_previousrecoveryid"));
        Assert.Equal(1, ChoiceOf(recovery, "rcv_severity"));
        // The playbook is that of the raised severity.
        Assert.Equal("Key client trust rebuild", Value<EntityReference>(recovery, "rcv_playbookid").Name);
        var task = Assert.Single(Administrator.Children("task", "regardingobjectid", recovery, "createdon", "subject", "description", "ownerid"));
        Assert.Equal(Sam.Id, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Contains("- Formats are tested first (2026-01-15): not kept", task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
        Assert.Contains("- Release gate: only a draft", task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Theory, Rule("I8")]
    [InlineData(181, Technology, null, 1, 0)]
    [InlineData(10, 2, null, 1, 0)]
    [InlineData(10, Technology, 3, 2, 0)]
    [InlineData(10, Technology, null, 718340003, 0)]
    [InlineData(10, Technology, 2, 2, 1)]
    [InlineData(10, Technology, 3, 1, 1)]
    public void What_is_too_old_of_another_kind_or_no_failure_does_not_recur(int daysAgo, int category, int? outcome, int status, int recurs)
    {
        LeavesImpossibleStates("The earlier recovery is loaded.", "V4-reason", "V5-closed-on", "V5-not-a-failure", "V5-reason");
        LoadChange(Recovery, ("rcv_failurecategory", Choice(category)), ("rcv_detectedon", Now.AddDays(-daysAgo)), ("rcv_outcome", outcome is { } ended ? Choice(ended) : null));
        LoadChange(Recovery, ("statecode", State(status == 1 ? 0 : 1)), ("statuscode", State(status)));

        var recovery = Open(Northwind, severity: 1);

        Assert.Equal(recurs == 1, Value<bool>(recovery, "rcv_isrecurrence"));
        Assert.Equal(1 - recurs, ChoiceOf(recovery, "rcv_severity"));
    }

    [Fact, Rule("I8")]
    public void The_window_is_a_setting()
    {
        LoadChange(Recovery, ("rcv_failurecategory", Choice(Technology)), ("rcv_detectedon", Now.AddDays(-100)));
        Load("environmentvariablevalue", ("value", "30"), ("environmentvariabledefinitionid", Administrator.Find("environmentvariabledefinition", "schemaname", "rcv_RecurrenceWindowDays")));

        Assert.False(Value<bool>(Open(Northwind), "rcv_isrecurrence"));
    }

    [Fact, Rule("I8")]
    public void One_that_a_person_or_a_command_opens_recurs_too()
    {
        LoadChange(Recovery, ("rcv_failurecategory", Choice(Technology)), ("rcv_detectedon", Now.AddDays(-100)));
        var opened = (Guid)Anna.Service.Call("rcv_OpenRecovery", null,
            ("AccountId", Northwind.Id), ("Severity", Choice(3).Value), ("FailureCategory", Choice(Technology).Value), ("Summary", "Orders rejected again"))["RecoveryId"];

        var recovery = new EntityReference("rcv_recovery", opened);
        Assert.Equal(Recovery, Value<EntityReference>(recovery, "rcv_previousrecoveryid"));
        Assert.Equal(2, ChoiceOf(recovery, "rcv_severity"));
        Refused(() => Anna.Service.Change(recovery, ("rcv_isrecurrence", false)), "derived-column");
    }

    [Fact, Rule("I8")]
    public void A_recurrence_costs_sixteen_requests_at_most()
    {
        LoadChange(Recovery, ("rcv_failurecategory", Choice(Technology)), ("rcv_detectedon", Now.AddDays(-100)));
        Open(Northwind, severity: 1);
        LogCase(Anna, Northwind, 0, 2);

        // The settings, and for the sponsor's task three: promises, sponsor, task.
        LoadChange(Recovery, ("rcv_failurecategory", Choice(1)));
        LogCase(Anna, Northwind, 0, 1);
        Assert.InRange(Organization.Trace.Last!.PluginRequests, 13, 16);
    }
}
