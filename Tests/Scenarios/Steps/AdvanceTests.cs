using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class AdvanceTests : StepScenario
{
    [Fact, Rule("S4")]
    public void Completing_stamps_who_when_and_punctuality_and_starts_the_next_group_from_now()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var elapsed = Lay("Agree the plan", 20, 1);
        var working = Lay("Triage in the open", 20, 2, values: [("rcv_clock", Sandbox.Client.Calls.Choice(1)), ("rcv_dueafterminutes", 8 * 60)]);
        var later = Lay("Fix it", 30, 3);

        Organization.Clock.Advance(TimeSpan.FromMinutes(30));
        Complete(Anna, first);

        Assert.Equal(Anna.Id, Value<EntityReference>(first, "rcv_completedbyid").Id);
        Assert.Equal(Now, Value<DateTime>(first, "rcv_completedon"));
        Assert.Equal(1, ChoiceOf(first, "rcv_punctuality"));
        Assert.Equal([Active, Active, Pending], [StatusOf(elapsed), StatusOf(working), StatusOf(later)]);
        Assert.Equal(Now, Value<DateTime>(elapsed, "rcv_activatedon"));
        Assert.Equal(Now.AddHours(1), Value<DateTime>(elapsed, "rcv_dueon"));
        Assert.Equal(Start.Date.AddDays(1).AddHours(10.5), Value<DateTime>(working, "rcv_dueon"));
        Assert.Equal(0, ChoiceOf(elapsed, "rcv_punctuality"));
        Assert.Equal(1, ChoiceOf(Recovery, "rcv_stage"));
    }

    [Fact, Rule("S4")]
    public void Late_is_missed()
    {
        var step = Lay("Agree the plan", 20, 1, Active);

        Organization.Clock.Advance(TimeSpan.FromMinutes(61));
        Complete(Anna, step);

        Assert.Equal(2, ChoiceOf(step, "rcv_punctuality"));
    }

    [Fact, Rule("S4")]
    public void A_milestone_is_stamped_when_the_last_required_step_of_its_stage_ends()
    {
        var one = Lay("Call", 10, 0, Active);
        var two = Lay("Write", 10, 0, Active);
        Lay("Agree the plan", 20, 1);

        Complete(Anna, one);
        Assert.Null(Value<DateTime?>(Recovery, "rcv_acknowledgedon"));
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));
        Complete(Anna, two);

        Assert.Equal(Now, Value<DateTime?>(Recovery, "rcv_acknowledgedon"));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_stabilisedon"));
    }

    [Fact, Rule("S4"), Rule("V4")]
    public void Every_milestone_is_stamped_and_Following_up_starts_when_Learn_ends()
    {
        string[] milestones = ["rcv_acknowledgedon", "rcv_stabilisedon", "rcv_fixedon", "rcv_verifiedon", "rcv_learnedon"];
        var steps = new[] { 0, 1, 3, 4, 5 }.Select(stage => Lay($"Stage {stage}", 10 + (stage * 10), stage, stage == 0 ? Active : Pending)).ToList();
        var review = Lay("Joint review", 100, 6);

        foreach (var (step, milestone) in steps.Zip(milestones))
        {
            Assert.Equal(1, StatusOf(Recovery));
            Organization.Clock.Advance(TimeSpan.FromMinutes(1));
            Complete(Anna, step);
            Assert.Equal(Now, Value<DateTime>(Recovery, milestone));
        }

        Assert.Equal(718340002, StatusOf(Recovery));
        Assert.Equal(6, ChoiceOf(Recovery, "rcv_stage"));
        Assert.Equal(Active, StatusOf(review));
    }

    [Fact, Rule("S2")]
    public void A_group_without_a_required_step_starts_together_with_the_next_one()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var optional = Lay("Send flowers", 20, 1, values: ("rcv_isrequired", false));
        var required = Lay("Fix it", 30, 3);

        Complete(Anna, first);

        Assert.Equal([Active, Active], [StatusOf(optional), StatusOf(required)]);
    }

    [Fact, Rule("S4")]
    public void A_step_without_a_target_is_due_at_no_time()
    {
        var first = Lay("Acknowledge in person", 10, 0, Active);
        var next = Lay("Agree the plan", 20, 1, values: [("rcv_dueafterminutes", null), ("rcv_dueon", null)]);

        Complete(Anna, first);
        Assert.Null(Value<DateTime?>(next, "rcv_dueon"));
        Complete(Anna, next);

        Assert.Equal(1, ChoiceOf(next, "rcv_punctuality"));
    }

    [Fact, Rule("S4")]
    public void A_refused_completion_leaves_no_trace()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [11, 2]);

        Refused(() => Complete(Anna, step, ("rcv_outcome", "They were angry")), "(S3-impact)");

        Assert.Null(Value<string?>(step, "rcv_outcome"));
        Assert.Null(Value<DateTime?>(step, "rcv_completedon"));
    }

    [Fact, Rule("S4")]
    public void A_completion_costs_as_few_requests_as_its_facts_allow()
    {
        LeavesImpossibleStates("The impact is loaded.", "M1-score", "M2-suggested");
        var first = Lay("Agree the plan", 20, 1, Active, criteria: [2, 11]);
        Lay("Fix it", 30, 3);
        Lay("Tell the works council", 30, 3);
        Load("rcv_impact", ("rcv_recoveryid", Recovery), ("rcv_dimension", Sandbox.Client.Calls.Choice(0)), ("rcv_level", Sandbox.Client.Calls.Choice(1)), ("rcv_description", "No orders"));

        Complete(Anna, first, ("rcv_outcome", "Agreed"));

        // 5 + e + k: is the step still open, lock, steps, steps again, recovery; one criterion; two steps started.
        Assert.Equal(5 + 1 + 2, Organization.Trace.Last!.PluginRequests);
    }
}
