using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Closure;

public sealed class ClosingTests : ClosureScenario
{
    public static TheoryData<string> Doors => [.. Actor.UpdateDoors.Select(door => door.Door)];

    [Fact, Rule("V4")]
    public void A_recovery_with_nothing_missing_is_closed()
    {
        Ready();
        Close(Anna, reason: "Orders flow.");

        Assert.Equal(Closed, StatusOf(Recovery));
        Assert.Equal(1, ChoiceOf(Recovery, "rcv_outcome"));
        Assert.Equal("Orders flow.", Value<string>(Recovery, "rcv_outcomereason"));
        Assert.Equal(Now, Value<DateTime>(Recovery, "rcv_closedon"));
    }

    [Fact, Rule("V4")]
    public void The_refusal_lists_all_that_is_missing_and_leaves_no_trace()
    {
        LeavesImpossibleStates("What stands in the way is loaded past the plug-ins.", "R2-frozen");
        Lay("Fix it", 40, stage: 3, status: Active);
        Restitution(718340001);

        Refused(() => Close(Anna), "V4-steps", "“Fix it”", "V4-money", "“Credit”", "V4-cause", "V4-improvement");
        Assert.Equal(InProgress, StatusOf(Recovery));
        Assert.Null(ChoiceOf(Recovery, "rcv_outcome"));
    }

    [Theory, Rule("V4")]
    [MemberData(nameof(Doors))]
    public void No_door_closes_what_is_not_ready(string door)
    {
        Lay("Fix it", 40, stage: 3, status: Active);
        var send = Actor.UpdateDoors.Single(candidate => candidate.Door == door).Send;

        Refused(() => send(Anna, Change(Recovery, ("statecode", State(1)), ("statuscode", State(Closed)), ("rcv_outcome", Choice(0)))), "V4-steps");
        Refused(() => send(Anna, Change(Recovery, ("statecode", State(1)))), "V4-outcome");
        Refused(() => send(Anna, Change(Recovery, ("statecode", State(1)), ("statuscode", State(-1)))), "V4-outcome");
        Refused(() => send(Mia, Change(Recovery, ("statecode", State(0)), ("statuscode", State(FollowingUp)))), "V4-following-up");
    }

    [Fact, Rule("V4")]
    public void SetState_and_the_system_administrator_meet_the_same_door()
    {
        Lay("Fix it", 40, stage: 3, status: Active);

        Refused(() => Anna.Execute(new SetStateRequest { EntityMoniker = Recovery, State = State(1), Status = State(Closed) }), "V4-outcome", "V4-steps");
        Refused(() => Administrator.Change(Recovery, ("statecode", State(1)), ("statuscode", State(Closed)), ("rcv_outcome", Choice(0))), "V4-steps");
    }

    [Fact, Rule("V4")]
    public void A_cause_or_an_improvement_that_was_given_up_does_not_count()
    {
        Ready();
        foreach (var (table, status) in new[] { ("rcv_rootcause", 2), ("rcv_improvement", 718340003) })
            LoadChange(Administrator.Children(table, "rcv_recoveryid", Recovery, "createdon").Single().ToEntityReference(), ("statecode", State(1)), ("statuscode", State(status)));

        Refused(() => Close(Anna), "V4-cause", "V4-improvement");
    }

    [Fact, Rule("M2")]
    public void Lowering_the_severity_in_silence_does_not_spare_the_learning()
    {
        LeavesImpossibleStates("What stands in the way is loaded past the plug-ins.", "M2-suggested");
        Ready(withLearning: false);
        LoadChange(Recovery, ("rcv_suggestedseverity", Choice(0)));
        Anna.Service.Change(Recovery, ("rcv_severity", Choice(3)));

        Refused(() => Close(Anna), "M2-severity-unexplained", "Critical", "Minor");
    }

    [Fact, Rule("V4")]
    public void Closing_cancels_optional_steps_that_are_open()
    {
        Ready();
        var optional = Lay("Joint review", 70, stage: 6, status: Active, values: ("rcv_isrequired", false));
        Close(Anna);

        Assert.Equal(Cancelled, StatusOf(optional));
        Assert.Equal(4, ChoiceOf(optional, "rcv_punctuality"));
    }

    [Theory, Rule("V4")]
    [InlineData(718340001, 0, false)]
    [InlineData(718340002, 0, false)]
    [InlineData(2, 1, true)]
    [InlineData(718340003, 1, true)]
    public void Open_money_keeps_it_open(int status, int state, bool allowed)
    {
        LeavesImpossibleStates("What stands in the way is loaded past the plug-ins.", "R11-reference", "R13-response", "R2-frozen", "R8-approved", "R8-decided-on", "R8-rejected");
        Ready();
        Restitution(status, state);

        if (allowed)
            Close(Anna);
        else
            Refused(() => Close(Anna), "V4-money");
    }

    [Fact, Rule("V4")]
    public void A_lost_client_ends_it_at_any_time_with_a_reason()
    {
        var open = Lay("Fix it", 40, stage: 3, status: Active);
        Refused(() => Close(Anna, outcome: 2), "V4-reason");
        Close(Anna, outcome: 2, reason: "They left.");

        Assert.Equal(Closed, StatusOf(Recovery));
        Assert.Equal(Cancelled, StatusOf(open));
    }

    [Fact, Rule("V5")]
    public void Not_a_failure_that_the_client_reported_counts_as_expectations()
    {
        LoadChange(Recovery, ("rcv_discoveredby", Choice(1)), ("rcv_failurecategory", Choice(4)));
        Refused(() => Close(Anna, outcome: 3, reason: "Announced maintenance."), "V5-not-a-failure");
        Close(Mia, outcome: 3, reason: "Announced maintenance.");

        Assert.Equal(1, ChoiceOf(Recovery, "rcv_failurecategory"));
    }

    [Fact, Rule("V5")]
    public void Outcome_and_status_in_one_bulk_message_count_together()
    {
        Ready();
        Anna.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateMultipleRequest
        {
            Targets = new EntityCollection([Change(Recovery, ("rcv_outcome", Choice(1)), ("statecode", State(1)), ("statuscode", State(Closed)))]) { EntityName = "rcv_recovery" },
        });
        Assert.Equal(Closed, StatusOf(Recovery));
    }

    [Fact, Rule("V5")]
    public void Closed_is_final()
    {
        Ready();
        Close(Anna);

        Close(Anna); // The same again changes nothing.
        Refused(() => Close(Anna, outcome: 0), "V5-outcome");
        Refused(() => Cancel(Mia), "V5");
        Refused(() => Mia.Service.Change(Recovery, ("statecode", State(0)), ("statuscode", State(InProgress))), "V5-final");
        Refused(() => Administrator.Change(Recovery, ("rcv_outcomereason", "Rewritten")), "V5-outcome");
    }

    [Fact, Rule("V4")]
    public void An_outcome_that_does_not_exist_names_the_parameter() => Refused(
        () => Anna.Service.Call("rcv_CloseRecovery", Recovery, ("Outcome", 7)), "Outcome", "7", "V4-parameter-outcome");

    [Fact, Rule("V4")]
    public void The_checklist_is_what_closing_would_say()
    {
        Lay("Fix it", 40, stage: 3, status: Active);
        var answer = Anna.Service.Call("rcv_ClosureChecklist", Recovery);

        Assert.Equal(false, answer["IsReady"]);
        using var missing = System.Text.Json.JsonDocument.Parse((string)answer["Missing"]);
        Assert.Equal(["V4-steps", "V4-cause", "V4-improvement"], missing.RootElement.EnumerateArray().Select(element => element.GetProperty("found").GetString()));
        Assert.All(missing.RootElement.EnumerateArray(), element =>
        {
            Assert.Equal("V4", element.GetProperty("rule").GetString());
            Assert.True(element.GetProperty("blocks").GetBoolean());
            Assert.NotEmpty(element.GetProperty("advice").GetString()!);
        });
    }

    [Fact, Rule("V4")]
    public void A_recovery_opens_in_progress_only()
    {
        Refused(() => Mia.Service.Add("rcv_recovery", ("rcv_accountid", Litware), ("rcv_name", "By hand"), ("rcv_severity", Choice(1)), ("rcv_detectedon", Now), ("statuscode", State(718340002))), "V4-opens");
        LacksPrivilege(() => Rita.Service.Call("rcv_CloseRecovery", Recovery, ("Outcome", Choice(1).Value)));
    }

    [Fact, Rule("V4")]
    public void Closing_costs_few_requests()
    {
        Ready();
        Mia.Service.Change(Recovery, ("rcv_outcome", Choice(1)), ("statecode", State(1)), ("statuscode", State(Closed)));
        // Eleven of closing itself, and of the snapshots three for the scorecard and seven for a trust score that is appended.
        Assert.Equal(11 + 3 + 7, Organization.Trace.Last!.PluginRequests);
    }
}
