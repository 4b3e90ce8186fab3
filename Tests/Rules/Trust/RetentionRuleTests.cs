using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Trust;

public sealed class RetentionRuleTests
{
    private static readonly DateTime Verified = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    [Fact, Rule("F5")]
    public void At_the_first_renewal_after_verify() => Assert.Equal(Verified.Date.AddDays(60), RetentionRule.AskOn(Verified, Verified.Date.AddDays(60)));

    [Theory, Rule("F5")]
    [InlineData(null)]
    [InlineData(-1)]
    public void A_year_later_without_one(int? renewsInDays) =>
        Assert.Equal(Verified.AddDays(365), RetentionRule.AskOn(Verified, renewsInDays is { } days ? Verified.Date.AddDays(days) : null));

    [Fact, Rule("F5")]
    public void Never_where_the_client_did_not_confirm() => Assert.Null(RetentionRule.AskOn(null, Verified));

    [Theory, Rule("F5")]
    [InlineData(null, 0, true)]
    [InlineData((int)Retention.Open, 0, true)]
    [InlineData((int)Retention.Renewed, 0, false)]
    [InlineData(null, -1, false)]
    public void Asked_when_it_is_time_and_nobody_has_answered(int? retention, int secondsLate, bool due) =>
        Assert.Equal(due, RetentionRule.IsDue(Verified, null, (Retention?)retention, Verified.AddDays(365).AddSeconds(secondsLate)));
}
