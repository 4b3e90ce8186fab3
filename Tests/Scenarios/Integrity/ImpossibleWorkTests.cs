using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Integrity;

/// <summary>Touchpoints and promises to the client (C1-C9, X1, K1, K2).</summary>
public sealed class ImpossibleTalkTests : ImpossibleStateTests
{
    private EntityReference OpenUpdate => Row("rcv_touchpoint", ("rcv_recoveryid", Running), ("statecode", 0), ("rcv_purpose", Choice(1).Value));

    private EntityReference Done(int purpose) => Row("rcv_touchpoint", ("rcv_recoveryid", Closed), ("statecode", 1), ("rcv_purpose", Choice(purpose).Value));

    private void Again(EntityReference touchpoint)
    {
        var row = Administrator.Read(touchpoint, "subject", "regardingobjectid", "rcv_recoveryid", "rcv_purpose", "rcv_channel", "rcv_followupruleid", "scheduledend", "ownerid");
        Loader.Add("rcv_touchpoint", [.. row.Attributes.Where(column => column.Key != "activityid").Select(column => (column.Key, (object?)column.Value))]);
    }

    [Fact, Rule("X1"), Rule("C1")]
    public void No_update_is_open()
    {
        Organization.Rows.Delete("rcv_touchpoint", OpenUpdate.Id);

        Finds("C1-no-update");
    }

    [Fact, Rule("X1"), Rule("C1")]
    public void Two_updates_are_open()
    {
        Again(OpenUpdate);

        Finds("C1-open-updates");
    }

    [Fact, Rule("X1"), Rule("C7")]
    public void Two_follow_ups_of_one_rule_are_open()
    {
        Again(Row("rcv_touchpoint", ("rcv_recoveryid", Closed), ("statecode", 0), ("rcv_followupruleid", typeof(Guid))));

        Finds("C7-two-open");
    }

    [Fact, Rule("X1"), Rule("C2"), Rule("C4"), Rule("C9")]
    public void A_touchpoint_that_took_place_says_what_it_could_not()
    {
        var told = Done(8);
        var end = Value<DateTime>(told, "actualend");
        Write(told, ("actualend", null));
        Finds("C2-actual-end");

        Write(told, ("actualend", Now.AddDays(1)));
        Finds("C2-actual-end");

        Write(told, ("actualend", end), ("rcv_escalationlevel", 4));
        Finds("C4-level");

        Write(told, ("rcv_escalationlevel", 0), ("regardingobjectid", Account("Litware")));
        Finds("C9-regarding");
    }

    [Fact, Rule("X1"), Rule("C2"), Rule("C3")]
    public void An_update_that_was_told_is_empty_or_was_not_in_time()
    {
        var told = Rows("rcv_touchpoint", ("rcv_recoveryid", Closed), ("statecode", 1), ("rcv_purpose", Choice(1).Value))[^1];
        var words = Value<string>(told, "description");
        Write(told, ("description", null));
        Finds("C3-empty");

        Write(told, ("description", words), ("rcv_wasontime", !Value<bool>(told, "rcv_wasontime")));
        Finds("C2-on-time C2-was-on-time");
    }

    [Theory, Rule("X1")]
    [InlineData(61, "X1-late")]
    [InlineData(59, null)]
    public void A_call_was_typed_in_later(int minutes, string? codes)
    {
        var call = Row("phonecall", ("statecode", 1));
        Write(call, ("actualend", Value<DateTime>(call, "modifiedon").AddMinutes(-minutes)));

        Assert.Equal(codes is null ? [] : [codes], Codes());
    }

    [Fact, Rule("X1"), Rule("C4")]
    public void The_recoverys_level_is_not_the_highest_of_what_is_open()
    {
        Write(Closed, ("rcv_escalationlevel", 2));

        Finds("C4-highest");
    }

    [Fact, Rule("X1"), Rule("K1"), Rule("K2")]
    public void A_commitment_stands_as_it_could_at_no_time()
    {
        var promise = Row("rcv_commitment", ("rcv_measuredon", typeof(Guid)));
        var (health, first) = (Value<OptionSetValue>(promise, "rcv_health"), Value<DateTime>(promise, "rcv_firstreviewon"));
        Write(promise, ("rcv_health", Choice(2)));
        Finds("K1-health");

        Write(promise, ("rcv_health", health), ("rcv_firstreviewon", null));
        Finds("K2-first-date");

        Write(promise, ("rcv_firstreviewon", first.AddDays(-1)), ("rcv_changereason", null), ("rcv_changeagreed", true));
        Finds("K2-reason");

        Write(promise, ("rcv_firstreviewon", first), ("rcv_reviewon", null));
        Finds("K1-review");
    }
}

/// <summary>Money (M3, R1-R13), and what was learned and heard (P1, P3, F1, F6).</summary>
public sealed class ImpossibleWorkTests : ImpossibleStateTests
{
    private EntityReference Credit => Row("rcv_restitution");
    private EntityReference Decision => Row("rcv_approval");
    private EntityReference Cause => Row("rcv_rootcause");
    private EntityReference Improvement => Row("rcv_improvement");
    private EntityReference Feedback => Row("rcv_feedback");

    [Theory, Rule("X1"), Rule("R2"), Rule("R8"), Rule("R11"), Rule("R13")]
    [InlineData("rcv_deliveryreference", "R11-reference")]
    [InlineData("rcv_clientresponse", "R13-response")]
    [InlineData("rcv_submittedbyid", "R2-frozen")]
    [InlineData("rcv_policyid", "R2-frozen R9-amount")]
    [InlineData("rcv_decidedon", "R8-decided-on")]
    [InlineData("rcv_deliveredon", "R8-decided-on")]
    [InlineData("rcv_approvalsrequired", "R2-frozen R8-approved")]
    public void A_delivered_restitution_lacks_what_it_needed(string column, string codes)
    {
        Write(Credit, (column, null));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("R1"), Rule("R2"), Rule("R10")]
    public void A_restitution_is_worth_something_else_or_came_too_late()
    {
        var (tier, submitted) = (Value<decimal>(Credit, "rcv_tiervalue"), Value<DateTime>(Credit, "rcv_submittedon"));
        Write(Credit, ("rcv_tiervalue", 1m));
        Finds("R2-tier-value");

        Write(Credit, ("rcv_tiervalue", tier), ("rcv_accountid", Account("Litware")));
        Finds("R2-account");

        Write(Credit, ("rcv_accountid", Account("Northwind Traders")), ("rcv_submittedon", Value<DateTime>(Closed, "rcv_closedon").AddMinutes(1)));
        Finds("R10-recovery-ended");

        Write(Credit, ("rcv_submittedon", submitted), ("rcv_amount", new Money(2m)));
        Finds("R2-value");
    }

    [Fact, Rule("X1"), Rule("R8")]
    public void It_is_approved_by_nobody()
    {
        Organization.Rows.Delete("rcv_approval", Decision.Id);

        Finds("R8-approved");
    }

    [Fact, Rule("X1"), Rule("R6"), Rule("R9"), Rule("R10")]
    public void A_decision_was_taken_by_the_wrong_person_on_something_else_or_too_late()
    {
        var (person, on) = (Value<EntityReference>(Decision, "rcv_approverid"), Value<DateTime>(Decision, "rcv_decidedon"));
        Write(Decision, ("rcv_approverid", User("agent.anna")));
        Finds("R6-four-eyes");

        Write(Decision, ("rcv_approverid", person), ("rcv_amount", 1m));
        Finds("R9-amount");

        Write(Decision, ("rcv_amount", Value<decimal>(Credit, "rcv_basevalue")), ("rcv_decidedon", null));
        Finds("R6-signed");

        Write(Decision, ("rcv_decidedon", Value<DateTime>(Closed, "rcv_closedon").AddMinutes(1)));
        Finds("R10-nothing-decided");

        Write(Decision, ("rcv_decidedon", on), ("rcv_decision", Choice(1)), ("rcv_comment", null));
        Finds("R6-comment R8-approved");
    }

    [Fact, Rule("X1"), Rule("R6"), Rule("R8")]
    public void While_it_is_to_be_paid_the_approver_is_of_the_team_and_not_the_recoverys_owner()
    {
        Write(Closed, ("statecode", Option(0)), ("statuscode", Option(718340002)), ("rcv_closedon", null));
        Write(Credit, ("statecode", Option(0)), ("statuscode", Option(718340002)), ("rcv_deliveredon", null));
        Write(Closed, ("rcv_restitutiondelivered", new Money(0m)));
        Assert.Empty(Codes());

        Write(Decision, ("rcv_approverid", User("manager.mia")));
        Finds("R6-team");

        Write(Closed, ("ownerid", User("manager.mia")));
        Finds("R6-four-eyes R6-team");

        Write(Credit, ("statuscode", Option(718340001)), ("rcv_decidedon", null));
        Finds("R12-approved R6-four-eyes R6-team R8-undecided");
    }

    [Theory, Rule("X1"), Rule("M3"), Rule("R12")]
    [InlineData("rcv_financialimpact", "M3-loss")]
    [InlineData("rcv_restitutionapproved", "R12-approved")]
    [InlineData("rcv_restitutiondelivered", "R12-delivered")]
    public void A_sum_is_off(string column, string codes)
    {
        Write(Closed, (column, new Money(17m)));

        Finds(codes);
    }

    [Theory, Rule("X1"), Rule("P1")]
    [InlineData("rcv_why2", null, "P1-whys")]
    [InlineData("rcv_conclusion", null, "P1-conclusion")]
    [InlineData("rcv_verifiedbyid", null, "P1-signed")]
    [InlineData("rcv_verifiedbyid", "agent.anna", "P1-four-eyes")]
    public void A_verified_cause_is_none(string column, string? person, string codes)
    {
        Write(Cause, (column, person is null ? null : User(person)));

        Finds(codes);
    }

    [Theory, Rule("X1"), Rule("P3")]
    [InlineData("rcv_measure", "P3-measurable")]
    [InlineData("rcv_publishedtext", "P3-published-on")]
    public void An_improvement_lacks_what_it_promised(string column, string codes)
    {
        Write(Improvement, (column, null));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("P3")]
    public void An_improvement_is_further_than_it_can_be()
    {
        Write(Improvement, ("rcv_completedon", Now));
        Finds("P3-done-on");

        Write(Improvement, ("statecode", Option(1)), ("statuscode", Option(2)), ("rcv_evidence", null), ("rcv_actual", null));
        Finds("P3-evidence P3-target P3-time");
    }

    [Theory, Rule("X1"), Rule("F1"), Rule("F6")]
    [InlineData("rcv_openkey", "F1-key")]
    [InlineData("rcv_answer", "F6-answer")]
    [InlineData("rcv_outcomerating", "F1-range")]
    public void Feedback_stands_as_it_could_not(string column, string codes)
    {
        Write(Feedback, (column, column switch { "rcv_openkey" => "somebody", "rcv_outcomerating" => 9, _ => null }));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("F1")]
    public void A_contact_was_asked_twice()
    {
        var nora = Value<EntityReference>(Feedback, "rcv_contactid");
        var asked = Value<DateTime>(Feedback, "rcv_requestedon");
        var again = Loader.Add("rcv_feedback", ("rcv_recoveryid", Recurring), ("rcv_contactid", nora), ("rcv_requestedon", asked.AddDays(3)),
            ("rcv_openkey", nora.Id.ToString("D")), ("ownerid", User("agent.anna")));
        Finds("F1-asked-again");

        Write(again, ("rcv_requestedon", asked.AddDays(40)), ("rcv_openkey", null));
        Finds("F1-key");

        Write(again, ("rcv_openkey", nora.Id.ToString("D")));
        Loader.Add("rcv_feedback", ("rcv_recoveryid", Recurring), ("rcv_contactid", nora), ("rcv_requestedon", asked.AddDays(80)), ("ownerid", User("agent.anna")));
        Finds("F1-key F1-two-open");

        Write(again, ("rcv_comment", "Fine."));
        Assert.Contains("F1-status", Codes());
    }
}
