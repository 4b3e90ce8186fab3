using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class WaitingTests : StepScenario
{
    private EntityReference Nora => Contact("Nora North");

    [Fact, Rule("S7")]
    public void Waiting_for_the_client_stops_the_clock_by_every_door()
    {
        foreach (var (door, send) in Actor.UpdateDoors)
        {
            var step = Lay(door, 20, 1, Active);
            var dueOn = Value<DateTime>(step, "rcv_dueon");

            send(Anna, Status(step, WaitingOnClient));
            Assert.Equal(Now, Value<DateTime>(step, "rcv_waitingsince"));
            Organization.Clock.Advance(TimeSpan.FromMinutes(25));
            send(Anna, Status(step, Active));

            Assert.Equal(dueOn.AddMinutes(25), Value<DateTime>(step, "rcv_dueon"));
            Assert.Equal(25, Value<int>(step, "rcv_pausedminutes"));
            Assert.Null(Value<DateTime?>(step, "rcv_waitingsince"));
        }
    }

    [Fact, Rule("S7")]
    public void The_owner_or_a_manager_stops_a_running_clock_and_nobody_else()
    {
        var step = Lay("Agree the plan", 20, 1, Active);
        var later = Lay("Fix it", 30, 3);

        Refused(() => Ben.Service.Update(Status(step, WaitingOnClient)), "(S7-wait-owner)");
        Refused(() => Anna.Service.Update(Status(later, WaitingOnClient)), "(S7-wait-active)");
        Mia.Service.Update(Status(step, WaitingOnClient));
        Refused(() => Ben.Service.Update(Status(step, Active)), "(S7-wait-owner)");
        Refused(() => Anna.Service.Change(step, ("rcv_waitingsince", Now.AddDays(-3))), "(derived-column)");
        Refused(() => Anna.Service.Change(step, ("rcv_pauses", "x")), "(derived-column)");
        LacksPrivilege(() => Rita.Service.Update(Status(step, Active)));
    }

    [Fact, Rule("S7")]
    public void A_teams_step_is_its_members_step()
    {
        var team = Team("Restitution approvers 1");
        Administrator.Associate("team", team.Id, new Relationship("teamroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        var step = Lay("Agree the plan", 20, 1, Active, values: ("ownerid", team));

        Refused(() => Ben.Service.Update(Status(step, WaitingOnClient)), "(S7-wait-owner)");
        Administrator.Associate("team", team.Id, new Relationship("teammembership_association"), [Ben.Reference]);
        Ben.Service.Update(Status(step, WaitingOnClient));

        Assert.Equal(WaitingOnClient, StatusOf(step));
    }

    [Fact, Rule("S7"), Rule("S4")]
    public void A_step_that_is_completed_while_it_waits_is_late_only_by_the_time_its_clock_ran()
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        Anna.Service.Update(Status(step, WaitingOnClient));
        Organization.Clock.Advance(TimeSpan.FromHours(30));

        Complete(Anna, step);

        Assert.Equal(1, ChoiceOf(step, "rcv_punctuality"));
        Assert.Equal(Start.AddHours(31), Value<DateTime>(step, "rcv_dueon"));
        Assert.Equal(30 * 60, Value<int>(step, "rcv_pausedminutes"));
        Assert.Null(Value<DateTime?>(step, "rcv_waitingsince"));
    }

    [Theory, Rule("S7")]
    [InlineData("email", "recovery")]
    [InlineData("email", "case")]
    [InlineData("email", "account")]
    [InlineData("phonecall", "recovery")]
    [InlineData("phonecall", "case")]
    [InlineData("phonecall", "account")]
    [InlineData("appointment", "account")]
    [InlineData("rcv_touchpoint", "recovery")]
    [InlineData("rcv_touchpoint", "account")]
    public void The_clients_answer_starts_the_clock_by_itself(string activity, string about)
    {
        LeavesImpossibleStates("The case is loaded.", "I1-unmarked");
        var step = Waiting(out var dueOn);
        var incident = Load("incident", ("title", "Orders"), ("customerid", Northwind), ("rcv_recoveryid", Recovery), ("ownerid", Anna.Reference));
        Organization.Clock.Advance(TimeSpan.FromMinutes(40));

        Answer(Ben, activity, about switch { "recovery" => Recovery, "case" => incident, _ => Northwind }, Nora);

        Assert.Equal(Active, StatusOf(step));
        Assert.Equal(dueOn.AddMinutes(40), Value<DateTime>(step, "rcv_dueon"));
        Assert.Equal(40, Value<int>(step, "rcv_pausedminutes"));
    }

    [Fact, Rule("S7")]
    public void What_is_no_answer_of_this_client_starts_nothing()
    {
        var step = Waiting(out _);

        Anna.Service.Add("email", ("subject", "Please send the logs"), ("directioncode", true), ("regardingobjectid", Recovery), ("to", Parties(Nora)));
        Anna.Service.Add("email", ("subject", "Colleagues"), ("directioncode", false), ("regardingobjectid", Recovery), ("from", Parties(Ben.Reference)));
        Anna.Service.Add("email", ("subject", "Another client"), ("directioncode", false), ("regardingobjectid", Litware), ("from", Parties(Nora)));
        Answer(Anna, "phonecall", Recovery, Ben.Reference);
        Anna.Service.Add("phonecall", ("subject", "Planned"), ("regardingobjectid", Recovery), ("to", Parties(Nora)));
        Answer(Anna, "rcv_touchpoint", Recovery, Nora, ("rcv_clientanswered", false));

        Assert.Equal(WaitingOnClient, StatusOf(step));
    }

    [Fact, Rule("S7")]
    public void An_email_of_ours_that_keeps_the_promise_is_no_answer()
    {
        var step = Waiting(out _);
        var planned = Load("rcv_touchpoint",
            ("subject", "Update"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(1)), ("rcv_channel", Choice(3)),
            ("scheduledend", Now.AddHours(1)), ("ownerid", Anna.Reference));
        LoadChange(Recovery, ("rcv_nextupdateon", Now.AddHours(1)));

        var email = Anna.Service.Add("email",
            ("subject", "Still waiting for your logs"), ("description", "We need the logs."), ("directioncode", true), ("regardingobjectid", Recovery),
            ("from", Parties(Anna.Reference)), ("to", Parties(Nora)));
        Anna.Service.Change(email, ("statecode", State(1)), ("statuscode", State(3)));

        Assert.Equal(2, StatusOf(planned));
        Assert.Equal(WaitingOnClient, StatusOf(step));
    }

    [Fact, Rule("S7")]
    public void An_email_that_is_filed_later_counts_then()
    {
        var step = Waiting(out var dueOn);
        var email = Anna.Service.Add("email", ("subject", "The logs"), ("directioncode", false), ("from", Parties(Nora)));
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));

        Anna.Service.Change(email, ("regardingobjectid", Recovery));

        Assert.Equal(Active, StatusOf(step));
        Assert.Equal(dueOn.AddMinutes(10), Value<DateTime>(step, "rcv_dueon"));
    }

    [Fact, Rule("S7")]
    public void What_is_older_than_the_wait_does_not_end_it()
    {
        var email = Anna.Service.Add("email", ("subject", "Our question"), ("directioncode", false), ("from", Parties(Nora)));
        var called = Now;
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        var step = Waiting(out _);

        Anna.Service.Change(email, ("regardingobjectid", Recovery));
        Assert.Equal(WaitingOnClient, StatusOf(step));
        var call = Anna.Service.Add("phonecall", ("subject", "Asked for the logs"), ("regardingobjectid", Recovery), ("to", Parties(Nora)), ("actualend", called));
        Anna.Service.Change(call, ("statecode", State(1)), ("statuscode", State(2)));
        Assert.Equal(WaitingOnClient, StatusOf(step));
        Answer(Anna, "rcv_touchpoint", Recovery, Nora, ("actualend", called));

        Assert.Equal(WaitingOnClient, StatusOf(step));
    }

    [Fact, Rule("S7")]
    public void An_answer_that_nothing_waits_for_costs_one_request()
    {
        _ = Recovery;
        Anna.Service.Add("email", ("subject", "Thank you"), ("directioncode", false), ("regardingobjectid", Northwind));
        // Whether a step waits, and whether an update is overdue that the client chases (C10).
        Assert.Equal(1 + 1, Organization.Trace.Last!.PluginRequests);

        Anna.Service.Add("email", ("subject", "A draft"), ("directioncode", true), ("regardingobjectid", Northwind));
        Assert.Equal(0, Organization.Trace.Last!.PluginRequests);
    }

    [Fact, Rule("S7")]
    public void Another_severity_rebases_what_runs_and_what_is_to_come_with_the_pause_kept()
    {
        (string, object?) variants = ("rcv_variants", "718340000|60|718340000\n718340001|240|718340000\n718340003|480|718340001");
        var running = Lay("Agree the plan", 20, 1, Active, values: [variants, ("rcv_activatedon", Now)]);
        var coming = Lay("Fix it", 30, 3, values: [variants]);
        Anna.Service.Update(Status(running, WaitingOnClient));
        Organization.Clock.Advance(TimeSpan.FromMinutes(30));
        Anna.Service.Update(Status(running, Active));

        Anna.Service.Change(Recovery, ("rcv_severity", Choice(1)));

        Assert.Equal(Start.AddMinutes(240 + 30), Value<DateTime>(running, "rcv_dueon"));
        Assert.Equal(240, Value<int>(running, "rcv_dueafterminutes"));
        Complete(Anna, running);
        Assert.Equal(Now.AddMinutes(240), Value<DateTime>(coming, "rcv_dueon"));
        Anna.Service.Change(Recovery, ("rcv_severity", Choice(3)));
        Assert.Equal(1, ChoiceOf(coming, "rcv_clock"));
        // Eight working hours from 10:30 on end at 10:30 the next day.
        Assert.Equal(Start.AddDays(1).AddMinutes(30), Value<DateTime>(coming, "rcv_dueon"));
    }

    private EntityReference Waiting(out DateTime dueOn)
    {
        var step = Lay("Agree the plan", 20, 1, Active, values: ("rcv_activatedon", Now));
        dueOn = Value<DateTime>(step, "rcv_dueon");
        Anna.Service.Update(Status(step, WaitingOnClient));
        return step;
    }

    private static Entity Status(EntityReference step, int status) => Change(step, ("statecode", State(0)), ("statuscode", State(status)));

    private static DateTime At(int hour) => Start.Date.AddHours(hour);

    private static EntityCollection Parties(EntityReference party) => new([new Entity("activityparty") { ["partyid"] = party }]);

    private static void Answer(Actor actor, string activity, EntityReference regarding, EntityReference person, params (string Column, object? Value)[] values)
    {
        switch (activity)
        {
            case "email":
                actor.Service.Add("email", ("subject", "Re: logs"), ("directioncode", false), ("regardingobjectid", regarding), ("from", Parties(person)));
                break;
            case "rcv_touchpoint":
                var touchpoint = actor.Service.Add("rcv_touchpoint",
                [
                    ("subject", "Talked"), ("rcv_purpose", Choice(2)), ("rcv_channel", Choice(0)),
                    regarding.LogicalName == "account" ? ("regardingobjectid", regarding) : ("rcv_recoveryid", regarding),
                    .. values,
                ]);
                actor.Service.Change(touchpoint, ("statecode", State(1)), ("statuscode", State(2)));
                break;
            default:
                (string, object?)[] times = activity == "appointment" ? [("scheduledstart", At(9)), ("scheduledend", At(10))] : [];
                var done = actor.Service.Add(activity,
                    [("subject", "Talked"), ("regardingobjectid", regarding), (activity == "appointment" ? "requiredattendees" : "to", Parties(person)), .. times]);
                actor.Service.Change(done, ("statecode", State(1)), ("statuscode", State(activity == "appointment" ? 3 : 2)));
                break;
        }
    }
}
