using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Closure;

public sealed class FailedVerificationTests : ClosureScenario
{
    private const string Reason = "Every tenth order is lost.";

    [Fact, Rule("V2")]
    public void A_new_cycle_begins_with_Fix_from_the_recoverys_own_steps()
    {
        var recovery = Fixed();
        Organization.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(2, Report(Anna));

        var row = Administrator.Read(recovery, "rcv_cycle", "rcv_failedverifications", "rcv_stage", "rcv_fixedon", "rcv_acknowledgedon", "statuscode");
        Assert.Equal(2, row.GetAttributeValue<int>("rcv_cycle"));
        Assert.Equal(1, row.GetAttributeValue<int>("rcv_failedverifications"));
        Assert.Equal(Choice(3), row.GetAttributeValue<OptionSetValue>("rcv_stage"));
        Assert.Null(row.GetAttributeValue<DateTime?>("rcv_fixedon"));
        Assert.NotNull(row.GetAttributeValue<DateTime?>("rcv_acknowledgedon"));
        Assert.Equal(InProgress, row.GetAttributeValue<OptionSetValue>("statuscode").Value);

        Assert.Equal([Completed, Completed, Cancelled, Cancelled], Cycle(1).Select(Status));
        Assert.Equal([40, 50, 60], Cycle(2).Select(step => step.GetAttributeValue<int>("rcv_sequence")));
        Assert.Equal([Active, Pending, Pending], Cycle(2).Select(Status));
        Assert.Equal(Now, Cycle(2)[0].GetAttributeValue<DateTime>("rcv_activatedon"));
        Assert.Equal(Now.AddHours(1), Cycle(2)[0].GetAttributeValue<DateTime>("rcv_dueon"));
        Assert.All(Cycle(2), step => Assert.Equal(Anna.Id, step.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.Equal("Fix it", Cycle(2)[0].GetAttributeValue<string>("rcv_name"));
        Assert.Null(Value<string?>(Cycle(2)[0].ToEntityReference(), "rcv_outcome"));
    }

    [Fact, Rule("V2"), Rule("C1"), Rule("C7")]
    public void A_recovery_that_follows_up_goes_back_to_work_and_the_client_is_kept_informed_again()
    {
        var recovery = Opened();
        var count = Value<int>(Northwind, "rcv_openrecoveries");
        var followUps = OpenTouchpoints(recovery);
        Assert.NotEmpty(followUps);

        Report(Anna, recovery);

        Assert.Equal(InProgress, StatusOf(recovery));
        Assert.Equal(count + 1, Value<int>(Northwind, "rcv_openrecoveries"));
        Assert.Null(Value<DateTime?>(recovery, "rcv_verifiedon"));
        Assert.Null(Value<DateTime?>(recovery, "rcv_learnedon"));
        Assert.Null(Value<EntityReference?>(recovery, "rcv_verifiedbyid"));
        var open = Assert.Single(OpenTouchpoints(recovery));
        Assert.Equal(Choice(1), open.GetAttributeValue<OptionSetValue>("rcv_purpose"));
        Assert.Equal(Value<DateTime>(recovery, "rcv_nextupdateon"), open.GetAttributeValue<DateTime>("scheduledend"));
        Assert.True(open.GetAttributeValue<DateTime>("scheduledend") > Now);
        Assert.All(followUps, row => Assert.Equal(3, StatusOf(row.ToEntityReference())));
    }

    [Fact, Rule("V2")]
    public void The_sponsor_gets_a_task_with_what_was_reported()
    {
        LoadChange(Fixed(), ("rcv_sponsorid", Sam.Reference));

        Report(Anna);

        var task = Assert.Single(Administrator.Children("task", "regardingobjectid", Recovery, "createdon", "subject", "description", "ownerid"));
        Assert.Equal(Sam.Id, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Contains(Reason, task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("V2")]
    public void It_is_refused_where_nothing_was_fixed_or_all_is_over()
    {
        Lay("Fix it", 40, 3, Active);
        Refused(() => Report(Anna), "(V2-not-fixed-yet)");
        Refused(() => Report(Anna, reason: " "), "(V2-reason)");
        LacksPrivilege(() => Report(Rita));

        LoadChange(Recovery, ("rcv_fixedon", Now));
        Mia.Service.Call("rcv_HoldRecovery", Recovery, ("Reason", "Plant shutdown."));
        Refused(() => Report(Anna), "(V2-not-held)");
        Mia.Service.Call("rcv_CancelRecovery", Recovery, ("Reason", "Logged twice."));
        Refused(() => Report(Anna), "(V5-final)");
    }

    [Fact, Rule("V2"), Rule("S8")]
    public void A_status_alone_reopens_nothing_by_any_door()
    {
        Ready();

        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Mia, Change(Recovery, ("statecode", State(0)), ("statuscode", State(InProgress)))), "(V2-reopened)");
        Refused(() => Mia.Service.Change(Recovery, ("rcv_cycle", 2)), "(derived-column)");
        Assert.Equal(FollowingUp, StatusOf(Recovery));
    }

    [Fact, Rule("V2")]
    public void A_retry_reports_once()
    {
        Fixed();
        var request = Guid.NewGuid();

        Assert.Equal(2, Report(Anna, request: request));
        Assert.Equal(2, Report(Anna, request: request));
        Assert.Equal(2, Report(Anna, request: request, reason: " " + Reason));
        Refused(() => Report(Anna, request: request, reason: "Something else."), "(V2-parameter-requestid)");
        Refused(() => Report(Ben, request: request), "(V2-parameter-requestid)");
        Refused(() => Report(Anna, request: Guid.NewGuid()), "(V2-not-fixed-yet)");

        Assert.Equal(1, Value<int>(Recovery, "rcv_failedverifications"));
        Assert.Equal(3, Cycle(2).Count);
    }

    [Fact, Rule("V2")]
    public void Calls_at_the_same_time_report_once()
    {
        Fixed();
        var request = Guid.NewGuid();

        Parallel.For(0, 4, _ => Assert.Equal(2, Report(Anna, request: request)));

        Assert.Equal(1, Value<int>(Recovery, "rcv_failedverifications"));
        Assert.Equal(3, Cycle(2).Count);
    }

    [Fact, Rule("V2")]
    public void The_same_words_again_report_nothing_new_until_it_is_fixed_again()
    {
        Fixed();
        Report(Anna);
        Assert.Equal(2, Report(Anna));
        Refused(() => Report(Anna, reason: "Something else."), "(V2-not-fixed-yet)");

        Complete(Anna, Cycle(2)[0].ToEntityReference());

        Assert.Equal(3, Report(Anna));
        Assert.Equal(2, Value<int>(Recovery, "rcv_failedverifications"));
        Assert.Equal([Completed, Cancelled, Cancelled], Cycle(2).Select(Status));
    }

    [Fact, Rule("V2")]
    public void An_old_retry_leaves_what_has_gone_on_since()
    {
        Fixed();
        var request = Guid.NewGuid();
        Report(Anna, request: request);
        LoadChange(Recovery, ("rcv_learnedon", Now), ("statecode", State(0)), ("statuscode", State(FollowingUp)));

        Assert.Equal(2, Report(Anna, request: request));

        Assert.Equal(FollowingUp, StatusOf(Recovery));
    }

    [Fact, Rule("V2"), Rule("S5")]
    public void What_was_open_before_Fix_still_has_to_be_done()
    {
        LeavesImpossibleStates("The open step is loaded behind finished ones.", "S1-order");
        Fixed();
        var triage = Lay("Triage", 30, 2, Active);
        Report(Anna);

        Assert.Equal(Active, StatusOf(triage));
        Assert.Contains("Triage", Missing(), StringComparison.Ordinal);
    }

    [Fact, Rule("V2")]
    public void After_it_closing_needs_the_sponsors_own_word_with_the_client()
    {
        LoadChange(Fixed(), ("rcv_sponsorid", Sam.Reference), ("rcv_severity", Choice(3)));
        Talk(Sam, Now);
        Organization.Clock.Advance(TimeSpan.FromMinutes(1));
        Report(Anna);
        Assert.Contains("V4-improvement", Missing(), StringComparison.Ordinal);
        Assert.Contains("V2-sponsor", Missing(), StringComparison.Ordinal);

        Organization.Clock.Advance(TimeSpan.FromMinutes(1));
        Talk(Anna, Now);
        Assert.Contains("V2-sponsor", Missing(), StringComparison.Ordinal);
        Talk(Sam, Now);
        Assert.DoesNotContain("V2-sponsor", Missing(), StringComparison.Ordinal);
    }

    [Fact, Rule("V2"), Rule("V6")]
    public void A_new_cycle_asks_the_client_again()
    {
        LoadChange(Fixed(), ("rcv_isunconfirmed", true));

        Report(Anna);

        Assert.False(Value<bool>(Recovery, "rcv_isunconfirmed"));
    }

    [Fact, Rule("V2"), Rule("S9")]
    public void The_new_steps_are_the_present_owners()
    {
        var recovery = Opened();
        Mia.Service.Change(recovery, ("ownerid", Ben.Reference));

        Report(Ben, recovery);

        var open = Steps(recovery).Where(step => step.GetAttributeValue<int>("rcv_cycle") == 2).ToList();
        Assert.NotEmpty(open);
        Assert.Contains(open, step => step.GetAttributeValue<EntityReference>("ownerid").Id == Ben.Id);
        Assert.DoesNotContain(open, step => step.GetAttributeValue<EntityReference>("ownerid").Id == Anna.Id);
    }

    [Fact, Rule("V2")]
    public void It_costs_as_few_requests_as_its_facts_allow()
    {
        Fixed();

        Report(Anna);

        // The write and the answer; account, recovery and steps; two steps cancelled, three laid out after one read; the sponsor's two.
        Assert.Equal(2 + 3 + 1 + 2 + 3 + 2, Organization.Trace.Last!.PluginRequests);
    }

    /// <summary>Fix is done, and the client is asked.</summary>
    private EntityReference Fixed()
    {
        Lay("Acknowledge in person", 10, 0, Completed);
        Lay("Fix it", 40, 3, Completed, values: ("rcv_outcome", "Rolled back"));
        Lay("The client confirms", 50, 4, Active);
        Lay("Learn from it", 60, 5);
        LoadChange(Recovery, ("rcv_acknowledgedon", Now), ("rcv_fixedon", Now), ("rcv_stage", Choice(4)));
        return Recovery;
    }

    /// <summary>A recovery that a case opened, as it follows up: its steps done past the plug-ins, its verification by them.</summary>
    private EntityReference Opened()
    {
        var recovery = Open(Northwind);
        var steps = Steps(recovery);
        foreach (var step in steps.Where(step => step.GetAttributeValue<bool>("rcv_isrequired")))
        {
            if (step.GetAttributeValue<OptionSetValue>("rcv_stage").Value < Choice(4).Value)
                LoadChange(step.ToEntityReference(), ("rcv_exitcriteria", null), ("statecode", State(1)), ("statuscode", State(Completed)));
            else
                LoadChange(step.ToEntityReference(), ("rcv_exitcriteria", null));
        }

        LoadChange(recovery, ("rcv_fixedon", Now), ("rcv_verifiedbyid", Contact("Nora North")));
        Complete(Sam, Step(recovery, 4));
        Complete(Sam, Step(recovery, 5));
        Assert.Equal(FollowingUp, StatusOf(recovery));
        return recovery;
    }

    private List<Entity> Cycle(int number) =>
        [.. Steps(Recovery).Where(step => step.GetAttributeValue<int>("rcv_cycle") == number)];

    private List<Entity> OpenTouchpoints(EntityReference recovery) =>
    [
        .. Administrator.Children("rcv_touchpoint", "rcv_recoveryid", recovery, "scheduledend", "rcv_purpose", "scheduledend", "statecode")
            .Where(row => row.GetAttributeValue<OptionSetValue>("statecode").Value == 0 && row.GetAttributeValue<OptionSetValue>("rcv_purpose").Value != Choice(0).Value),
    ];

    private void Talk(Actor owner, DateTime endedOn)
    {
        var row = Load("rcv_touchpoint",
            ("subject", "Talked"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(4)), ("rcv_channel", Choice(0)),
            ("actualend", endedOn), ("ownerid", owner.Reference));
        LoadChange(row, ("statecode", State(1)), ("statuscode", State(2)));
    }

    private string Missing() => (string)Anna.Service.Call("rcv_ClosureChecklist", Recovery)["Missing"];

    private static int Status(Entity step) => step.GetAttributeValue<OptionSetValue>("statuscode").Value;

    private int Report(Actor actor, EntityReference? recovery = null, string reason = Reason, Guid? request = null)
    {
        List<(string, object)> parameters = [("Reason", reason)];
        if (request is { } id)
            parameters.Add(("RequestId", id));
        return (int)actor.Service.Call("rcv_ReportNotFixed", recovery ?? Recovery, [.. parameters])["Cycle"];
    }
}
