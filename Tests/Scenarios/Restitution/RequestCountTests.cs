namespace RecoveryCrm.Tests.Scenarios.Restitution;

/// <summary>What each deed costs in requests that plug-ins make; where it is above the floor, the plug-in says why.</summary>
public sealed class RequestCountTests : RestitutionScenario
{
    private int Requests => Organization.Trace.Last!.PluginRequests;

    [Fact, Rule("R12")]
    public void A_submission_for_a_tier()
    {
        Anna.Service.Update(Change(NewDraft(), Status(Submitted)));
        Assert.Equal(9, Requests);
    }

    [Fact, Rule("R5")]
    public void A_submission_within_the_allowance_with_the_roll_up()
    {
        Anna.Service.Update(Change(NewDraft(100m), Status(Submitted)));
        Assert.Equal(10, Requests);
    }

    [Fact, Rule("R6")]
    public void The_decision_that_approves()
    {
        DecideByRow(Alex.Service, NewSubmitted());
        Assert.Equal(8, Requests);
    }

    [Fact, Rule("R6")]
    public void A_decision_that_others_must_follow()
    {
        DecideByRow(Dana.Service, NewSubmitted(30000m, on: Heard(LoadRecovery(Northwind), loss: 90000m)));
        Assert.Equal(4, Requests);
    }
}
