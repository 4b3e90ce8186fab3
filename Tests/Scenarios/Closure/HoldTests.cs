using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Closure;

public sealed class HoldTests : ClosureScenario
{
    private const int OnHold = 718340001;

    [Fact, Rule("S7")]
    public void A_hold_stops_the_clocks_and_resuming_moves_the_due_times_by_its_length()
    {
        LeavesImpossibleStates("The due time is loaded.", "S7-due");
        var elapsed = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        var working = Lay("Triage", 20, 2, Active, values: [("rcv_activatedon", Now), ("rcv_clock", Choice(1)), ("rcv_dueon", Now.AddHours(3))]);
        var pending = Lay("Fix it", 30, 3);
        Organization.Clock.Advance(TimeSpan.FromHours(7) - TimeSpan.FromSeconds(5));

        Hold(Mia, until: null);
        Assert.Equal(OnHold, StatusOf(Recovery));
        Assert.Equal(Now, Value<DateTime>(Recovery, "rcv_onholdsince"));
        Organization.Clock.Advance(TimeSpan.FromHours(16) + TimeSpan.FromSeconds(5));
        Resume(Mia);

        Assert.Equal(InProgress, StatusOf(Recovery));
        Assert.Equal(Start.AddHours(1 + 16).AddSeconds(5), Value<DateTime>(elapsed, "rcv_dueon"));
        Assert.Equal(16 * 60, Value<int>(elapsed, "rcv_pausedminutes"));
        // A night on hold, but for five seconds of the working day.
        Assert.Equal(Start.AddHours(3).AddSeconds(5), Value<DateTime>(working, "rcv_dueon"));
        Assert.Equal(0, Value<int>(working, "rcv_pausedminutes"));
        Assert.Null(Value<int?>(pending, "rcv_pausedminutes"));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_onholdsince"));
        Assert.Null(Value<string?>(Recovery, "rcv_holdreason"));
    }

    [Fact, Rule("S7")]
    public void A_hold_while_waiting_counts_once()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        Anna.Service.Change(step, ("statecode", State(0)), ("statuscode", State(WaitingOnClient)));
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        Hold(Mia);
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        Anna.Service.Change(step, ("statecode", State(0)), ("statuscode", State(Active)));
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        Resume(Mia);

        Assert.Equal(Start.AddMinutes(60 + 30), Value<DateTime>(step, "rcv_dueon"));
        Assert.Equal(30, Value<int>(step, "rcv_pausedminutes"));
    }

    [Fact, Rule("S7"), Rule("S8")]
    public void Only_a_manager_holds_with_a_reason_by_every_door()
    {
        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Entity Held(string? reason, DateTime? until = null) =>
                Change(Recovery, ("rcv_holdreason", reason), ("rcv_holduntil", until), ("statecode", State(0)), ("statuscode", State(OnHold)));
            Refused(() => send(Anna, Held("Plant shutdown.")), "(S7-hold-manager)");
            Refused(() => send(Mia, Held(null)), "(S7-hold-reason)");
            Refused(() => send(Mia, Held("Plant shutdown.", Now)), "(S7-hold-until)");
        }

        Refused(() => Hold(Anna), "(S7-hold-manager)");
        Refused(() => Hold(Mia, reason: " "), "(S7-hold-reason)");
        LacksPrivilege(() => Hold(Rita));
        Assert.Equal(InProgress, StatusOf(Recovery));
    }

    [Fact, Rule("S7")]
    public void A_recovery_that_follows_up_has_nothing_to_hold()
    {
        Ready();

        Refused(() => Hold(Mia), "(S7-hold-status)");
        Refused(() => Resume(Mia), "(V2-reopened)");
    }

    [Fact, Rule("S7")]
    public void The_hold_stays_the_managers()
    {
        Hold(Mia, Now.AddHours(4));

        Refused(() => Anna.Service.Change(Recovery, ("rcv_holduntil", Now.AddMinutes(1))), "(S7-hold-manager)");
        Refused(() => Resume(Anna), "(S7-resume-manager)");
        Refused(() => Anna.Service.Change(Recovery, ("statecode", State(0))), "(S7-resume-manager)");
        Refused(() => Mia.Service.Change(Recovery, ("rcv_holduntil", Now.AddMinutes(-1))), "(S7-hold-until)");
        Refused(() => Mia.Service.Change(Recovery, ("rcv_holdreason", null)), "(S7-hold-reason)");
        Refused(() => Mia.Service.Change(Recovery, ("rcv_onholdsince", Now.AddDays(-1))), "(derived-column)");
        Mia.Service.Change(Recovery, ("rcv_holduntil", Now.AddHours(8)));
        Anna.Service.Change(Recovery, ("rcv_holduntil", Now.AddHours(8)), ("rcv_summary", "The form sends back what it read."));

        Assert.Equal(Now.AddHours(8), Value<DateTime>(Recovery, "rcv_holduntil"));
    }

    [Fact, Rule("S7")]
    public void Its_time_ends_a_hold_at_exactly_that_moment_whoever_notices_it_and_when()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        var until = Now.AddHours(4);
        Hold(Mia, until);
        Organization.Clock.Advance(TimeSpan.FromDays(3));
        Refused(() => Mia.Service.Change(Recovery, ("rcv_holduntil", Now.AddDays(1))), "(S7-hold-over)");

        Resume(Anna);

        Assert.Equal(InProgress, StatusOf(Recovery));
        Assert.Equal(Start.AddHours(1 + 4), Value<DateTime>(step, "rcv_dueon"));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_holduntil"));
    }

    [Fact, Rule("S7"), Rule("X2")]
    public void The_schedule_resumes_it_as_if_it_had_run_at_that_moment()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        Hold(Mia, Now.AddHours(4));
        Organization.Clock.Advance(TimeSpan.FromDays(3));

        Ada.Service.Call("rcv_ProcessDueWork", null, ("RecoveryId", Recovery.Id));

        Assert.Equal(InProgress, StatusOf(Recovery));
        Assert.Equal(Start.AddHours(1 + 4), Value<DateTime>(step, "rcv_dueon"));
        Assert.Equal(240, Value<int>(step, "rcv_pausedminutes"));
    }

    [Fact, Rule("S7"), Rule("S4")]
    public void Work_goes_on_during_a_hold_and_its_clocks_count_only_what_ran()
    {
        var first = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        var next = Lay("Fix it", 30, 3);
        Hold(Mia);
        Organization.Clock.Advance(TimeSpan.FromHours(5));
        Complete(Anna, first);
        Organization.Clock.Advance(TimeSpan.FromHours(5));
        Resume(Mia);

        Assert.Equal(1, ChoiceOf(first, "rcv_punctuality"));
        Assert.Equal(Start.AddHours(5 + 1 + 5), Value<DateTime>(next, "rcv_dueon"));
    }

    [Fact, Rule("S7"), Rule("V4")]
    public void The_end_of_Learn_ends_a_hold()
    {
        var learn = Lay("Learn from it", 60, 5, Active);
        Hold(Mia, Now.AddDays(2));

        Complete(Anna, learn);

        Assert.Equal(FollowingUp, StatusOf(Recovery));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_onholdsince"));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_holduntil"));
    }

    [Fact, Rule("S7")]
    public void A_repeated_call_changes_nothing_and_another_one_is_refused()
    {
        Hold(Mia, Now.AddHours(4));
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        Hold(Mia, Now.AddHours(4).AddMinutes(-5));
        Assert.Equal(Start, Value<DateTime>(Recovery, "rcv_onholdsince"));
        Refused(() => Hold(Mia, reason: "Something else."), "(S7-held)");
        Resume(Mia);
        Resume(Mia);
        Assert.Equal(InProgress, StatusOf(Recovery));
    }

    [Fact, Rule("S7"), Rule("V4")]
    public void A_held_recovery_counts_as_open_on_its_account()
    {
        var opened = Open(Northwind);
        var count = Value<int>(Northwind, "rcv_openrecoveries");
        Mia.Service.Call("rcv_HoldRecovery", opened, ("Reason", "Plant shutdown."));
        Assert.Equal(count, Value<int>(Northwind, "rcv_openrecoveries"));

        Mia.Service.Call("rcv_CancelRecovery", opened, ("Reason", "Logged twice."));

        Assert.Equal(count - 1, Value<int>(Northwind, "rcv_openrecoveries"));
        Assert.Null(Value<DateTime?>(opened, "rcv_onholdsince"));
    }

    [Fact, Rule("S7"), Rule("C1")]
    public void The_client_is_kept_informed_during_a_hold()
    {
        var opened = Open(Northwind);
        Mia.Service.Call("rcv_HoldRecovery", opened, ("Reason", "Plant shutdown."));

        Anna.Service.Call("rcv_LogUpdate", opened, ("Message", "Your plant is closed until Monday; we go on then."), ("Channel", Choice(0).Value));

        Assert.Equal(1, Value<int>(opened, "rcv_updatescount"));
        Assert.Equal(Start.AddMinutes(60), Value<DateTime>(opened, "rcv_nextupdateon"));
    }

    [Fact, Rule("S7")]
    public void Hold_and_resumption_cost_as_few_requests_as_their_facts_allow()
    {
        Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        Mia.Service.Change(Recovery, ("rcv_holdreason", "Plant shutdown."));
        var change = Change(Recovery, ("statecode", State(0)), ("statuscode", State(OnHold)));
        Mia.Service.Update(change);
        // Account and recovery locked, recovery, manager.
        Assert.Equal(4, Organization.Trace.Last!.PluginRequests);
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        Mia.Service.Update(Change(Recovery, ("statecode", State(0)), ("statuscode", State(InProgress))));
        // The same, the running steps, one of them moved.
        Assert.Equal(4 + 2, Organization.Trace.Last!.PluginRequests);
    }

    private void Hold(Actor actor, DateTime? until = null, string reason = "Plant shutdown.")
    {
        List<(string, object)> parameters = [("Reason", reason)];
        if (until is { } time)
            parameters.Add(("Until", time));
        actor.Service.Call("rcv_HoldRecovery", Recovery, [.. parameters]);
    }

    private void Resume(Actor actor) => actor.Service.Call("rcv_ResumeRecovery", Recovery);
}
