using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Restitution;

public class ApprovalRulesTests
{
    private static readonly Guid Approver = Guid.NewGuid();
    private static readonly Guid Another = Guid.NewGuid();

    private static readonly ApprovalRequest Sound = new()
    {
        TierName = "Team lead",
        Decision = Decision.Approve,
        Approver = Approver,
        ActingUsers = [Approver, Approver],
        IsTeamMember = true,
        Authors = [Another],
    };

    [Fact, Rule("R6")]
    public void A_member_without_a_part_in_it_decides()
    {
        Assert.Empty(ApprovalRules.Open.Check(Sound));
        Assert.Empty(ApprovalRules.All.Check(Sound));
    }

    [Fact, Rule("R6")]
    public void Whoever_has_a_part_in_it_does_not() =>
        Assert.Equal(["R6-four-eyes"], ApprovalRules.All.Check(Sound with { Authors = [Another, Approver] }).Codes());

    [Fact, Rule("R6")]
    public void A_stranger_to_the_team_does_not_and_reads_the_tiers_name()
    {
        var refusal = Assert.Single(ApprovalRules.All.Check(Sound with { IsTeamMember = false }));

        Assert.Equal("R6-team", refusal.Code);
        Assert.Contains("Team lead", refusal.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact, Rule("R6")]
    public void Nobody_decides_for_another() =>
        Assert.Equal(["R6-in-person"], ApprovalRules.All.Check(Sound with { ActingUsers = [Approver, Another] }).Codes());

    [Fact, Rule("R6")]
    public void A_person_counts_once()
    {
        Assert.Equal(["R6-once"], ApprovalRules.All.Check(Sound with { Given = [new(Approver, Decision.Approve)] }).Codes());
        Assert.Equal(1, ApprovalRules.Left(2, [new(Approver, Decision.Approve), new(Approver, Decision.Approve)]));
    }

    [Theory, Rule("R6")]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_rejection_says_why(string? comment)
    {
        Assert.Equal(["R6-comment"], ApprovalRules.All.Check(Sound with { Decision = Decision.Reject, Comment = comment }).Codes());
        Assert.Empty(ApprovalRules.All.Check(Sound with { Decision = Decision.Reject, Comment = "Too much for an hour." }));
    }

    [Fact, Rule("R6")]
    public void Enough_approvals_approve_and_one_rejection_ends_it()
    {
        Assert.Null(ApprovalRules.Demanded(2, [new(Approver, Decision.Approve)]));
        Assert.Equal(RestitutionStatus.Approved, ApprovalRules.Demanded(2, [new(Approver, Decision.Approve), new(Another, Decision.Approve)]));
        Assert.Equal(RestitutionStatus.Rejected, ApprovalRules.Demanded(2, [new(Approver, Decision.Approve), new(Another, Decision.Reject)]));
    }

    [Theory, Rule("R10")]
    [InlineData(nameof(RestitutionStatus.Approved), "R10-already-decided")]
    [InlineData(nameof(RestitutionStatus.Delivered), "R10-already-decided")]
    [InlineData(nameof(RestitutionStatus.Rejected), "R10-already-decided")]
    [InlineData(nameof(RestitutionStatus.Withdrawn), "R10-withdrawn")]
    [InlineData(nameof(RestitutionStatus.Draft), "R6-submitted")]
    public void Only_a_submitted_one_is_decided(string status, string code) =>
        Assert.Equal([code], ApprovalRules.Open.Check(Sound with { Status = Enum.Parse<RestitutionStatus>(status) }).Codes());

    [Fact, Rule("R10")]
    public void A_decided_one_answers_in_these_words() => Assert.Contains(
        "already decided",
        ApprovalRules.Open.Check(Sound with { Status = RestitutionStatus.Approved }).Single().Message.ToString(),
        StringComparison.Ordinal);

    [Fact, Rule("R10")]
    public void Nothing_is_decided_on_an_ended_recovery()
    {
        Assert.Equal(["R10-nothing-decided"], ApprovalRules.Open.Check(Sound with { RecoveryStatus = RecoveryStatus.Closed }).Codes());
        Assert.Equal(["R10-nothing-decided"], ApprovalRules.Open.Check(Sound with { RecoveryStatus = RecoveryStatus.Cancelled }).Codes());
    }
}

[Rule("R4")]
public class TierRulesTests
{
    private static readonly TierSaved Sound = new(SoundSubmission.TeamLead, [SoundSubmission.FrontLine, SoundSubmission.Director, SoundSubmission.Board]);

    private static IReadOnlyList<string> With(Tier tier) => TierRules.All.Check(Sound with { Tier = tier }).Codes();

    [Fact]
    public void The_shipped_tiers_fit_together() => Assert.Empty(TierRules.All.Check(Sound));

    [Fact]
    public void An_overlap_is_refused_with_both_ranges()
    {
        var refusal = Assert.Single(TierRules.All.Check(Sound with { Tier = Sound.Tier with { Maximum = 5000.01m } }));

        Assert.Equal("R4-overlap", refusal.Code);
        Assert.Contains("5,000.01", refusal.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Director\"", refusal.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(["R4-overlap"], With(Sound.Tier with { Maximum = null }));
    }

    [Fact]
    public void A_tier_in_another_currency_is_refused() => Assert.Equal(["R4-currency"], With(Sound.Tier with { IsInBaseCurrency = false }));

    [Fact]
    public void An_empty_range_is_refused()
    {
        Assert.Equal(["R4-bounds"], With(Sound.Tier with { Maximum = 500m }));
        Assert.Contains("R4-bounds", With(Sound.Tier with { Minimum = -1m, Maximum = 0m }));
    }

    [Fact]
    public void Approvals_need_a_team()
    {
        Assert.Equal(["R4-team"], With(Sound.Tier with { HasTeam = false }));
        Assert.Equal(["R4-approvals"], With(Sound.Tier with { ApprovalsRequired = 6 }));
        Assert.Empty(With(Sound.Tier with { HasTeam = false, ApprovalsRequired = 0 }));
    }
}
