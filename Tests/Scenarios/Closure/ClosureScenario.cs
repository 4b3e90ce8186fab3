using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Closure;

/// <summary>A recovery that follows up, with a verified cause and a published improvement: it may be closed until a test takes something away.</summary>
public abstract class ClosureScenario : StepScenario
{
    protected const int InProgress = 1;
    protected const int FollowingUp = 718340002;
    protected const int Closed = 2;
    protected const int CancelledRecovery = 718340003;

    protected ClosureScenario() => LeavesImpossibleStates("Cause and improvement are loaded past the plug-ins, only as far as closing looks at them.", "P1-conclusion", "P1-signed", "P1-whys", "P3-measurable", "P3-published-on");

    protected EntityReference Ready(bool withLearning = true)
    {
        Lay("Learn", 60, stage: 5, status: Completed);
        if (withLearning)
        {
            var cause = Load("rcv_rootcause", ("rcv_recoveryid", Recovery), ("rcv_category", Choice(5)), ("rcv_problem", "Orders rejected"), ("rcv_why1", "A release"), ("rcv_isverified", true), ("ownerid", Anna.Reference));
            var improvement = Load("rcv_improvement", ("rcv_recoveryid", Recovery), ("rcv_rootcauseid", cause), ("rcv_kind", Choice(1)), ("rcv_name", "Release gate"), ("rcv_publishedon", Now), ("ownerid", Anna.Reference));
            LoadChange(improvement, ("statecode", State(0)), ("statuscode", State(718340001)));
        }

        LoadChange(Recovery, ("rcv_learnedon", Now), ("rcv_verifiedon", Now), ("statecode", State(0)), ("statuscode", State(FollowingUp)));
        return Recovery;
    }

    protected EntityReference Restitution(int status, int state = 0)
    {
        var row = Load("rcv_restitution", ("rcv_recoveryid", Recovery), ("rcv_accountid", Northwind), ("rcv_name", "Credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(100m)), ("ownerid", Anna.Reference));
        LoadChange(row, ("statecode", State(state)), ("statuscode", State(status)));
        return row;
    }

    protected void Close(Actor actor, int outcome = 1, string? reason = null)
    {
        List<(string, object)> parameters = [("Outcome", Choice(outcome).Value)];
        if (reason is not null)
            parameters.Add(("Reason", reason));
        actor.Service.Call("rcv_CloseRecovery", Recovery, [.. parameters]);
    }

    protected void Cancel(Actor actor, string reason = "Logged twice.") => actor.Service.Call("rcv_CancelRecovery", Recovery, ("Reason", reason));
}
