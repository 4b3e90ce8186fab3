using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class CompleteStepTests : StepScenario
{
    [Fact, Rule("S3"), Rule("S4")]
    public void The_command_completes_a_step_and_says_what_it_did()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, criteria: [1, 11]);
        Lay("Agree the plan", 20, 1);
        Lay("Triage", 20, 2);

        var answer = Call(Anna, step, ("Outcome", "Nora was calm"), ("Apology", "We are sorry. We broke your import."), ("ContactId", Contact("Nora North").Id));

        Assert.Equal(718340001, answer["RecoveryStage"]);
        Assert.Equal(2, answer["ActivatedSteps"]);
        Assert.Equal("Nora was calm", Value<string>(step, "rcv_outcome"));
        Assert.Equal(Contact("Nora North"), Value<EntityReference>(step, "rcv_contactid"));
        Assert.Equal(Anna.Id, Value<EntityReference>(step, "rcv_completedbyid").Id);
    }

    [Fact, Rule("S1"), Rule("S3"), Rule("A2")]
    public void The_command_holds_no_way_round_the_rules()
    {
        Lay("Acknowledge in person", 10, 0, Active);
        var step = Lay("Agree the plan", 20, 1, criteria: [1, 2]);

        Refused(
            () => Call(Anna, step, ("Outcome", "Agreed"), ("Apology", "Apologies for the outage.")),
            "(S1-order)", "(A2-ownership)", "(S3-impact)");
    }

    [Fact, Rule("S5")]
    public void A_repeated_call_answers_the_same_and_changes_nothing()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);
        var next = Lay("Agree the plan", 20, 1);
        Lay("Fix it", 30, 3);
        var first = Call(Anna, step, ("Outcome", "Nora was calm"));
        var completedOn = Now;
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        Call(Anna, next, ("Outcome", "Agreed"));

        var again = Call(Anna, step, ("Outcome", "Nora was calm"));

        Assert.Equal(first["RecoveryStage"], again["RecoveryStage"]);
        Assert.Equal(first["ActivatedSteps"], again["ActivatedSteps"]);
        Assert.Equal(completedOn, Value<DateTime>(step, "rcv_completedon"));
        Refused(() => Call(Anna, step, ("Outcome", "Nora was angry")), "(S5-recorded)");
        Refused(() => Call(Sam, step, ("Outcome", "Nora was calm")), "(S5-completed-by-another)");
    }

    [Fact, Rule("S3")]
    public void Bad_input_names_the_parameter()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);

        Refused(() => Call(Anna, step, ("Outcome", " ")), "Outcome", "(S3-parameter-outcome)");
        Refused(() => Call(Anna, step, ("Outcome", "Calm"), ("ContactId", Guid.NewGuid())));
        Assert.Equal(Active, StatusOf(step));
    }

    [Fact, Rule("S8")]
    public void Who_may_not_write_steps_does_not_complete_them()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active);

        LacksPrivilege(() => Call(Rita, step, ("Outcome", "Calm")));
        LacksPrivilege(() => Complete(Rita, step));
        LacksPrivilege(() => Call(Alex, step, ("Outcome", "Calm")));
    }

    private static ParameterCollection Call(Actor actor, EntityReference step, params (string Name, object Value)[] parameters) =>
        actor.Service.Call("rcv_CompleteStep", step, parameters);
}
