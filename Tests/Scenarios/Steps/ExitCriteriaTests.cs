using Microsoft.Xrm.Sdk;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Steps;

public sealed class ExitCriteriaTests : StepScenario
{
    [Fact, Rule("S3")]
    public void All_that_is_missing_is_said_at_once_in_the_users_language()
    {
        var step = Lay("Everything", 10, 3, Active, criteria: [.. Enumerable.Range(0, 12)]);

        Refused(
            () => Complete(Anna, step),
            "(S3-personal-contact)", "(S3-apology)", "(S3-impact)", "(S3-impact-confirmed)", "(S3-plan-parts)", "(S3-update-cadence)", "(S3-restitution)",
            "(V1-nobody)", "(V1-outcome)", "(S3-root-cause)", "(S3-learning-shared)", "(S3-feedback)", "(S3-outcome)");

        Administrator.Update(Change(new EntityReference("usersettings", Anna.Id), ("uilanguageid", 1031)));
        Refused(() => Complete(Anna, step), "Es ist keine Auswirkung erfasst");
    }

    [Fact, Rule("S3")]
    public void What_a_running_step_lacks_can_be_asked_before_it_is_completed()
    {
        var running = Lay("Talk", 10, 0, Active, criteria: [2, 11]);
        Lay("Later", 20, 1, criteria: [2]);

        using var steps = System.Text.Json.JsonDocument.Parse((string)Anna.Service.Call("rcv_ClosureChecklist", Recovery)["Steps"]);
        var only = Assert.Single(steps.RootElement.EnumerateArray());
        Assert.Equal(running.Id, only.GetProperty("step").GetGuid());
        Assert.Equal(["S3-impact", "S3-outcome"], only.GetProperty("missing").EnumerateArray().Select(missing => missing.GetProperty("found").GetString()));
    }

    [Fact, Rule("S3")]
    public void An_outcome_sent_together_with_the_status_counts()
    {
        var step = Lay("Describe it", 10, 3, Active, criteria: [11]);
        Refused(() => Complete(Anna, step), "(S3-outcome)");
        Refused(() => Complete(Anna, step, ("rcv_outcome", "  ")), "(S3-outcome)");

        Complete(Anna, step, ("rcv_outcome", "Orders flow again"));
    }

    [Fact, Rule("S3")]
    public void Impact_is_recorded_and_confirmed()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "M1-score", "M2-suggested");
        var recorded = Lay("Record", 10, 2, Active, criteria: [2]);
        var confirmed = Lay("Confirm", 10, 2, Active, criteria: [3]);
        var severe = Impact(level: 3);

        Complete(Anna, recorded);
        Refused(() => Complete(Anna, confirmed), "(S3-impact-confirmed)");
        Impact(level: 0, isConfirmed: true);
        Refused(() => Complete(Anna, confirmed), "(S3-impact-confirmed)");
        LoadChange(severe, ("rcv_confirmedbyclient", true));

        Complete(Anna, confirmed);
    }

    [Fact, Rule("S3")]
    public void A_plan_is_shared_by_a_touchpoint_after_it_was_written_and_its_promises_say_so()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "C2-count", "C2-last", "C3-empty");
        var step = Lay("Agree the plan", 10, 1, Active, criteria: [4]);
        var putRight = Promise(0);
        Refused(() => Complete(Anna, step), "(S3-plan-parts)");
        Touchpoint(purpose: 1);
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));
        var prevent = Promise(1);
        Refused(() => Complete(Anna, step), "(S3-plan-shared)");

        Organization.Clock.Advance(TimeSpan.FromMinutes(5));
        Touchpoint(purpose: 1);
        var sharedOn = Now;
        Organization.Clock.Advance(TimeSpan.FromMinutes(5));
        Complete(Anna, step);

        Assert.Equal(sharedOn, Value<DateTime>(putRight, "rcv_sharedon"));
        Assert.Equal(sharedOn, Value<DateTime>(prevent, "rcv_sharedon"));
    }

    [Fact, Rule("S3")]
    public void An_update_cadence_is_agreed()
    {
        var step = Lay("Agree on updates", 10, 1, Active, criteria: [5]);
        Refused(() => Complete(Anna, step), "(S3-update-cadence)");

        LoadChange(Recovery, ("rcv_updateintervalminutes", 120));
        Complete(Anna, step);
    }

    [Fact, Rule("S3")]
    public void Restitution_is_decided()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "R2-account");
        var step = Lay("Decide", 10, 3, Active, criteria: [6]);
        var restitution = Load("rcv_restitution", ("rcv_recoveryid", Recovery), ("rcv_name", "Credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(100)));
        Refused(() => Complete(Anna, step), "(S3-restitution)");

        LoadChange(restitution, ("statecode", State(1)), ("statuscode", State(718340004)));
        Complete(Anna, step);
    }

    [Fact, Rule("S3")]
    public void An_apology_only_counts_with_its_reason()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "R2-account");
        var step = Lay("Decide", 10, 3, Active, criteria: [6]);
        var restitution = Load("rcv_restitution", ("rcv_recoveryid", Recovery), ("rcv_name", "Sorry"), ("rcv_type", Choice(7)));
        Refused(() => Complete(Anna, step), "(S3-restitution)");

        LoadChange(restitution, ("rcv_justification", "They asked for nothing else"));
        Complete(Anna, step);
    }

    [Theory, Rule("V1")]
    [InlineData("Nora North", true)]
    [InlineData("Adam Work", false)]
    [InlineData("Lena Lit", true)]
    [InlineData("Tess Tail", true)]
    public void The_fix_is_confirmed_by_the_client_its_parent_or_a_subsidiary(string contact, bool counts)
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "V1-stranger");
        LoadChange(Northwind, ("parentaccountid", Litware));
        LoadChange(Tailspin, ("parentaccountid", Northwind));
        var step = Lay("The client confirms", 10, 4, Active, criteria: [7]);
        Refused(() => Complete(Anna, step, ("rcv_outcome", "Works")), "(V1-nobody)");

        LoadChange(Recovery, ("rcv_verifiedbyid", Contact(contact)));
        Refused(() => Complete(Anna, step), "(V1-outcome)");
        if (counts)
            Complete(Anna, step, ("rcv_outcome", "Works"));
        else
            Refused(() => Complete(Anna, step, ("rcv_outcome", "Works")), "(V1-contact)");
    }

    [Fact, Rule("V1")]
    public void The_contact_of_the_step_is_who_confirmed()
    {
        var step = Lay("The client confirms", 10, 4, Active, criteria: [7]);

        Complete(Anna, step, ("rcv_outcome", "Works"), ("rcv_contactid", Contact("Nils Nord")));

        Assert.Equal(Contact("Nils Nord"), Value<EntityReference>(Recovery, "rcv_verifiedbyid"));
        Assert.Equal(Now, Value<DateTime>(Recovery, "rcv_verifiedon"));
    }

    [Fact, Rule("V1")]
    public void Who_confirmed_is_the_clients_contact_and_stays_once_the_fix_is_verified()
    {
        var step = Lay("The client confirms", 10, 4, Active, criteria: [7]);
        Refused(() => Anna.Service.Update(Change(Recovery, ("rcv_verifiedbyid", Contact("Adam Work")))), "(V1-stranger)");
        Anna.Service.Update(Change(Recovery, ("rcv_verifiedbyid", Contact("Nils Nord"))));
        Anna.Service.Update(Change(Recovery, ("rcv_verifiedbyid", Contact("Nora North"))));

        Complete(Anna, step, ("rcv_outcome", "Works"));

        Refused(() => Anna.Service.Update(Change(Recovery, ("rcv_verifiedbyid", Contact("Nils Nord")))), "(V1-final)");
        Refused(() => Anna.Service.Update(Change(Recovery, ("rcv_verifiedbyid", null))), "(V1-final)");
        Anna.Service.Update(Change(Recovery, ("rcv_verifiedbyid", Contact("Nora North"))));
    }

    [Fact, Rule("S3")]
    public void The_root_cause_is_verified_and_the_learning_shared()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "P1-conclusion", "P1-signed", "P1-whys", "P3-back-to-draft", "P3-published-on");
        var verified = Lay("Find the cause", 10, 5, Active, criteria: [8]);
        var shared = Lay("Tell them", 10, 5, Active, criteria: [9]);
        var cause = Load("rcv_rootcause",
            ("rcv_recoveryid", Recovery), ("rcv_category", Choice(4)), ("rcv_problem", "Orders lost"), ("rcv_why1", "The queue was full"), ("rcv_isverified", false));
        Refused(() => Complete(Anna, verified), "(S3-root-cause)");
        LoadChange(cause, ("rcv_isverified", true));
        Complete(Anna, verified);

        LoadChange(cause, ("rcv_clienttext", "Our queue was full"));
        Refused(() => Complete(Anna, shared), "published improvement", "Learning shared", "(S3-learning-shared)");
        Load("rcv_improvement", ("rcv_recoveryid", Recovery), ("rcv_name", "Alarm on the queue"), ("rcv_kind", Choice(2)), ("rcv_publishedon", Now));
        Touchpoint(purpose: 8);

        Complete(Anna, shared);
    }

    [Fact, Rule("S3")]
    public void Feedback_was_asked_for_in_the_last_30_days()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "F1-status");
        var step = Lay("Ask", 10, 5, Active, criteria: [10]);
        var feedback = Load("rcv_feedback", ("rcv_recoveryid", Recovery), ("rcv_contactid", Contact("Nadia Norton")), ("rcv_requestedon", Now.AddDays(-31)));
        Refused(() => Complete(Anna, step), "(S3-feedback)");
        LoadChange(feedback, ("rcv_requestedon", Now.AddDays(1)));
        Refused(() => Complete(Anna, step), "(S3-feedback)");

        LoadChange(feedback, ("rcv_receivedon", Now.AddDays(-30)));
        Complete(Anna, step);
    }

    [Fact, Rule("M2")]
    public void Assess_does_not_end_at_another_severity_without_a_reason()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "M2-suggested");
        var step = Lay("Assess", 10, 2, Active);
        LoadChange(Recovery, ("rcv_suggestedseverity", Choice(2)));
        Refused(() => Complete(Anna, step), "Moderate", "Critical", "(M2-severity-reason)");

        LoadChange(Recovery, ("rcv_severityreason", "Their board asked us"));
        Complete(Anna, step);
    }

    [Fact, Rule("M2")]
    public void Assess_does_not_end_without_a_reason_by_ending_all_its_steps_in_one_bulk_update()
    {
        LeavesImpossibleStates("The evidence is loaded past the plug-ins.", "M2-suggested");
        var first = Lay("Triage", 10, 2, Active);
        var second = Lay("Investigate", 10, 2, Active);
        LoadChange(Recovery, ("rcv_suggestedseverity", Choice(2)));

        Refused(() => Anna.Execute(CompleteTogether(first, second)), "(M2-severity-reason)");

        LoadChange(Recovery, ("rcv_severityreason", "Their board asked us"));
        Anna.Execute(CompleteTogether(first, second));
        Assert.Equal([Completed, Completed], [StatusOf(first), StatusOf(second)]);
    }

    private EntityReference Impact(int level, bool isConfirmed = false) => Load("rcv_impact",
        ("rcv_recoveryid", Recovery), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(level)), ("rcv_description", "No orders"), ("rcv_confirmedbyclient", isConfirmed));

    private EntityReference Promise(int part) => Load("rcv_commitment",
        ("rcv_accountid", Northwind), ("rcv_recoveryid", Recovery), ("rcv_name", "We will"), ("rcv_kind", Choice(0)), ("rcv_planpart", Choice(part)), ("rcv_reviewon", Now.AddDays(7)));

    private void Touchpoint(int purpose)
    {
        var touchpoint = Load("rcv_touchpoint",
            ("subject", "To the client"), ("regardingobjectid", Northwind), ("rcv_recoveryid", Recovery), ("rcv_purpose", Choice(purpose)), ("rcv_channel", Choice(3)), ("actualend", Now));
        LoadChange(touchpoint, ("statecode", State(1)), ("statuscode", State(2)));
    }
}
