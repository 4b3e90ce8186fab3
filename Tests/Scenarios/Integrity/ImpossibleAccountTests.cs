using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Integrity;

/// <summary>Accounts, trust, signals, patterns and tiers (I7, I9, F2, F3, N1, N2, R4).</summary>
public sealed class ImpossibleAccountTests : ImpossibleStateTests
{
    private EntityReference Signal => Row("rcv_signal");

    [Theory, Rule("X1"), Rule("F3"), Rule("I7")]
    [InlineData("rcv_openrecoveries", 7, "I7-open-recoveries")]
    [InlineData("rcv_lastfailureon", null, "I7-last-failure")]
    [InlineData("rcv_trustscore", 1, "F3-score")]
    [InlineData("rcv_trustscoreon", null, "F3-scored-on")]
    [InlineData("rcv_trusttrend", null, "F3-trend")]
    public void An_account_holds_what_its_recoveries_and_scores_do_not_say(string column, int? value, string codes)
    {
        Write(Account("Northwind Traders"), (column, value));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("I7")]
    public void An_account_without_a_recovery_counts_one()
    {
        Write(Account("Tailspin Toys"), ("rcv_openrecoveries", 1));

        Finds("I7-open-recoveries");
    }

    [Fact, Rule("X1"), Rule("F2")]
    public void A_score_is_not_what_its_parts_come_to()
    {
        Write(Row("rcv_trustscore"), ("rcv_score", 3));

        Finds("F2-parts");
    }

    [Theory, Rule("X1"), Rule("N1"), Rule("N2")]
    [InlineData("rcv_source", "N1-key")]
    [InlineData("statuscode", "N2-status")]
    [InlineData("rcv_accountid", "N2-other-account")]
    [InlineData("rcv_severity", "N1-incomplete")]
    public void A_linked_signal_stands_as_it_could_not(string column, string codes)
    {
        Write(Signal, (column, column switch { "rcv_source" => "a b", "statuscode" => Option(1), "rcv_accountid" => Account("Litware"), _ => null }));

        Finds(codes);
    }

    [Fact, Rule("X1"), Rule("I9")]
    public void A_pattern_is_counted_wrong_or_open_twice()
    {
        var pattern = Loader.Add("rcv_pattern", ("rcv_failurecategory", Choice(4)), ("rcv_firston", Now.AddDays(-200)), ("rcv_recoveries", 2), ("rcv_accounts", 1),
            ("rcv_openkey", "718340004"), ("ownerid", User("agent.anna")));
        Assert.Empty(Codes());

        Write(pattern, ("rcv_recoveries", 5));
        Finds("I9-recoveries");

        Write(pattern, ("rcv_recoveries", 2), ("rcv_accounts", 5));
        Finds("I9-accounts");

        Write(pattern, ("rcv_accounts", 1), ("rcv_openkey", null));
        Finds("I9-key");

        Loader.Add("rcv_pattern", ("rcv_failurecategory", Choice(4)), ("rcv_firston", Now.AddDays(-200)), ("rcv_recoveries", 2), ("rcv_accounts", 1),
            ("rcv_openkey", "718340004"), ("ownerid", User("agent.anna")));
        Finds("I9-key I9-two-open");
    }

    [Fact, Rule("X1"), Rule("R4")]
    public void Two_tiers_overlap()
    {
        var lowest = Rows("rcv_restitutionpolicy").MinBy(tier => Value<Money>(tier, "rcv_minamount").Value)!;
        Write(lowest, ("rcv_maxamount", new Money(600m)));

        Finds("R4-overlap");
    }
}
