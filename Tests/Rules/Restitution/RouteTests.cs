using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;
using static RecoveryCrm.Tests.Rules.Restitution.SoundSubmission;

namespace RecoveryCrm.Tests.Rules.Restitution;

public class RouteTests
{
    [Theory, Rule("R2")]
    [InlineData(500, "Team lead")]
    [InlineData(4999.99, "Team lead")]
    [InlineData(5000, "Director")]
    [InlineData(24999.99, "Director")]
    [InlineData(25000, "Board")]
    [InlineData(1000000, "Board")]
    public void A_tier_covers_from_its_minimum_up_to_below_its_maximum(decimal value, string tier) =>
        Assert.Equal(tier, Example.WithLoss(10_000_000m).Worth(value).TierName());

    [Theory, Rule("R2")]
    [InlineData(nameof(RestitutionStatus.Submitted))]
    [InlineData(nameof(RestitutionStatus.Approved))]
    [InlineData(nameof(RestitutionStatus.Delivered))]
    public void What_the_account_was_granted_counts_with_the_new_one(string status)
    {
        var split = Example.WithLoss(100_000m).Beside(Granted(2500m, Enum.Parse<RestitutionStatus>(status), contractual: true));

        Assert.Equal(5500m, split.TierValue);
        Assert.Equal("Director", split.TierName());
    }

    [Theory, Rule("R2")]
    [InlineData(nameof(RestitutionStatus.Rejected))]
    [InlineData(nameof(RestitutionStatus.Withdrawn))]
    [InlineData(nameof(RestitutionStatus.Draft))]
    public void What_came_to_nothing_does_not_count(string status) =>
        Assert.Equal(3000m, Example.Beside(Granted(2500m, Enum.Parse<RestitutionStatus>(status))).TierValue);

    [Fact, Rule("R2")]
    public void The_window_holds_exactly_its_days()
    {
        Assert.Equal(5500m, Example.Beside(Granted(2500m, daysAgo: 365)).TierValue);
        Assert.Equal(3000m, Example.Beside(Granted(2500m, daysAgo: 366)).TierValue);
    }

    [Fact, Rule("R3")]
    public void Above_one_and_a_half_times_the_loss_the_next_tier_decides()
    {
        Assert.Equal("Team lead", Example.WithLoss(2000m).TierName());
        Assert.Equal("Director", Example.WithLoss(1999.99m).TierName());
    }

    [Fact, Rule("R3")]
    public void What_the_recovery_got_counts_in_proportion_but_for_what_a_contract_owes()
    {
        Assert.Equal("Director", Example.WithLoss(2100m).Beside(Granted(1000m, sameRecovery: true)).TierName());
        Assert.Equal("Team lead", Example.WithLoss(2100m).Beside(Granted(1000m, sameRecovery: true, contractual: true)).TierName());
        Assert.Equal("Team lead", Example.WithLoss(2100m).Beside(Granted(1000m, RestitutionStatus.Submitted, sameRecovery: true)).TierName());
        Assert.Equal("Team lead", Example.WithLoss(2100m).Beside(Granted(1000m)).TierName());
    }

    [Fact, Rule("R3")]
    public void Without_a_recorded_loss_the_next_tier_decides_and_the_top_one_stays()
    {
        Assert.Equal("Director", Example.WithLoss(null).TierName());
        Assert.Equal("Board", (Example with { Impacts = [] }).Worth(10000m).TierName());
        Assert.Equal("Board", Example.WithLoss(null).Worth(40000m).TierName());
    }

    [Fact, Rule("R3")]
    public void A_contractual_one_skips_proportionality()
    {
        var contractual = Example.WithLoss(null) with { Row = Example.Row with { IsContractual = true } };

        Assert.Equal("Team lead", contractual.TierName());
        Assert.Null(contractual.Proportionality);
    }

    [Fact, Rule("R3")]
    public void The_share_is_kept_with_four_places()
    {
        Assert.Equal(0.7143m, Example.Proportionality!.Share);
        Assert.Null(Example.WithLoss(null).Proportionality!.Share);
    }

    [Fact, Rule("R5")]
    public void The_front_line_puts_small_things_right_at_once_whatever_the_account_got_and_without_a_loss()
    {
        var small = Example.WithLoss(null).Worth(499.99m).Beside(Granted(80000m));

        Assert.Equal("Front line allowance", small.TierName());
        Assert.True(Route.For(small).IsAllowance);
        Assert.Empty((small with { Impacts = [], ClientSpokenTo = false }).Refusals());
    }

    [Fact, Rule("R5")]
    public void The_allowance_ends_with_what_the_recovery_got_already()
    {
        Assert.True(Route.For(Example.Worth(200m).Beside(Granted(299.99m, sameRecovery: true))).IsAllowance);
        Assert.False(Route.For(Example.Worth(200m).Beside(Granted(300m, RestitutionStatus.Delivered, sameRecovery: true, contractual: true))).IsAllowance);
        Assert.True(Route.For(Example.Worth(200m).Beside(Granted(300m, RestitutionStatus.Submitted, sameRecovery: true))).IsAllowance);
    }

    [Fact, Rule("R4")]
    public void Whether_tiers_overlap_is_a_matter_of_half_open_ranges()
    {
        Assert.False(FrontLine.Overlaps(TeamLead));
        Assert.False(TeamLead.Overlaps(FrontLine));
        Assert.True(TeamLead.Overlaps(Director with { Minimum = 4999.99m }));
        Assert.True(Board.Overlaps(Board with { Minimum = 90000m, Maximum = 100000m }));
    }

    [Fact, Rule("R2")]
    public void A_foreign_amount_counts_at_its_rate_with_four_places_half_away_from_zero()
    {
        Assert.Equal(1111.1111m, BaseAmount.Of(1000m, 0.9m));
        Assert.Equal(0.0001m, BaseAmount.Of(0.00005m, 1m));
    }
}
