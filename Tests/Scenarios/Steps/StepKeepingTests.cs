using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class StepKeepingTests : StepScenario
{
    [Fact, Rule("S5"), Rule("S8")]
    public void A_finished_step_never_changes_by_any_door()
    {
        LeavesImpossibleStates("The finished step is loaded.", "S4-milestone-missing", "S6-canwaive", "S6-reason");
        foreach (var status in new[] { Completed, Waived, Cancelled })
        {
            var step = Lay("Acknowledge in person", 10, 0, status, values: ("rcv_outcome", "Nora was calm"));
            foreach (var (_, send) in Actor.UpdateDoors)
            {
                Refused(() => send(Mia, Change(step, ("rcv_outcome", "Nora was angry"))), "rcv_outcome", "(S5-recorded)");
                Refused(() => send(Mia, Change(step, ("rcv_outcome", null))), "(S5-recorded)");
                Refused(() => send(Mia, Change(step, ("statecode", State(0)), ("statuscode", State(Active)))), "(S5-finished)");
            }

            Refused(() => Mia.Execute(new SetStateRequest { EntityMoniker = step, State = State(0), Status = State(Pending) }), "(S5-finished)");
            Refused(() => Mia.Service.Change(step, ("statuscode", State(-1))), "(S5-finished)");
            Anna.Service.Change(step, ("rcv_outcome", "Nora was calm"), ("statuscode", State(status)));
            Assert.Equal(status, StatusOf(step));
        }
    }

    [Fact, Rule("S8")]
    public void A_step_keeps_its_place_and_its_conditions_by_any_door()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [0, 1]);
        var other = Load("rcv_recovery", ("rcv_name", "Another"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_detectedon", Now), ("ownerid", Anna.Reference));
        (string Column, object? Value)[] changes =
        [
            ("rcv_recoveryid", other), ("rcv_cycle", 2), ("rcv_sequence", 5), ("rcv_stage", Choice(5)), ("rcv_name", "Ignore"), ("rcv_isrequired", false),
            ("rcv_canwaive", true), ("rcv_exitcriteria", null), ("rcv_clock", Choice(1)), ("rcv_dueafterminutes", 100_000),
        ];

        foreach (var change in changes)
            foreach (var (_, send) in Actor.UpdateDoors)
                Refused(() => send(Mia, Change(step, change)), change.Column, "(S8-fixed)");

        Anna.Service.Change(step, ("rcv_sequence", 10), ("rcv_exitcriteria", new OptionSetValueCollection([Choice(1), Choice(0)])), ("rcv_guidance", "By phone"));
    }

    [Theory, Rule("S8")]
    [InlineData("rcv_completedon")]
    [InlineData("rcv_dueon")]
    [InlineData("rcv_activatedon")]
    public void A_client_does_not_write_what_the_steps_work_out(string column)
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);

        Refused(() => Anna.Service.Change(step, (column, Now.AddDays(-1))), column);
        Refused(() => Complete(Anna, step, (column, Now.AddDays(-1))), column);
    }

    [Fact, Rule("S5"), Rule("S8")]
    public void No_step_is_deleted_by_anybody()
    {
        LeavesImpossibleStates("The finished step is loaded.", "S1-order", "S4-milestone-missing");
        var open = Lay("Acknowledge in person", 10, 0, Active);
        var finished = Lay("Agree the plan", 20, 1, Completed);

        Refused(() => Administrator.Delete(open.LogicalName, open.Id), "(S8-deleted)");
        Refused(() => Administrator.Delete(finished.LogicalName, finished.Id), "(S5-deleted)");
        Assert.Equal(2, Steps(Recovery).Count);
    }

    [Fact, Rule("S8")]
    public void Nobody_but_a_manager_creates_a_step()
    {
        Lay("Acknowledge in person", 10, 0, Active);

        Refused(() => Anna.Service.Add("rcv_recoverystep", [.. New]), "(S8-only-managers)");
        Assert.Single(Steps(Recovery));
    }

    [Fact, Rule("S8")]
    public void A_manager_adds_a_step_and_it_takes_part_in_everything()
    {
        Lay("Acknowledge in person", 10, 0, Active);
        var last = Lay("Fix it", 30, 3);

        var added = Mia.Service.Add("rcv_recoverystep", [.. New]);
        var now = Mia.Service.Add("rcv_recoverystep", [.. New, ("rcv_name", "Tell the press office"), ("rcv_sequence", 10)]);

        Assert.Equal(1, Value<int>(added, "rcv_cycle"));
        Assert.Equal(Pending, StatusOf(added));
        Assert.Equal(Active, StatusOf(now));
        Assert.Equal(Now.AddMinutes(30), Value<DateTime>(now, "rcv_dueon"));
        Refused(() => Complete(Anna, last), "Call the works council", "(S1-order)");
    }

    [Fact, Rule("S8")]
    public void An_added_step_is_pending_and_not_before_the_group_under_way()
    {
        LeavesImpossibleStates("The finished step is loaded.", "S4-milestone-missing", "V4-status");
        Lay("Acknowledge in person", 10, 0, Completed);
        Lay("Agree the plan", 20, 1, Active);

        Refused(() => Add(("statuscode", State(Completed))), "S8-starts-pending");
        Refused(() => Add(("statuscode", State(Active))), "(S8-starts-pending)");
        Refused(() => Add(("rcv_sequence", 19)), "(S8-too-early)");
        Refused(() => Add(("rcv_cycle", 2)), "(S8-cycle)");
        Refused(() => Add(("rcv_name", null)), "(S8-incomplete)");
        Refused(() => Add(("rcv_recoveryid", null)), "(S8-no-recovery)");
        Refused(() => Add(("rcv_completedon", Now)), "rcv_completedon");
        LoadChange(Recovery, ("statuscode", State(718340002)));
        Refused(() => Add(), "(S8-not-running)");

        void Add(params (string Column, object? Value)[] values) =>
            Mia.Service.Add("rcv_recoverystep", [.. New.Where(value => values.All(other => other.Column != value.Column)), .. values]);
    }

    private IEnumerable<(string Column, object? Value)> New =>
    [
        ("rcv_name", "Call the works council"), ("rcv_recoveryid", Recovery), ("rcv_sequence", 20), ("rcv_stage", Choice(1)), ("rcv_isrequired", true),
        ("rcv_clock", Choice(0)), ("rcv_dueafterminutes", 30),
    ];
}
