using FsCheck.Xunit;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Impact;

public class ImpactScoreTests
{
    private static readonly ImpactFacts Low = new(ImpactLevel.Low, Amount: null, ConfirmedAmount: null, IsConfirmed: false);
    private static readonly ImpactFacts Moderate = Low with { Level = ImpactLevel.Moderate };
    private static readonly ImpactFacts High = Low with { Level = ImpactLevel.High };
    private static readonly ImpactFacts Severe = Low with { Level = ImpactLevel.Severe };

    [Fact, Rule("M1")]
    public void One_impact_scores_its_weight()
    {
        Assert.Equal(10, ImpactScore.Of([Low]));
        Assert.Equal(25, ImpactScore.Of([Moderate]));
        Assert.Equal(45, ImpactScore.Of([High]));
        Assert.Equal(70, ImpactScore.Of([Severe]));
        Assert.Equal(0, ImpactScore.Of([]));
    }

    [Fact, Rule("M1")]
    public void Several_impacts_add_up_to_less_than_their_sum()
    {
        Assert.Equal(59, ImpactScore.Of([High, Moderate])); // 100 x (1 - 0.55 x 0.75) = 58.75
        Assert.Equal(97, ImpactScore.Of([Severe, Severe, Severe])); // 97.3
    }

    [Fact, Rule("M1")]
    public void Half_a_point_is_rounded_away_from_zero() =>
        Assert.Equal(33, ImpactScore.Of([Moderate, Low])); // 32.5

    [Property, Rule("M1")]
    public bool The_score_stays_between_0_and_100_and_never_falls_with_one_more(bool[] severe)
    {
        var impacts = severe.Select(isSevere => isSevere ? Severe : Low).ToList();
        var score = ImpactScore.Of(impacts);
        return score is >= 0 and <= 100 && ImpactScore.Of([.. impacts, Low]) >= score;
    }

    [Fact, Rule("M2")]
    public void The_suggestion_changes_at_its_thresholds()
    {
        Assert.Equal(Severity.Critical, ImpactScore.Suggested([Severe])); // 70
        Assert.Equal(Severity.Major, ImpactScore.Suggested([High])); // 45
        Assert.Equal(Severity.Major, ImpactScore.Suggested([High, Moderate, Low])); // 63
        Assert.Equal(Severity.Moderate, ImpactScore.Suggested([Moderate, Moderate])); // 44
        Assert.Equal(Severity.Moderate, ImpactScore.Suggested([Moderate])); // 25
        Assert.Equal(Severity.Minor, ImpactScore.Suggested([Low])); // 10
    }

    [Fact, Rule("M2")]
    public void Nothing_recorded_suggests_nothing() => Assert.Null(ImpactScore.Suggested([]));

    [Fact, Rule("M3")]
    public void The_confirmed_amount_wins_even_when_it_is_zero()
    {
        Assert.Equal(300.25m, ImpactScore.FinancialImpact([Low with { Amount = 100m }, Low with { Amount = 900m, ConfirmedAmount = 200.25m }]));
        Assert.Equal(0m, ImpactScore.FinancialImpact([Low with { Amount = 900m, ConfirmedAmount = 0m }, Low]));
    }

    [Fact, Rule("R14")]
    public void The_confirmed_loss_is_the_clients_amount_or_ours_where_they_agree()
    {
        Assert.Equal(200m, (Low with { Amount = 900m, ConfirmedAmount = 200m }).ConfirmedLoss);
        Assert.Equal(900m, (Low with { Amount = 900m, IsConfirmed = true }).ConfirmedLoss);
        Assert.Equal(0m, (Low with { Amount = 900m }).ConfirmedLoss);
    }
}

public class ImpactRulesTests
{
    private static readonly ImpactRow Sound = new()
    {
        Recovery = Guid.NewGuid(),
        Dimension = ImpactDimension.Operational,
        Description = "We key every order by hand.",
        Level = ImpactLevel.High,
        Amount = 0m,
    };

    [Fact, Rule("M1")]
    public void A_sound_impact_is_taken() => Assert.Empty(ImpactRules.All.Check(Sound));

    [Fact, Rule("M1")]
    public void Everything_that_is_missing_is_said_at_once() => Assert.Equal(
        ["M1-recovery", "M1-dimension", "M1-level", "M1-description"],
        ImpactRules.All.Check(new ImpactRow { Description = " " }).Codes());

    [Fact, Rule("M1")]
    public void An_impact_stays_with_its_recovery()
    {
        Assert.Empty(ImpactRules.All.Check(Sound with { FormerRecovery = Sound.Recovery }));
        Assert.Equal(["M1-recovery-fixed"], ImpactRules.All.Check(Sound with { FormerRecovery = Guid.NewGuid() }).Codes());
    }

    [Fact, Rule("M3")]
    public void A_loss_is_never_negative()
    {
        Assert.Equal(["M3-amount"], ImpactRules.All.Check(Sound with { Amount = -0.01m }).Codes());
        var refusal = Assert.Single(ImpactRules.All.Check(Sound with { ConfirmedAmount = -5m }));
        Assert.Contains("-5.00", refusal.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact, Rule("M1")]
    public void What_an_ended_recovery_recorded_stays()
    {
        Assert.Empty(ImpactRules.OfRecovery.Check(RecoveryStatus.FollowingUp));
        Assert.Equal(["M1-recovery-ended"], ImpactRules.OfRecovery.Check(RecoveryStatus.Closed).Codes());
        Assert.Equal(["M1-recovery-ended"], ImpactRules.OfRecovery.Check(RecoveryStatus.Cancelled).Codes());
    }
}
