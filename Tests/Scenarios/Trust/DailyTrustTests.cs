using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.DueWork;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Trust;

/// <summary>What time alone does to promises, trust and contracts.</summary>
public sealed class DailyTrustTests : DueWorkScenario
{
    private const string WhatBecameOfIt = "What became of the contract? Fill in “Retention”";

    [Fact, Rule("K1"), Rule("F3")]
    public void A_promise_that_time_breaks_is_missed_and_scored_the_next_day()
    {
        var promise = Anna.Service.Add("rcv_commitment", ("rcv_recoveryid", Opened), ("rcv_name", "Gateway replaced"), ("rcv_kind", Choice(0)), ("rcv_reviewon", Now.Date.AddDays(3)));
        After(TimeSpan.FromDays(1));
        Assert.Equal([0, 100], [ChoiceOf(promise, "rcv_health"), Value<int>(Northwind, "rcv_trustscore")]);

        After(TimeSpan.FromDays(3));
        Assert.Equal(2, ChoiceOf(promise, "rcv_health"));
        var scores = Administrator.Children("rcv_trustscore", "rcv_accountid", Northwind, "rcv_name", "rcv_score", "rcv_reason");
        Assert.Equal([100, 43], scores.Select(score => score.GetAttributeValue<int>("rcv_score"))); // 15 x 100 / 35
        Assert.Equal("Daily score.", scores[1].GetAttributeValue<string>("rcv_reason"));

        RunSchedule(Organization);
        After(TimeSpan.FromDays(1));
        Assert.Equal(2, Administrator.Children("rcv_trustscore", "rcv_accountid", Northwind, "rcv_name").Count);
    }

    [Fact, Rule("F5")]
    public void What_became_of_the_contract_is_asked_once_at_the_first_renewal_after_verify()
    {
        LeavesImpossibleStates("The verification is loaded.", "C1-open-updates", "S4-milestone-early");
        LoadChange(Opened, ("rcv_verifiedon", Now));
        After(TimeSpan.FromDays(95)); // It renews 96 days after the start.
        Assert.Empty(Asked);

        After(TimeSpan.FromDays(1));
        var task = Assert.Single(Asked);
        Assert.Equal(Anna.Id, task.GetAttributeValue<EntityReference>("ownerid").Id);

        After(TimeSpan.FromDays(1));
        After(TimeSpan.FromDays(300));
        Assert.Single(Asked);
    }

    [Fact, Rule("F5")]
    public void An_answer_that_is_there_is_not_asked_for()
    {
        LeavesImpossibleStates("The verification is loaded.", "C1-open-updates", "F5-retention-on", "S4-milestone-early");
        LoadChange(Opened, ("rcv_verifiedon", Now), ("rcv_retention", Choice(1)));
        After(TimeSpan.FromDays(400));
        Assert.Empty(Asked);
    }

    private IEnumerable<Entity> Asked => Tasks(Opened).Where(task => task.GetAttributeValue<string>("subject") == WhatBecameOfIt);
}
