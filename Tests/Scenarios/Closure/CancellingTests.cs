using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Closure;

public sealed class CancellingTests : ClosureScenario
{
    [Fact, Rule("V5")]
    public void A_manager_cancels_with_a_reason_and_what_is_open_ends()
    {
        LeavesImpossibleStates("The restitution is loaded as approved.", "R2-frozen", "R8-approved", "R8-decided-on");
        var open = Lay("Fix it", 40, stage: 3, status: Active);
        var done = Lay("Acknowledge", 10, stage: 0, status: Completed);
        var draft = Restitution(1);
        var submitted = Restitution(718340001);
        var approved = Restitution(718340002);
        Cancel(Mia);

        Assert.Equal(CancelledRecovery, StatusOf(Recovery));
        Assert.Equal("Logged twice.", Value<string>(Recovery, "rcv_outcomereason"));
        Assert.Equal(Cancelled, StatusOf(open));
        Assert.Equal(Completed, StatusOf(done));
        Assert.Equal(718340004, StatusOf(draft));
        Assert.Equal(718340004, StatusOf(submitted));
        Assert.Equal(718340002, StatusOf(approved)); // Promised is promised.
    }

    [Fact, Rule("V5")]
    public void Nobody_else_cancels_and_nobody_without_a_reason()
    {
        Refused(() => Cancel(Anna), "V5-manager");
        Refused(() => Cancel(Mia, " "), "Reason", "V5-parameter-reason");
        Refused(() => Mia.Service.Change(Recovery, ("statecode", State(1)), ("statuscode", State(CancelledRecovery))), "V5-reason");
        Assert.Equal(InProgress, StatusOf(Recovery));
        Assert.Null(Value<string?>(Recovery, "rcv_outcomereason"));
    }

    [Fact, Rule("V5")]
    public void A_cancelled_recovery_stays_cancelled()
    {
        Cancel(Mia);

        Cancel(Mia); // The same again changes nothing.
        Refused(() => Cancel(Mia, "Another reason."), "V5-outcome");
        Refused(() => Close(Mia), "V5");
        Refused(() => Mia.Service.Change(Recovery, ("statecode", State(0)), ("statuscode", State(InProgress))), "V5-final");
    }

    [Fact, Rule("V7")]
    public void A_recovery_with_a_history_is_never_deleted()
    {
        Lay("Fix it", 40, stage: 3, status: Active);
        Refused(() => Administrator.Delete("rcv_recovery", Recovery.Id), "V7-history", "“Order interface down”");
        Assert.Equal(InProgress, StatusOf(Recovery));
    }

    [Fact, Rule("V7")]
    public void A_restitution_alone_is_history_too()
    {
        Restitution(1);
        Refused(() => Administrator.Delete("rcv_recovery", Recovery.Id), "V7-history");
    }

    [Fact, Rule("V7")]
    public void A_recovery_without_any_may_go()
    {
        Administrator.Delete("rcv_recovery", Recovery.Id);
        Assert.False(Organization.Rows.Exists("rcv_recovery", Recovery.Id));
    }
}
