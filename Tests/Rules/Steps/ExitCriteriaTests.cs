using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class ExitCriteriaTests
{
    private static Evidence Evidence => Sound.Facts.Evidence;

    [Fact, Rule("S3")]
    public void One_low_impact_unconfirmed_beside_a_confirmed_one_is_enough() => Assert.Empty(With(Evidence));

    [Fact, Rule("S3")]
    public void Every_high_or_severe_impact_is_confirmed() => Assert.Equal(["S3-impact-confirmed"], With(Evidence with
    {
        Impacts = [new(ImpactLevel.Low, IsConfirmed: true), new(ImpactLevel.Severe, IsConfirmed: false)],
    }));

    [Fact, Rule("S3")]
    public void At_least_one_impact_is_confirmed() => Assert.Equal(["S3-impact-confirmed"], With(Evidence with
    {
        Impacts = [new(ImpactLevel.Moderate, IsConfirmed: false)],
    }));

    [Theory, Rule("S3")]
    [InlineData(PlanPart.PutRight)]
    [InlineData(PlanPart.Prevent)]
    public void A_plan_needs_both_parts(object part) => Assert.Equal(["S3-plan-parts"], With(Evidence with
    {
        Promises = Evidence.Promises.Where(promise => promise.Part != (PlanPart)part).ToList(),
    }));

    [Fact, Rule("S3")]
    public void A_touchpoint_before_the_second_promise_was_written_does_not_carry_the_plan() =>
        Assert.Equal(["S3-plan-shared"], With(Evidence with { TouchpointsEnded = [Sound.Noon.AddMinutes(-45)] }));

    [Fact, Rule("S3")]
    public void The_promises_are_shared_when_the_first_touchpoint_after_both_ended()
    {
        var evidence = Evidence with { TouchpointsEnded = [Sound.Noon, Sound.Noon.AddMinutes(-30), Sound.Noon.AddMinutes(-45)] };

        Assert.Equal(Sound.Noon.AddMinutes(-30), SharedPlan.SharedOn(evidence));
        Assert.Equal(evidence.Promises, SharedPlan.NewlyShared(evidence));
    }

    [Fact, Rule("S3")]
    public void A_promise_that_was_shared_before_keeps_its_date() => Assert.Single(SharedPlan.NewlyShared(Evidence with
    {
        Promises = [Evidence.Promises[0] with { SharedOn = Sound.Noon.AddDays(-1) }, Evidence.Promises[1]],
    }));

    [Theory, Rule("S3")]
    [InlineData(RestitutionStatus.Draft, false)]
    [InlineData(RestitutionStatus.Submitted, false)]
    [InlineData(RestitutionStatus.Approved, true)]
    [InlineData(RestitutionStatus.Delivered, true)]
    [InlineData(RestitutionStatus.Rejected, true)]
    [InlineData(RestitutionStatus.Withdrawn, true)]
    public void Restitution_is_decided_by_its_status(object status, bool isDecided) => Assert.Equal(
        isDecided ? [] : ["S3-restitution"],
        With(Evidence with { Restitutions = [new(RestitutionType.Refund, (RestitutionStatus)status, null)] }));

    [Theory, Rule("S3")]
    [InlineData(null, false)]
    [InlineData("They asked for nothing but an honest word", true)]
    public void An_apology_alone_counts_with_its_reason(string? reason, bool isDecided) => Assert.Equal(
        isDecided ? [] : ["S3-restitution"],
        With(Evidence with { Restitutions = [new(RestitutionType.ApologyOnly, RestitutionStatus.Draft, reason)] }));

    [Theory, Rule("V1")]
    [InlineData(true)]
    [InlineData(false, "V1-contact")]
    [InlineData(null, "V1-nobody")]
    public void The_fix_is_confirmed_by_somebody_of_the_clients(bool? isOfClient, params string[] codes) =>
        Assert.Equal(codes, With(Evidence with { IsConfirmedByClient = isOfClient }));

    [Fact, Rule("S3")]
    public void Shared_learning_says_which_parts_are_missing()
    {
        var violation = Assert.Single(StepRules.All.Check(Sound.Facts with { Evidence = Evidence with { Learning = new(true, false, false) } }));

        Assert.Equal("S3-learning-shared", violation.Code);
        Assert.DoesNotContain("published improvement", violation.Message.In(Text.English));
        Assert.Contains("root cause", violation.Message.In(Text.English));
        Assert.Contains("Erkenntnisse mitgeteilt", violation.Message.In(Text.German));
        Assert.Contains("Leçons partagées", violation.Message.In(Text.French));
    }

    [Fact, Rule("S3")]
    public void An_unconfirmed_recovery_asks_nobody_for_feedback() => Assert.Empty(StepRules.All.Check(Sound.Facts with
    {
        Recovery = Sound.Facts.Recovery with { IsUnconfirmed = true },
        Evidence = Evidence with { FeedbackRequested = false },
    }));

    [Theory, Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4")]
    [InlineData("We are sorry if you were inconvenienced.", "A1-conditional")]
    [InlineData("Apologies for the outage.", "A2-ownership")]
    [InlineData("We are sorry. It was our vendor's fault.", "A3-blame")]
    [InlineData("We are sorry that mistakes were made.", "A4-agentless")]
    public void An_apology_with_a_finding_is_refused_and_kept_with_a_reason(string apology, string code)
    {
        var facts = Sound.Facts with { Step = Sound.Facts.Step with { Apology = apology } };

        Assert.Equal([code], StepRules.All.Check(facts).Codes());
        Assert.Empty(StepRules.All.Check(facts with { Step = facts.Step with { ApologyReason = "Her own words, she liked them" } }));
    }

    [Fact, Rule("S3")]
    public void A_reason_does_not_stand_in_for_an_apology() => Assert.Equal(
        ["S3-apology"],
        StepRules.All.Check(Sound.Facts with { Step = Sound.Facts.Step with { Apology = null, ApologyReason = "We said it on the phone" } }).Codes());

    private static IReadOnlyList<string> With(Evidence evidence) => StepRules.All.Check(Sound.Facts with { Evidence = evidence }).Codes();
}
