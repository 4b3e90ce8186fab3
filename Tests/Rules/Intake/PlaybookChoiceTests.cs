using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Intake;

[Rule("I5")]
public class PlaybookChoiceTests
{
    private static readonly PlaybookRow Any = new(
        Guid.NewGuid(), Tiers: [], Severities: [], IsDefault: false, Priority: 10, new DateTime(2026, 1, 1), Hours: null, Steps: []);

    private static readonly PlaybookRow ForTier = New(Any with { Tiers = [ClientTier.Key], Priority = 1 });
    private static readonly PlaybookRow ForSeverity = New(Any with { Severities = [Severity.Critical], Priority = 50 });
    private static readonly PlaybookRow ForBoth = New(Any with { Tiers = [ClientTier.Key, ClientTier.Strategic], Severities = [Severity.Critical], Priority = 99 });

    [Fact]
    public void What_says_most_wins_whatever_its_priority()
    {
        Assert.Equal(ForBoth, Choose(Any, ForTier, ForSeverity, ForBoth));
        Assert.Equal(ForSeverity, Choose(Any, ForTier, ForSeverity));
        Assert.Equal(ForTier, Choose(Any, ForTier));
        Assert.Equal(Any, Choose(Any));
    }

    [Fact]
    public void Of_equals_the_lower_priority_wins_then_the_older()
    {
        var first = New(Any with { Priority = 5 });
        var older = New(Any with { CreatedOn = new DateTime(2025, 1, 1) });
        var unranked = New(Any with { Priority = null, CreatedOn = new DateTime(2024, 1, 1) });

        Assert.Equal(first, Choose(Any, older, first, unranked));
        Assert.Equal(older, Choose(Any, older, unranked));
    }

    [Fact]
    public void A_list_that_does_not_hold_the_value_does_not_match()
    {
        Assert.Null(PlaybookChoice.Choose([ForSeverity], ClientTier.Key, Severity.Minor));
        Assert.Null(PlaybookChoice.Choose([ForTier], ClientTier.Standard, Severity.Critical));
        Assert.Null(PlaybookChoice.Choose([ForTier], tier: null, Severity.Critical));
    }

    [Fact]
    public void The_default_is_taken_when_none_matches()
    {
        var standard = New(ForTier with { IsDefault = true });

        Assert.Equal(standard, PlaybookChoice.Choose([ForSeverity, standard], ClientTier.Standard, Severity.Minor));
        Assert.Equal(ForSeverity, PlaybookChoice.Choose([ForSeverity, standard], ClientTier.Standard, Severity.Critical));
    }

    private static PlaybookRow New(PlaybookRow row) => row with { Id = Guid.NewGuid() };

    private static PlaybookRow? Choose(params PlaybookRow[] playbooks) => PlaybookChoice.Choose(playbooks, ClientTier.Key, Severity.Critical);
}
