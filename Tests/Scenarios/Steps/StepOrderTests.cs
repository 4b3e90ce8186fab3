using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class StepOrderTests : StepScenario
{
    [Fact, Rule("S1"), Rule("S8")]
    public void The_last_step_is_not_completed_before_the_first_by_any_door()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var last = Lay("Learn from it", 60, 5);

        foreach (var (door, complete) in CompletionDoors)
        {
            Assert.Contains("Acknowledge in person", Refused(() => complete(Anna, last), "(S1-order)"), StringComparison.Ordinal);
            Assert.True(Pending == StatusOf(last), door);
        }

        Refused(() => Anna.Service.Update(Change(last, ("statuscode", State(Completed)))), "(S1-order)");
        Assert.Equal(Active, StatusOf(first));
    }

    [Fact, Rule("S1"), Rule("S8")]
    public void Every_door_completes_a_step_whose_turn_it_is()
    {
        foreach (var (door, complete) in CompletionDoors)
        {
            var step = Lay("Acknowledge in person", 10, 0, Active);
            complete(Anna, step);
            Assert.True(Completed == StatusOf(step), door);
            Assert.Equal(Anna.Id, Value<EntityReference>(step, "rcv_completedbyid").Id);
        }
    }

    [Fact, Rule("S1"), Rule("S8")]
    public void Two_steps_out_of_order_do_not_slip_through_one_bulk_update()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var second = Lay("Agree the plan", 20, 1);
        var third = Lay("Fix it", 30, 3);

        Refused(() => Anna.Execute(CompleteTogether(third, second)), "(S1-order)");
        Refused(() => Anna.Execute(CompleteTogether(first, third)), "(S1-order)");

        Assert.Equal([Active, Pending, Pending], [StatusOf(first), StatusOf(second), StatusOf(third)]);
    }

    [Fact, Rule("S2"), Rule("S4")]
    public void Steps_side_by_side_end_in_one_bulk_update_and_the_next_group_starts_once()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var beside = Lay("Investigate", 10, 2, Active);
        var next = Lay("Agree the plan", 20, 1);

        Anna.Execute(CompleteTogether(first, beside));

        Assert.Equal([Completed, Completed, Active], [StatusOf(first), StatusOf(beside), StatusOf(next)]);
        Assert.Equal(1, ChoiceOf(Recovery, "rcv_stage"));
    }

    [Fact, Rule("S1"), Rule("S2")]
    public void An_optional_step_holds_nobody_up_and_is_completed_later()
    {
        var optional = Lay("Investigate", 10, 2, Active, values: ("rcv_isrequired", false));
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var next = Lay("Agree the plan", 20, 1);

        Complete(Anna, first);
        Complete(Anna, next);
        Complete(Anna, optional);

        Assert.Equal(Completed, StatusOf(optional));
        Assert.Equal(Now, Value<DateTime>(Recovery, "rcv_stabilisedon"));
    }

    [Fact, Rule("S1")]
    public void Work_is_recorded_on_a_step_before_its_turn()
    {
        Lay("Acknowledge in person", 10, 0, Active);
        var later = Lay("Fix it", 30, 3);

        Anna.Service.Update(Change(later, ("rcv_outcome", "The patch is ready")));

        Assert.Equal("The patch is ready", Value<string>(later, "rcv_outcome"));
    }

    [Fact, Rule("S8")]
    public void A_client_sets_no_other_status_by_any_door()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);

        foreach (var (_, send) in Support.Actor.UpdateDoors)
        {
            Refused(() => send(Mia, Change(step, ("statecode", State(1)), ("statuscode", State(Waived)))), "(S6-canwaive)", "(S6-reason)");
            Refused(() => send(Ben, Change(step, ("statecode", State(0)), ("statuscode", State(WaitingOnClient)))), "(S7-wait-owner)");
            Refused(() => send(Mia, Change(step, ("statecode", State(0)), ("statuscode", State(Pending)))), "(S8-status)");
            Refused(() => send(Mia, Change(step, ("statecode", State(0)))), "(S8-status)");
            Refused(() => send(Mia, Change(step, ("statecode", State(1)), ("statuscode", State(Cancelled)))), "(S8-status)");
        }

        Assert.Equal(Active, StatusOf(step));
    }

    [Fact, Rule("S8")]
    public void The_administrator_obeys_the_same_rules()
    {
        Lay("Acknowledge in person", 10, 0, Active);
        var last = Lay("Learn from it", 60, 5);

        Refused(() => Administrator.Update(Change(last, ("statecode", State(1)))), "(S1-order)");
    }

    [Theory, Rule("S8")]
    [InlineData(2)]
    [InlineData(718340003)]
    public void Nothing_is_completed_on_a_recovery_that_ended(int status)
    {
        LeavesImpossibleStates("The end is loaded.", "V4-cause", "V4-improvement", "V4-outcome", "V5-closed-on", "V5-reason", "V5-step-open");
        var step = Lay("Acknowledge in person", 10, 0, Active);
        LoadChange(Recovery, ("statecode", State(1)), ("statuscode", State(status)));

        Refused(() => Complete(Anna, step), "(S8-recovery-ended)");
    }
}
