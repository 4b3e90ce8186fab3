using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;
using static RecoveryCrm.Tests.Rules.Restitution.SoundSubmission;

namespace RecoveryCrm.Tests.Rules.Restitution;

public class SubmissionRulesTests
{
    [Fact, Rule("R2")]
    public void A_sound_submission_is_taken() => Assert.Empty(Example.Refusals());

    [Theory, Rule("R1")]
    [InlineData(null)]
    [InlineData("   19 characters it.   ")]
    public void A_justification_has_twenty_characters_at_least(string? justification) =>
        Assert.Equal(["R1-justification"], (Example with { Row = Example.Row with { Justification = justification } }).Refusals());

    [Fact, Rule("R4")]
    public void A_gap_is_refused_and_named()
    {
        var gap = Example with { Tiers = [FrontLine, Director, Board] };
        var refusal = Assert.Single(SubmissionRules.All.Check(new RoutedSubmission(gap, Route.For(gap))));

        Assert.Equal("R4-gap", refusal.Code);
        Assert.Contains("3,000.00", refusal.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("500.00 up to, not including, 5,000.00", refusal.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact, Rule("R4")]
    public void Above_the_last_tier_the_gap_has_no_end()
    {
        var gap = Example with { Tiers = [FrontLine] };
        Assert.Contains("500.00 and above", SubmissionRules.All.Check(new RoutedSubmission(gap, Route.For(gap))).Single().Message.ToString(), StringComparison.Ordinal);
    }

    [Fact, Rule("R4")]
    public void A_team_with_too_few_eligible_members_is_refused()
    {
        Assert.Equal(["R4-members"], (Example with { Authors = [Author, Approver] }).Refusals());
        Assert.Equal(["R4-members"], (Example with { Tiers = [TeamLead with { Members = [] }] }).Refusals());
        Assert.Equal(["R4-members"], (Example.WithLoss(90000m).Worth(30000m) with { Authors = [OtherApprover] }).Refusals());
    }

    [Fact, Rule("R10")]
    public void Nothing_is_submitted_on_an_ended_recovery()
    {
        Assert.Equal(["R10-recovery-ended"], (Example with { RecoveryStatus = RecoveryStatus.Closed }).Refusals());
        Assert.Equal(["R10-recovery-ended"], (Example with { RecoveryStatus = RecoveryStatus.Cancelled }).Refusals());
        Assert.Empty((Example with { RecoveryStatus = RecoveryStatus.FollowingUp }).Refusals());
    }

    [Fact, Rule("R15")]
    public void The_client_is_heard_before_anything_is_offered()
    {
        Assert.Equal(["R15-client-heard"], (Example with { ClientSpokenTo = false }).Refusals());
        Assert.Equal(["R15-impact"], (Example with { Impacts = [] }).Refusals());
    }

    [Fact, Rule("R15")]
    public void What_a_contract_owes_waits_for_nobody() => Assert.Empty(
        (Example with { Row = Example.Row with { IsContractual = true }, Impacts = [], ClientSpokenTo = false }).Refusals());

    [Fact, Rule("R14")]
    public void Little_beside_the_confirmed_loss_is_a_warning_and_no_refusal()
    {
        var confirmed = Example with { Impacts = [Example.Impacts[0] with { ConfirmedAmount = 5000.01m }] };

        Assert.Equal(["R14"], SubmissionRules.Warnings.Check(confirmed).Codes());
        Assert.Empty(confirmed.Refusals());
        Assert.Empty(SubmissionRules.Warnings.Check(confirmed with { Impacts = [Example.Impacts[0] with { ConfirmedAmount = 5000m }] }));
        Assert.Empty(SubmissionRules.Warnings.Check(confirmed.Beside(Granted(1m, sameRecovery: true, contractual: true))));
        Assert.Empty(SubmissionRules.Warnings.Check(Example.WithLoss(90000m)));
    }
}
