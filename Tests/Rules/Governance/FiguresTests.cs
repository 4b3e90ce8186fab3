using System.Globalization;
using RecoveryCrm.Plugins.Rules.Governance;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Governance;

/// <summary>The governance figures at their edges.</summary>
[Rule("X1")]
public sealed class FiguresTests
{
    private static readonly DateTime Knew = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("5", "5", "5")]
    [InlineData("1 2", "1.5", "2")] // The mean of the middle two.
    [InlineData("3 1 2", "2", "3")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", "5.5", "9")] // Nine of ten do not exceed nine.
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", "6", "10")] // Nine of eleven would be too few.
    [InlineData("0 0 0 0 0 0 0 0 0 100", "0", "0")]
    [InlineData("0 0 0 0 0 0 0 0 100 100", "0", "100")]
    public void Median_and_percentile(string minutes, string median, string percentile)
    {
        var figures = Of(minutes.Split(' ').Select(minute => new MeasuredRecovery { StartedOn = Knew, FixedOn = Knew.AddMinutes(int.Parse(minute, CultureInfo.InvariantCulture)) }));

        Assert.Equal((Number(median), Number(percentile)), (figures["fixmedian"], figures["fixp90"]));
        Assert.Null(figures["verifymedian"]);
    }

    [Fact]
    public void Minutes_are_exact_to_the_hundredth_rounded_half_away_from_zero() =>
        Assert.Equal(0.13m, Of([new MeasuredRecovery { StartedOn = Knew, FixedOn = Knew.AddSeconds(7.5) }])["fixmedian"]); // 0.125

    [Fact]
    public void What_was_done_before_anybody_told_us_took_no_time() =>
        Assert.Equal(0m, Of([new MeasuredRecovery { StartedOn = Knew, AcknowledgedOn = Knew.AddMinutes(-10) }])["acknowledgemedian"]);

    [Fact]
    public void Shares_are_of_what_was_counted_together_not_means_of_shares()
    {
        var figures = Of([new MeasuredRecovery { Updates = 1, UpdatesOnTime = 1 }, new MeasuredRecovery { Updates = 9 }]);

        Assert.Equal(0.1m, figures["promiseskept"]);
    }

    [Fact]
    public void A_grant_without_a_recorded_loss_is_in_no_proportion()
    {
        Assert.Null(Of([new MeasuredRecovery { Granted = 500m }])["proportionality"]);
        Assert.Equal(0.5m, Of([new MeasuredRecovery { Granted = 500m }, new MeasuredRecovery { Granted = 100m, Loss = 200m }])["proportionality"]);
    }

    [Theory]
    [InlineData("Open", null)]
    [InlineData("Renewed", "1")]
    [InlineData("Reduced", "1")]
    [InlineData("Lost", "0")]
    [InlineData("Lost Renewed Open", "0.5")]
    public void Retention_is_counted_where_it_is_known(string known, string? share) => Assert.Equal(
        share is null ? null : Number(share),
        Of(known.Split(' ').Select(word => new MeasuredRecovery { Retention = Enum.Parse<Retention>(word) }))["retention"]);

    [Fact]
    public void Nothing_counted_is_zero_and_nothing_measured_is_empty()
    {
        var figures = Of([]);

        Assert.Equal(["chases", "clientslost", "escalations", "recoveries", "restitutioncost", "unconfirmed"], figures.Where(figure => figure.Value == 0m).Select(figure => figure.Key).Order());
        Assert.All(figures.Where(figure => figure.Value != 0m), figure => Assert.Null(figure.Value));
    }

    [Fact]
    public void Every_severity_and_every_category_has_its_groups()
    {
        var groups = Groups.All([]).ToList();

        Assert.Equal(Enum.GetValues<Severity>(), groups.Select(group => group.Severity).OfType<Severity>().Distinct());
        Assert.Equal(Enum.GetValues<FailureCategory>(), groups.Select(group => group.Category).OfType<FailureCategory>().Distinct());
    }

    [Fact]
    public void A_recovery_without_a_category_counts_in_all_and_in_no_category()
    {
        var groups = Groups.All([new MeasuredRecovery { Severity = Severity.Major }]).ToList();

        Assert.Equal(Groups.Count, groups.Count);
        Assert.Equal(
            ["2026-03-03|-|-", "2026-03-03|1|-"],
            groups.Where(group => (int)group.Figures[0].Value! == 1).Select(group => group.KeyOn(Knew)));
    }

    private static Dictionary<string, decimal?> Of(IEnumerable<MeasuredRecovery> recoveries) => Figures.Of(recoveries.ToList())
        .ToDictionary(figure => figure.Name, figure => figure.Value is null ? (decimal?)null : Convert.ToDecimal(figure.Value, CultureInfo.InvariantCulture));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
