using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>The views that managers watch.</summary>
public sealed class ManagerViewTests : ViewScenario
{
    private const int Closed = 2;

    [Fact]
    public void A_client_is_at_risk_for_low_or_falling_trust_and_a_key_client_while_a_recovery_is_open()
    {
        LoadChange(Northwind, ("rcv_openrecoveries", 1));
        LoadChange(Litware, ("rcv_openrecoveries", 1), ("rcv_trustscore", 40));
        LoadChange(AdventureWorks, ("rcv_trustscore", 90), ("rcv_trusttrend", Choice(1)));
        Assert.Equal([true, false, false, false], new[] { Northwind, Litware, AdventureWorks, Tailspin }.Select(row => Sees(Mia, "At-risk Clients", row)));

        LoadChange(Litware, ("rcv_trustscore", 39));
        LoadChange(AdventureWorks, ("rcv_trusttrend", Choice(2)));
        Assert.Equal([true, true, true, false], new[] { Northwind, Litware, AdventureWorks, Tailspin }.Select(row => Sees(Mia, "At-risk Clients", row)));
    }

    [Fact]
    public void Renewals_within_120_days_begin_today()
    {
        var recovery = LoadRecovery(Northwind);
        foreach (var (days, isListed) in new[] { (0, true), (120, true), (121, false), (-1, false) })
        {
            LoadChange(Northwind, ("rcv_renewalon", Start.Date.AddDays(days)));
            Assert.Equal(isListed, Sees(Mia, "Open Recoveries with a Renewal within 120 Days", recovery));
        }

        Assert.Equal([false, false, false, true], new[] { Northwind, Litware, AdventureWorks, Tailspin }.Select(row => Sees(Mia, "Key Clients Renewing within 120 Days", row)));
    }

    [Fact]
    public void Paused_over_48_hours()
    {
        var old = WithStatus(LoadRecovery(Northwind, ("rcv_onholdsince", Now.AddHours(-49))), OnHold);
        var young = WithStatus(LoadRecovery(AdventureWorks, ("rcv_onholdsince", Now.AddHours(-47))), OnHold);

        Assert.True(Sees(Mia, "Paused over 48 Hours", old));
        Assert.False(Sees(Mia, "Paused over 48 Hours", young));
    }

    [Fact]
    public void Closures_of_this_quarter_and_unconfirmed_ones()
    {
        var confirmed = WithStatus(LoadRecovery(Northwind, ("rcv_closedon", Start.AddDays(-10)), ("rcv_outcome", Choice(0))), Closed, state: 1);
        var silent = WithStatus(LoadRecovery(AdventureWorks, ("rcv_closedon", new DateTime(2025, 12, 31, 12, 0, 0, DateTimeKind.Utc)), ("rcv_isunconfirmed", true), ("rcv_outcome", Choice(4))), Closed, state: 1);

        Assert.True(Sees(Mia, "Closed This Quarter", confirmed));
        Assert.False(Sees(Mia, "Closed This Quarter", silent));
        Assert.False(Sees(Mia, "Unconfirmed Closures", confirmed));
        Assert.True(Sees(Mia, "Unconfirmed Closures", silent));
    }

    [Fact]
    public void Recurring_failures_and_apologies_kept_against_the_coach()
    {
        var again = LoadRecovery(Northwind, ("rcv_isrecurrence", true));
        var first = LoadRecovery(AdventureWorks);
        var kept = LoadStep(again, 718340001, ("rcv_apology", "If you were inconvenienced, we are sorry."), ("rcv_apologyreason", "Their own words."));
        var plain = LoadStep(again, 718340001, ("rcv_apology", "We are sorry."));

        Assert.True(Sees(Mia, "Recurring Failures", again));
        Assert.False(Sees(Mia, "Recurring Failures", first));
        Assert.True(Sees(Mia, "Apologies Kept against the Coach", kept));
        Assert.False(Sees(Mia, "Apologies Kept against the Coach", plain));
    }
}
