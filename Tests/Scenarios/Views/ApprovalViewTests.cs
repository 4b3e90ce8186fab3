using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Tests.Scenarios.Restitution;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>"Waiting for My Approval" lists exactly what the reader may decide.</summary>
public sealed class ApprovalViewTests : RestitutionScenario
{
    [Fact, Rule("R6")]
    public void It_lists_what_is_submitted_to_a_team_of_mine()
    {
        var draft = NewDraft();
        var submitted = NewSubmitted();

        Assert.False(Waits(draft, Alex));
        Assert.True(Waits(submitted, Alex));
        Assert.False(Waits(submitted, Dana));
        Assert.False(Waits(submitted, Anna));

        Decide(Alex, submitted);
        Assert.False(Waits(submitted, Alex));
    }

    [Fact, Rule("R6")]
    public void It_leaves_out_what_I_had_a_hand_in()
    {
        foreach (var column in new[] { "rcv_factsbyid", "rcv_submittedbyid" })
        {
            var restitution = NewSubmitted(600m);
            LoadChange(restitution, (column, Alex.Reference));
            Assert.False(Waits(restitution, Alex));
        }

        var owned = NewSubmitted(600m);
        LoadChange(Recovery, ("ownerid", Alex.Reference));
        Assert.False(Waits(owned, Alex));
    }

    [Fact, Rule("R6"), Rule("R10")]
    public void It_leaves_out_what_I_decided_and_what_nobody_can_decide_any_more()
    {
        LeavesImpossibleStates("The end is loaded.", "M2-severity-unexplained", "V4-cause", "V4-improvement", "V4-money", "V4-outcome", "V5-closed-on");
        var restitution = NewSubmitted(30_000m);
        Assert.True(Waits(restitution, Dana));
        Assert.True(Waits(restitution, Carl));

        Decide(Dana, restitution);
        Assert.False(Waits(restitution, Dana));
        Assert.True(Waits(restitution, Carl));

        LoadChange(Recovery, [("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))]);
        Assert.False(Waits(restitution, Carl));
    }

    private static bool Waits(EntityReference restitution, Actor reader) =>
        reader.Service.RetrieveMultiple(new FetchExpression(ShippedViews.Fetch("rcv_restitution", "Waiting for My Approval"))).Entities.Any(row => row.Id == restitution.Id);
}
