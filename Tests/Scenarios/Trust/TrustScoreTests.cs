using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Trust;

public sealed class TrustScoreTests : TrustScenario
{
    [Fact, Rule("F2"), Rule("F3")]
    public void An_answer_is_scored_with_all_that_is_on_record()
    {
        LeavesImpossibleStates("What is scored is loaded past the plug-ins.", "C2-count", "C2-last", "C2-on-time", "C2-was-on-time", "C3-empty", "K2-first-date");
        Commitment(health: 3);
        Commitment(health: 2);
        Update(onTime: true);
        Update(onTime: true);
        Update(onTime: false);

        Answered(Anna, [.. Ratings(5, 4, 4, 4, 4), ("rcv_recommend", 8)]);

        // Feedback (100 + 4 x 75 + 80) / 6 = 80, commitments 50, cadence 66.67, recurrence 100: 40 + 10 + 10 + 15 = 75.
        var score = Assert.Single(Scores(Northwind));
        Assert.Equal(75, score.GetAttributeValue<int>("rcv_score"));
        Assert.Equal([80m, 50m, 66.6667m, 100m], Parts(score));
        Assert.Equal(Now, score.GetAttributeValue<DateTime>("rcv_scoredon"));
        Assert.Equal(Anna.Id, score.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(Recovery, score.GetAttributeValue<EntityReference>("rcv_recoveryid"));
        Assert.Equal(75, Value<int>(Northwind, "rcv_trustscore"));
        Assert.Equal(Now, Value<DateTime>(Northwind, "rcv_trustscoreon"));
        Assert.Equal(1, ChoiceOf(Northwind, "rcv_trusttrend"));
    }

    [Fact, Rule("F3")]
    public void Only_a_score_whose_parts_differ_is_appended()
    {
        Answered(Anna, Ratings(4, 4, 4, 4, 4));
        Organization.Clock.Advance(TimeSpan.FromHours(1));
        Answered(Anna, [.. Ratings(4, 4, 4, 4, 4), ("rcv_contactid", Contact("Nils Nord"))]);
        Assert.Single(Scores(Northwind));
        Assert.Equal(Start, Value<DateTime>(Northwind, "rcv_trustscoreon"));

        Answered(Anna, Ratings(1, 3, 3, 3, 3));
        Assert.Equal(2, Scores(Northwind).Count);
        Assert.Equal(2, ChoiceOf(Northwind, "rcv_trusttrend"));
    }

    [Fact, Rule("F3")]
    public void A_corrected_rating_is_scored_again()
    {
        var feedback = Answered(Anna, Ratings(3, 3, 3, 3, 3));
        Anna.Service.Change(feedback, ("rcv_confidencerating", 5));

        Assert.Equal([50m, 60m], Scores(Northwind).Select(score => score.GetAttributeValue<decimal>("rcv_feedbackpart")));
        Assert.Equal(0, ChoiceOf(Northwind, "rcv_trusttrend"));
    }

    [Fact, Rule("F2")]
    public void What_is_older_than_a_year_counts_no_more()
    {
        LeavesImpossibleStates("What is scored is loaded past the plug-ins.", "C2-count", "C2-last", "C3-empty");
        Answered(Anna, Ratings(1, 1, 1, 1, 5));
        Update(onTime: false);
        Organization.Clock.Advance(TimeSpan.FromDays(366));
        Answered(Anna, Ratings(5, 5, 5, 5, 5));

        Assert.Equal([100m, null, null, null], Parts(Scores(Northwind)[^1]));
    }

    [Fact, Rule("F3")]
    public void Scores_are_appended_by_the_product_alone()
    {
        Answered(Anna, Ratings(4, 4, 4, 4, 4));
        var score = Scores(Northwind)[0].ToEntityReference();

        // Agents and managers lack the privileges, the system administrator has all.
        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Mia, Change(score, ("rcv_score", 99))));
            Refused(() => send(Person("administrator"), Change(score, ("rcv_score", 99))), "F3-append-only");
        }

        Refused(() => Anna.Service.Add("rcv_trustscore", ("rcv_accountid", Northwind), ("rcv_score", 99), ("rcv_scoredon", Now)));
        Refused(() => Administrator.Add("rcv_trustscore", ("rcv_accountid", Northwind), ("rcv_score", 99), ("rcv_scoredon", Now)), "F3-append-only");
        Refused(() => Administrator.Delete(score.LogicalName, score.Id), "F3-append-only");
        Refused(() => Administrator.Change(Northwind, ("rcv_trustscore", 99)), "derived-column");
    }

    [Fact, Rule("F3")]
    public void A_score_of_an_account_whose_owner_left_is_the_systems()
    {
        LoadChange(Northwind, ("ownerid", Ben.Reference));
        LoadChange(Ben.Reference, ("isdisabled", true));

        Answered(Anna, Ratings(4, 4, 4, 4, 4));

        Assert.Equal(Organization.SystemUserId, Assert.Single(Scores(Northwind)).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact, Rule("F4")]
    public void A_bad_answer_goes_to_the_sponsor_within_a_working_day()
    {
        LoadChange(Recovery, ("rcv_sponsorid", Sam.Reference));
        Answered(Anna, Ratings(2, 2, 2, 2, 2));

        var task = Assert.Single(Tasks(Recovery, AtStake)); // The score is low too, which says nothing new.
        Assert.Equal(Sam.Id, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(Now.AddDays(1), task.GetAttributeValue<DateTime>("scheduledend"));
        Assert.Contains("2, 2, 2, 2, 2", task.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("F4")]
    public void A_low_score_goes_to_the_sponsor_too()
    {
        LeavesImpossibleStates("What is scored is loaded past the plug-ins.", "K2-first-date");
        LoadChange(Recovery, ("rcv_sponsorid", Sam.Reference), ("rcv_isrecurrence", true));
        Commitment(health: 2);
        Answered(Anna, [.. Ratings(3, 3, 3, 3, 3), ("rcv_recommend", 0)]);

        // Feedback 41.67, commitments 0, recurrence 75: (2083 + 0 + 1125) / 85 = 37.7.
        Assert.Equal(38, Scores(Northwind)[0].GetAttributeValue<int>("rcv_score"));
        Assert.Contains("38", Assert.Single(Tasks(Recovery, AtStake)).GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("F4")]
    public void A_good_answer_gives_nobody_a_task()
    {
        Answered(Anna, Ratings(4, 4, 4, 4, 3));
        Assert.Empty(Tasks(Recovery, AtStake));
    }

    [Theory, Rule("F5")]
    [InlineData(1)]
    [InlineData(3)]
    public void What_became_of_the_contract_is_stamped(int retention)
    {
        Anna.Service.Change(Recovery, ("rcv_retention", Choice(retention)));
        Assert.Equal(Now, Value<DateTime>(Recovery, "rcv_retentionon"));

        Anna.Service.Change(Recovery, ("rcv_retention", Choice(0)));
        Assert.Null(Value<DateTime?>(Recovery, "rcv_retentionon"));
        Refused(() => Anna.Service.Change(Recovery, ("rcv_retentionon", Now)), "derived-column");
    }

    private static decimal?[] Parts(Entity score) =>
    [
        score.GetAttributeValue<decimal?>("rcv_feedbackpart"), score.GetAttributeValue<decimal?>("rcv_commitmentpart"),
        score.GetAttributeValue<decimal?>("rcv_cadencepart"), score.GetAttributeValue<decimal?>("rcv_recurrencepart"),
    ];

    // Met yesterday, or missed: what the health follows from, not the health itself.
    private void Commitment(int health) => Load("rcv_commitment",
        ("rcv_accountid", Northwind), ("rcv_recoveryid", Recovery), ("rcv_name", "A promise"), ("rcv_kind", Choice(0)), ("rcv_reviewon", Now.Date.AddDays(-1)),
        ("rcv_measuredon", health == 3 ? Now.AddDays(-1) : null), ("ownerid", Anna.Reference));

    private void Update(bool onTime)
    {
        var row = Load("rcv_touchpoint", ("subject", "Update"), ("rcv_recoveryid", Recovery), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(1)), ("rcv_channel", Choice(0)),
            ("actualend", Now.AddMinutes(-1)), ("rcv_wasontime", onTime), ("ownerid", Anna.Reference));
        LoadChange(row, ("statecode", State(1)), ("statuscode", State(2)));
    }
}
