namespace RecoveryCrm.Tests.Solution.Data;

/// <summary>The shipped approval tiers, teams and calendar keep what the contract promises of them.</summary>
public class SetupDataTests
{
    private static readonly IReadOnlyList<DataRow> Tiers = [.. ShippedData.Of("rcv_restitutionpolicy").OrderBy(row => row.Number("rcv_minamount"))];

    [Fact]
    public void Tiers_are_as_promised() =>
        Assert.Equal(
            [
                (0, 500, null, 0),
                (500, 5_000, "Restitution approvers 1", 1),
                (5_000, 25_000, "Restitution approvers 2", 1),
                (25_000, null, "Restitution approvers 3", 2),
            ],
            Tiers.Select(row => (row.Number("rcv_minamount"), row.Number("rcv_maxamount"), row.Name("rcv_approverteamid"), row.Number("rcv_approvalsrequired"))));

    [Fact]
    public void Tiers_leave_no_gap_and_do_not_overlap()
    {
        Assert.Equal(0, Tiers[0].Number("rcv_minamount"));
        Assert.Null(Tiers[^1].Number("rcv_maxamount"));
        Assert.All(Tiers.Zip(Tiers.Skip(1)), pair => Assert.Equal(pair.First.Number("rcv_maxamount"), pair.Second.Number("rcv_minamount")));
    }

    [Fact]
    public void A_tier_that_asks_for_approvals_names_who_gives_them() =>
        Assert.All(Tiers, row => Assert.Equal(row.Number("rcv_approvalsrequired") > 0, row["rcv_approverteamid"] is not null));

    // Only an owner team can own rows and hold roles as we need it.
    [Fact]
    public void Approvers_are_owner_teams() => Assert.All(ShippedData.Of("team"), row => Assert.Equal("0", row["teamtype"]));

    [Fact]
    public void There_is_one_calendar_and_it_is_the_default()
    {
        var calendar = Assert.Single(ShippedData.Of("rcv_workcalendar"));
        Assert.True(calendar.Is("rcv_isdefault"));
        Assert.Equal([0, 1, 2, 3, 4], calendar.Choices("rcv_days"));
        Assert.Equal((9 * 60, 17 * 60, "UTC"), (calendar.Number("rcv_from"), calendar.Number("rcv_to"), calendar["rcv_timezone"]));
    }
}
