using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

public sealed class StepRulesTests
{
    [Fact, Rule("S1"), Rule("S3")]
    public void A_step_with_all_it_asks_for_is_completed() => Assert.Empty(Check(Sound.Facts));

    [Theory, Rule("S1")]
    [InlineData(RecoveryStepStatus.Pending)]
    [InlineData(RecoveryStepStatus.Active)]
    [InlineData(RecoveryStepStatus.WaitingOnClient)]
    public void A_required_step_before_it_blocks_and_is_named(object status)
    {
        var blocking = Sound.Acknowledged with { Status = (RecoveryStepStatus)status };

        var violation = Assert.Single(StepRules.All.Check(Sound.Facts with { Others = [blocking] }));

        Assert.Equal("S1-order", violation.Code);
        Assert.Contains("Acknowledge in person", violation.Message.In(Text.English));
    }

    [Theory, Rule("S1")]
    [InlineData(Text.English, "“Acknowledge in person”, “Inform the team”")]
    [InlineData(Text.German, "„Acknowledge in person“, „Inform the team“")]
    [InlineData(Text.French, "« Acknowledge in person », « Inform the team »")]
    public void What_blocks_is_quoted_as_the_reader_quotes(int language, string quoted)
    {
        var blocking = Sound.Acknowledged with { Name = "Acknowledge in person", Status = RecoveryStepStatus.Active };
        var facts = Sound.Facts with { Others = [blocking with { Id = Guid.NewGuid(), Name = "Inform the team" }, blocking] };

        var sentence = Assert.Single(StepRules.All.Check(facts)).Message.In(language);

        Assert.All(quoted.Split(", "), name => Assert.Contains(name, sentence, StringComparison.Ordinal));
    }

    [Fact, Rule("S1")]
    public void An_optional_one_before_it_does_not_block() =>
        Assert.Empty(Check(Sound.Facts with { Others = [Sound.Acknowledged with { Status = RecoveryStepStatus.Active, IsRequired = false }] }));

    [Fact, Rule("S1")]
    public void A_waived_one_before_it_does_not_block() =>
        Assert.Empty(Check(Sound.Facts with { Others = [Sound.Acknowledged with { Status = RecoveryStepStatus.Waived }] }));

    [Fact, Rule("S2")]
    public void Steps_of_equal_sequence_do_not_wait_for_each_other() =>
        Assert.Empty(Check(Sound.Facts with { Others = [Sound.Step("Investigate", 20, RecoveryStage.Stabilise, RecoveryStepStatus.Active)] }));

    [Theory, Rule("S8")]
    [InlineData(RecoveryStatus.Closed)]
    [InlineData(RecoveryStatus.Cancelled)]
    public void Nothing_is_completed_on_a_recovery_that_ended(object status) =>
        Assert.Equal(["S8-recovery-ended"], Check(Sound.Facts with { Recovery = Sound.Facts.Recovery with { Status = (RecoveryStatus)status } }));

    [Fact, Rule("S3")]
    public void All_that_is_missing_is_said_at_once() => Assert.Equal(
        [
            "S3-personal-contact", "S3-apology", "S3-impact", "S3-impact-confirmed", "S3-plan-parts", "S3-update-cadence", "S3-restitution",
            "V1-nobody", "V1-outcome", "S3-root-cause", "S3-learning-shared", "S3-feedback", "S3-outcome",
        ],
        Check(Sound.Facts with
        {
            Step = Sound.Facts.Step with { Apology = " ", Outcome = null },
            Recovery = Sound.Facts.Recovery with { UpdateIntervalMinutes = null },
            Evidence = new Evidence(),
        }));

    [Fact, Rule("S3")]
    public void A_step_that_asks_for_nothing_needs_nothing() =>
        Assert.Empty(Check(Sound.Facts with { Step = Sound.Plan, Evidence = new Evidence() }));

    [Fact, Rule("M2")]
    public void The_last_step_of_Assess_needs_a_reason_for_another_severity()
    {
        var assess = Sound.Facts with
        {
            Step = Sound.Plan with { Stage = RecoveryStage.Assess },
            Recovery = Sound.Facts.Recovery with { Severity = Severity.Minor, SuggestedSeverity = Severity.Major },
        };

        Assert.Equal(["M2-severity-reason"], Check(assess));
        Assert.Empty(Check(assess with { Recovery = assess.Recovery with { SeverityReason = "They have a manual way round" } }));
        Assert.Empty(Check(assess with { Others = [Sound.Step("Triage", 20, RecoveryStage.Assess, RecoveryStepStatus.Active)] }));
        Assert.Empty(Check(assess with { Recovery = assess.Recovery with { SuggestedSeverity = null } }));
    }

    [Fact]
    public void Every_code_is_unique_and_begins_with_its_rule()
    {
        var codes = StepRules.All.Select(rule => rule.Code)
            .Concat(StepChangeRules.Status.Select(rule => rule.Code))
            .Concat(StepChangeRules.Values.Select(rule => rule.Code))
            .Concat(StepAdditionRules.All.Select(rule => rule.Code))
            .Concat(VerifierRules.All.Select(rule => rule.Code))
            .ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[A-Z][0-9]+-[a-z-]+$", code));
    }

    private static IReadOnlyList<string> Check(StepFacts facts) => StepRules.All.Check(facts).Codes();
}
