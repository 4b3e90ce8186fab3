using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Steps;

/// <summary>Northwind Traders is a key client.</summary>
public sealed class WaivingTests : StepScenario
{
    private static readonly (string, object?) CanWaive = ("rcv_canwaive", true);

    [Fact, Rule("S6"), Rule("S4")]
    public void A_manager_waives_a_step_and_the_recovery_goes_on_as_after_its_completion()
    {
        var plan = Lay("Agree the plan", 20, 1, Active, values: CanWaive);
        var fix = Lay("Fix it", 30, 3);

        var answer = Waive(Mia, plan);

        Assert.Equal(718340003, answer["RecoveryStage"]);
        Assert.Equal([Waived, Active], [StatusOf(plan), StatusOf(fix)]);
        Assert.Equal(3, ChoiceOf(plan, "rcv_punctuality"));
        Assert.Equal(Mia.Id, Value<EntityReference>(plan, "rcv_waivedbyid").Id);
        Assert.Null(Value<EntityReference?>(plan, "rcv_completedbyid"));
        Assert.Equal(3, ChoiceOf(Recovery, "rcv_stage"));
        Assert.Equal(Now, Value<DateTime?>(Recovery, "rcv_stabilisedon"));
    }

    [Fact, Rule("S6"), Rule("S8")]
    public void The_same_rules_meet_every_door()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: CanWaive);

        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Entity Waiver(string? reason) => Change(step, ("rcv_waiverreason", reason), ("statecode", State(1)), ("statuscode", State(Waived)));
            Refused(() => send(Ben, Waiver("Agreed with Nora")), "(S6-manager)");
            Refused(() => send(Mia, Waiver(null)), "(S6-reason)");
        }

        Refused(() => Waive(Ben, step), "(S6-manager)");
        Refused(() => Waive(Mia, step, " "), "(S6-reason)");
        LacksPrivilege(() => Waive(Rita, step));
        Assert.Equal(Active, StatusOf(step));
    }

    [Fact, Rule("S6")]
    public void Nobody_waives_their_own_step_nor_one_that_the_playbook_holds_to()
    {
        var own = Lay("Agree the plan", 20, 1, Active, values: [CanWaive, ("ownerid", Mia.Reference)]);
        var held = Lay("Triage", 20, 2, Active);

        Refused(() => Waive(Mia, own), "(S6-owner)");
        Refused(() => Waive(Mia, held), "(S6-canwaive)");
    }

    [Fact, Rule("S6")]
    public void Acknowledge_is_not_waived_for_a_key_client_and_is_for_others()
    {
        var step = Lay("Acknowledge in person", 10, 0, Active, values: CanWaive);
        Refused(() => Waive(Mia, step), "(S6-key-client)");

        LoadChange(Northwind, ("rcv_iskeyclient", false), ("rcv_clienttier", Choice(2)));
        Waive(Mia, step);

        Assert.Equal(Waived, StatusOf(step));
    }

    [Fact, Rule("S6")]
    public void A_repeated_call_changes_nothing_and_another_one_is_refused()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: CanWaive);
        Lay("Fix it", 30, 3);
        var first = Waive(Mia, step);
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(first["RecoveryStage"], Waive(Mia, step)["RecoveryStage"]);
        Assert.Equal(Now.AddMinutes(-5), Value<DateTime>(step, "rcv_completedon"));
        Refused(() => Waive(Mia, step, "Another reason"), "(S5-recorded)");
        Refused(() => Waive(Person("director.dana"), step));
        Refused(() => Complete(Anna, step), "(S5-finished)");
    }

    [Fact, Rule("V6")]
    public void A_silent_client_leaves_the_fix_unconfirmed()
    {
        LeavesImpossibleStates("The check-ins are loaded.", "C2-actual-end");
        var verify = Verifying();
        CheckIn(Start, answered: false);
        CheckIn(Start.AddHours(2), answered: false);
        CheckIn(Start.AddDays(1), answered: false);
        CheckIn(Start.AddDays(2), answered: true);
        Refused(() => Waive(Mia, verify), "(V6-check-ins)", "2");
        CheckIn(Start.AddDays(3), answered: false);

        Waive(Mia, verify);

        Assert.True(Value<bool>(Recovery, "rcv_isunconfirmed"));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_verifiedon"));
        Assert.Equal(5, ChoiceOf(Recovery, "rcv_stage"));
        Complete(Anna, Steps(Recovery)[^1].ToEntityReference());
        Assert.Null(Value<DateTime?>(Recovery, "rcv_verifiedon"));
        Assert.Equal(718340002, StatusOf(Recovery));
        Refused(() => Close(0), "(V6-outcome)");
    }

    [Fact, Rule("V6")]
    public void Check_ins_before_the_fix_and_on_days_off_do_not_count()
    {
        var verify = Verifying();
        LoadChange(Recovery, ("rcv_fixedon", Start.AddHours(1)));
        CheckIn(Start, answered: false);
        CheckIn(Start.AddDays(1), answered: false);
        CheckIn(Start.AddDays(4), answered: false); // A Saturday.
        CheckIn(Start.AddDays(6), answered: false);
        Organization.Clock.Advance(TimeSpan.FromDays(7));

        Refused(() => Waive(Mia, verify), "(V6-check-ins)");
        Refused(() => Waive(Ben, verify), "(S6-manager)", "(V6-check-ins)");
    }

    [Fact, Rule("S6")]
    public void A_waiver_costs_as_few_requests_as_its_facts_allow()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: CanWaive);
        Lay("Fix it", 30, 3);

        Mia.Service.Update(Change(step, ("rcv_waiverreason", "Agreed"), ("statecode", State(1)), ("statuscode", State(Waived))));

        // Is the step still open, account, two locks, steps, manager; steps again, recovery, one step started.
        Assert.Equal(6 + 3, Organization.Trace.Last!.PluginRequests);
    }

    private EntityReference Verifying()
    {
        Lay("Fix it", 40, 3, Completed);
        var verify = Lay("The client confirms", 50, 4, Active, criteria: [7]);
        Lay("Learn from it", 60, 5);
        LoadChange(Recovery, ("rcv_fixedon", Start.AddHours(-1)), ("rcv_stage", Choice(4)));
        return verify;
    }

    private void CheckIn(DateTime endedOn, bool answered)
    {
        var row = Load("rcv_touchpoint",
            ("subject", "Is it well?"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(2)), ("rcv_channel", Choice(0)),
            ("rcv_clientanswered", answered), ("actualend", endedOn), ("ownerid", Anna.Reference));
        LoadChange(row, ("statecode", State(1)), ("statuscode", State(2)));
    }

    private void Close(int outcome) => Mia.Service.Call("rcv_CloseRecovery", Recovery, ("Outcome", Choice(outcome).Value), ("Reason", "Silence"));

    private static ParameterCollection Waive(Actor actor, EntityReference step, string reason = "Nora asked us to skip it.") =>
        actor.Service.Call("rcv_WaiveStep", step, ("Reason", reason));
}
