using Microsoft.Xrm.Sdk;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Integrity;

/// <summary>
/// Every state that the check knows, written straight into the database: it is found, and nothing else is. Where a state can't
/// be without another one, both are named.
/// </summary>
public abstract class ImpossibleStateTests : IntegrityScenario
{
    protected void Finds(string codes) => Assert.Equal(codes.Split(' ').Order(StringComparer.Ordinal), Codes());
}

/// <summary>Steps and recoveries (S1-S7, V1-V6, I1-I9, F5).</summary>
public sealed class ImpossibleRecoveryTests : ImpossibleStateTests
{
    private EntityReference ActiveStep => Row("rcv_recoverystep", ("rcv_recoveryid", Running), ("statuscode", 718340001), ("rcv_isrequired", true));

    private EntityReference Ended(int stage) => Rows("rcv_recoverystep", ("rcv_recoveryid", Closed), ("statuscode", 2), ("rcv_stage", Choice(stage).Value))[^1];

    [Fact, Rule("X1"), Rule("S1")]
    public void A_step_is_completed_before_its_turn()
    {
        Write(Row("rcv_recoverystep", ("rcv_recoveryid", Running), ("rcv_stage", Choice(5).Value)),
            ("statecode", Option(1)), ("statuscode", Option(2)), ("rcv_outcome", "Done."), ("rcv_completedon", Now), ("rcv_completedbyid", User("agent.anna")), ("rcv_punctuality", Choice(1)));

        Finds("S1-order");
    }

    [Theory, Rule("X1"), Rule("S3"), Rule("S4"), Rule("S7")]
    [InlineData("rcv_completedbyid", 3, "S4-stamps")]
    [InlineData("rcv_completedon", 3, "S4-stamps")]
    [InlineData("rcv_punctuality", 3, "S4-punctuality")]
    [InlineData("rcv_apology", 0, "S3-apology")]
    [InlineData("rcv_outcome", 4, "S3-outcome V1-outcome")]
    public void An_ended_step_lacks_what_it_needed(string column, int stage, string codes)
    {
        Write(Ended(stage), (column, null));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("S4")]
    public void A_late_step_counts_as_met()
    {
        Write(Ended(3), ("rcv_dueon", Value<DateTime>(Ended(3), "rcv_completedon").AddHours(-1)), ("rcv_dueafterminutes", null), ("rcv_punctuality", Choice(1)));

        Finds("S4-punctuality");
    }

    [Theory, Rule("X1"), Rule("S6")]
    [InlineData("rcv_waiverreason", null, "S6-reason")]
    [InlineData("rcv_canwaive", false, "S6-canwaive")]
    [InlineData("rcv_waivedbyid", "owner", "S6-owner")]
    [InlineData("rcv_waivedbyid", null, "S4-stamps")]
    public void A_step_is_waived_as_it_could_not(string column, object? value, string codes)
    {
        var step = Ended(5);
        Write(step, ("statuscode", Option(718340003)), ("rcv_completedbyid", null), ("rcv_waivedbyid", User("cfo.carl")), ("rcv_waiverreason", "Agreed with Nora."),
            ("rcv_canwaive", true), ("rcv_punctuality", Choice(3)));
        Assert.Empty(Codes());

        Write(step, (column, value is "owner" ? Value<EntityReference>(step, "ownerid") : value));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("S2")]
    public void A_step_whose_turn_it_is_has_not_been_started()
    {
        Write(ActiveStep, ("statuscode", Option(1)), ("rcv_activatedon", null), ("rcv_dueon", null));

        Finds("S2-not-started");
    }

    [Fact, Rule("X1"), Rule("S2")]
    public void Two_groups_run_at_once()
    {
        Write(Rows("rcv_recoverystep", ("rcv_recoveryid", Running), ("statuscode", 1))[^1],
            ("statuscode", Option(718340001)), ("rcv_clock", Choice(0)), ("rcv_dueafterminutes", 60), ("rcv_activatedon", Now), ("rcv_dueon", Now.AddHours(1)), ("rcv_punctuality", Choice(0)));

        Finds("S2-too-early");
    }

    [Fact, Rule("X1"), Rule("S7")]
    public void A_clock_runs_without_a_start_or_to_another_time_or_waits_without_a_beginning()
    {
        var step = ActiveStep;
        var (started, due) = (Value<DateTime>(step, "rcv_activatedon"), Value<DateTime>(step, "rcv_dueon"));
        Write(step, ("rcv_activatedon", null));
        Finds("S7-start");

        Write(step, ("rcv_activatedon", started), ("rcv_clock", Choice(0)), ("rcv_dueon", due.AddDays(3)));
        Finds("S7-due");

        Write(step, ("rcv_dueon", due), ("rcv_waitingsince", Now));
        Finds("S7-waiting-since");
    }

    [Fact, Rule("X1"), Rule("V2"), Rule("V5")]
    public void A_step_is_open_in_a_cycle_or_a_recovery_that_is_over()
    {
        Write(Row("rcv_recoverystep", ("rcv_recoveryid", Closed), ("rcv_cycle", 1), ("statuscode", 718340004), ("rcv_stage", Choice(4).Value)),
            ("statecode", Option(0)), ("statuscode", Option(1)), ("rcv_activatedon", null), ("rcv_dueon", null), ("rcv_punctuality", null));

        Finds("V2-left-open V5-step-open");
    }

    [Theory, Rule("X1")]
    [InlineData("rcv_stage", 3, "S4-stage")]
    [InlineData("rcv_acknowledgedon", "now", "S4-milestone-early")]
    [InlineData("rcv_failedverifications", 718340001, "V2-cycle")]
    [InlineData("rcv_onholdsince", "now", "S7-held-since")]
    [InlineData("rcv_isunconfirmed", true, "V6-unconfirmed")]
    [InlineData("rcv_closedon", "now", "V5-closed-on")]
    [InlineData("rcv_occurredon", "now", "I6-occurred-detected")]
    [InlineData("rcv_nextupdateon", "now", "C1-promise")]
    [InlineData("rcv_lastupdateon", "now", "C2-last")]
    [InlineData("rcv_updatescount", 718340004, "C2-count")]
    [InlineData("rcv_updatesontime", 718340004, "C2-on-time")]
    [InlineData("rcv_impactscore", 718340050, "M1-score")]
    [InlineData("rcv_suggestedseverity", 2, "M2-suggested")]
    public void A_running_recovery_says_what_does_not_follow(string column, object value, string codes)
    {
        ArgumentNullException.ThrowIfNull(column);
        Write(Running, (column, value switch
        {
            "now" => Now.AddMinutes(-1),
            int number when column is "rcv_stage" or "rcv_suggestedseverity" => Choice(number),
            int number => number - 718340000,
            _ => value,
        }));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("V4")]
    public void It_follows_up_before_it_has_learned()
    {
        Write(Running, ("statuscode", Option(718340002)));

        Finds("C1-open-updates I7-open-recoveries V4-status");
    }

    [Fact, Rule("X1"), Rule("S4")]
    public void A_milestone_is_missing()
    {
        Write(Closed, ("statecode", Option(0)), ("statuscode", Option(718340002)), ("rcv_closedon", null));
        Assert.Empty(Codes());

        Write(Closed, ("rcv_verifiedon", null));

        Finds("S4-milestone-missing");
    }

    [Theory, Rule("X1"), Rule("V4"), Rule("V5")]
    [InlineData("rcv_outcome", "V4-outcome")]
    [InlineData("rcv_closedon", "V5-closed-on")]
    public void A_closed_one_lacks_what_closing_needs(string column, string codes)
    {
        Write(Row("rcv_recovery", ("statuscode", 2)), (column, null));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("V4")]
    public void It_was_closed_without_a_cause_or_without_an_improvement()
    {
        Write(Row("rcv_rootcause"), ("rcv_isverified", false), ("rcv_verifiedbyid", null));
        Write(Row("rcv_improvement"), ("rcv_publishedon", null), ("rcv_publishedtext", null));

        Finds("V4-cause V4-improvement");
    }

    [Fact, Rule("X1"), Rule("V4")]
    public void It_was_closed_with_a_required_step_open()
    {
        Write(Ended(5), ("statuscode", Option(718340004)), ("rcv_completedon", null), ("rcv_completedbyid", null), ("rcv_punctuality", Choice(4)));

        Finds("V4-steps");
    }

    [Fact, Rule("X1"), Rule("V5")]
    public void It_was_cancelled_without_a_reason()
    {
        Write(Closed, ("statuscode", Option(718340003)), ("rcv_outcomereason", null));

        Finds("V5-reason");
    }

    [Fact, Rule("X1"), Rule("V1")]
    public void A_stranger_is_said_to_have_confirmed_the_fix()
    {
        Write(Closed, ("rcv_verifiedbyid", Row("contact", ("fullname", "Adam Work"))));

        Finds("V1-stranger");
    }

    [Fact, Rule("X1"), Rule("F5")]
    public void The_contract_was_asked_about_without_an_answer()
    {
        Write(Closed, ("rcv_retentionon", Now));

        Finds("F5-retention-on");
    }

    [Fact, Rule("X1"), Rule("I8")]
    public void A_recurrence_is_none_or_another_clients()
    {
        Write(Recurring, ("rcv_previousrecoveryid", Running));
        Finds("I8-previous");

        Write(Recurring, ("rcv_previousrecoveryid", Closed), ("rcv_isrecurrence", false));
        Finds("I8-previous");
    }

    [Theory, Rule("X1"), Rule("I1"), Rule("I3"), Rule("V3")]
    [InlineData("rcv_recoveryid", "I3-case-elsewhere")]
    [InlineData("rcv_isservicefailure", "I1-unmarked")]
    [InlineData("customerid", "I1-customer-changed")]
    [InlineData("statuscode", "V3-unverified")]
    public void A_case_stands_as_its_recovery_forbids(string column, string codes)
    {
        ArgumentNullException.ThrowIfNull(column);
        var incident = Value<EntityReference>(Recurring, "rcv_caseid");
        if (column == "statuscode")
            Write(incident, ("statecode", Option(1)), ("statuscode", Option(5)));
        else
            Write(incident, (column, column switch { "customerid" => Account("Litware"), "rcv_isservicefailure" => false, _ => null }));

        Finds(codes);
    }
}
