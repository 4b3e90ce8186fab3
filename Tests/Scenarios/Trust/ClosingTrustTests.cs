using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Trust;

public sealed class ClosingTrustTests : TrustScenario
{
    private const int TrustRestored = 0;
    private const int PartlyRestored = 1;

    [Fact, Rule("F4")]
    public void Without_an_answer_partly_restored_is_the_best()
    {
        Ready();
        Refused(() => Close(Anna, TrustRestored), "F4-confidence");
        Close(Anna, PartlyRestored);
    }

    [Fact, Rule("F4")]
    public void Confidence_before_verify_says_nothing_about_it()
    {
        Answered(Anna, [.. Ratings(4, 4, 4, 4, 5), ("rcv_receivedon", Now.AddDays(-1))]);
        Ready();
        Refused(() => Close(Anna, TrustRestored), "F4-confidence");

        Answered(Anna, [.. Ratings(4, 4, 4, 4, 4), ("rcv_contactid", Contact("Nils Nord"))]);
        Close(Anna, TrustRestored);
        Assert.Equal(TrustRestored, ChoiceOf(Recovery, "rcv_outcome"));
    }

    [Fact, Rule("F4")]
    public void The_sponsor_talks_to_the_client_first()
    {
        LoadChange(Recovery, ("rcv_sponsorid", Sam.Reference));
        Ready();
        Answered(Anna, Ratings(4, 4, 4, 4, 2));
        Answered(Anna, [.. Ratings(4, 4, 4, 4, 4), ("rcv_contactid", Contact("Nils Nord"))]);
        Refused(() => Close(Anna, TrustRestored), "F4-task");

        Sam.Service.Change(Assert.Single(Tasks(Recovery, AtStake)).ToEntityReference(), ("statecode", State(1)), ("statuscode", State(5)));
        Close(Anna, TrustRestored);
    }

    [Fact, Rule("P4")]
    public void Every_verified_cause_has_an_improvement_past_draft()
    {
        Ready();
        var cause = Load("rcv_rootcause", ("rcv_recoveryid", Recovery), ("rcv_category", Choice(3)), ("rcv_problem", "Nobody called"), ("rcv_why1", "No roster"), ("rcv_isverified", true), ("ownerid", Anna.Reference));
        var improvement = Load("rcv_improvement", ("rcv_recoveryid", Recovery), ("rcv_rootcauseid", cause), ("rcv_kind", Choice(0)), ("rcv_name", "Roster"), ("ownerid", Anna.Reference));
        Refused(() => Close(Anna), "P4-cause", "“Nobody called”");
        Assert.Contains("P4", (string)Anna.Service.Call("rcv_ClosureChecklist", Recovery)["Missing"], StringComparison.Ordinal);

        LoadChange(improvement, ("statecode", State(0)), ("statuscode", State(718340001)));
        Close(Anna);
    }

    [Fact, Rule("P4")]
    public void Training_alone_is_not_enough()
    {
        Ready();
        foreach (var improvement in Administrator.Children("rcv_improvement", "rcv_recoveryid", Recovery, "createdon"))
            LoadChange(improvement.ToEntityReference(), ("rcv_kind", Choice(3)));

        Refused(() => Close(Anna), "P4-training");
    }

    [Fact, Rule("P2")]
    public void The_checklist_shows_a_first_name_and_blocks_nothing()
    {
        Load("rcv_recoverymember", ("rcv_recoveryid", Recovery), ("rcv_userid", Mia.Reference), ("rcv_role", Choice(1)), ("ownerid", Anna.Reference));
        Ready();
        Load("rcv_rootcause", ("rcv_recoveryid", Recovery), ("rcv_category", Choice(3)), ("rcv_problem", "Nobody called"), ("rcv_why1", "Mia was ill."), ("ownerid", Anna.Reference));

        var answer = Anna.Service.Call("rcv_ClosureChecklist", Recovery);

        Assert.True((bool)answer["IsReady"]);
        Assert.Contains("{\"rule\":\"P2\",\"blocks\":false", (string)answer["Missing"], StringComparison.Ordinal);
    }

    [Fact, Rule("F3"), Rule("F5")]
    public void Closing_keeps_the_scorecard_and_the_trust()
    {
        LeavesImpossibleStates("What is scored is loaded past the plug-ins.", "C2-count", "C2-on-time");
        LoadChange(Recovery, ("rcv_trustbefore", 40), ("rcv_discoveredby", Choice(0)), ("rcv_reportedon", null), ("rcv_updatescount", 4), ("rcv_updatesontime", 3));
        Ready();
        Answered(Anna, [.. Ratings(5, 5, 5, 5, 5), ("rcv_prevention", "Announce releases."), ("rcv_answer", "We do.")]);
        var before = Anna.Service.Call("rcv_ScoreRecovery", Recovery);

        Organization.Clock.Advance(TimeSpan.FromDays(1));
        Close(Anna, TrustRestored);

        // Delivery: no recurrence, no step judged. Insight: ours, never reported. Recovery: three of four updates.
        // Partnership: no review, one improvement, the one suggestion answered: 66.67.
        Assert.Equal([100, 0, 100, 0, 100, 75, 67, 63], Kept);
        Assert.Equal([100, 0, 100, 0, 100, 75, 67, 63], Scored(before));
        Assert.Equal(100, Value<int>(Recovery, "rcv_trustafter"));
        Assert.True(Value<int>(Recovery, "rcv_trustafter") > Value<int>(Recovery, "rcv_trustbefore")); // The recovery paradox.

        LoadChange(Recovery, ("rcv_discoveredby", Choice(1)));
        Assert.Equal([100, 0, 100, 0, 100, 75, 67, 63], Scored(Rita.Service.Call("rcv_ScoreRecovery", Recovery)));
        Refused(() => Mia.Service.Change(Recovery, ("rcv_scoretotal", 99)), "derived-column");
    }

    [Fact, Rule("F3")]
    public void Closing_appends_a_score_where_something_changed_since()
    {
        LeavesImpossibleStates("What is scored is loaded past the plug-ins.", "K2-first-date");
        Ready();
        Answered(Anna, Ratings(5, 5, 5, 5, 5));
        Load("rcv_commitment", ("rcv_accountid", Northwind), ("rcv_name", "A promise"), ("rcv_kind", Choice(0)), ("rcv_reviewon", Now.Date.AddDays(-1)), ("ownerid", Anna.Reference));
        Close(Anna, TrustRestored);

        // (50 x 100 + 20 x 0 + 15 x 100) / 85 = 76.47
        Assert.Equal([100, 76], Scores(Northwind).Select(score => score.GetAttributeValue<int>("rcv_score")));
        Assert.Equal(76, Value<int>(Recovery, "rcv_trustafter"));
        Assert.Contains("closed", Scores(Northwind)[1].GetAttributeValue<string>("rcv_reason"), StringComparison.Ordinal);
    }

    [Fact, Rule("F5")]
    public void Opening_keeps_how_far_the_client_trusted_us()
    {
        LeavesImpossibleStates("What is scored is loaded past the plug-ins.", "F3-score");
        LoadChange(Northwind, ("rcv_trustscore", 64));
        Assert.Equal(64, Value<int>(Open(Northwind), "rcv_trustbefore"));
    }

    private IReadOnlyList<int> Kept => [.. new[] { "delivery", "relationships", "insight", "value", "ease", "recovery", "partnership", "total" }.Select(driver => Value<int>(Recovery, "rcv_score" + driver))];

    private static IReadOnlyList<int> Scored(ParameterCollection answer) =>
        [.. new[] { "Delivery", "Relationships", "Insight", "Value", "Ease", "Recovery", "Partnership", "Total" }.Select(driver => (int)answer[driver])];
}
