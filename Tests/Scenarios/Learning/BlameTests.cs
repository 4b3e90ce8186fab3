using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Learning;

public sealed class BlameTests : StepScenario
{
    [Fact, Rule("P2")]
    public void Whys_and_conclusion_name_no_member()
    {
        Load("rcv_recoverymember", ("rcv_recoveryid", Recovery), ("rcv_userid", Mia.Reference), ("rcv_role", Choice(1)), ("ownerid", Anna.Reference));

        Refused(() => Cause("The release was approved by Mia Manager."), "P2-name", "Mia Manager");
        var cause = Cause("The release was approved without a test.");
        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, Change(cause, ("rcv_conclusion", "We ask Manager to test."))), "P2-name");
        Refused(() => Anna.Service.Change(cause, ("rcv_why2", "It was released by night, and mia  manager slept.")), "P2-name");
        Anna.Service.Change(cause, ("rcv_why2", "Ben Agent was ill.")); // He is no member.
        Anna.Service.Change(cause, ("rcv_why2", "Mia was ill.")); // A first name alone warns.
    }

    [Fact, Rule("P2")]
    public void Human_error_is_no_end_of_a_chain()
    {
        Refused(() => Cause("It was human error.", category: 0), "P2-human-error");
        var cause = Cause("It was human error.", category: 2);
        Refused(() => Anna.Service.Change(cause, ("rcv_category", Choice(6))), "P2-human-error");
        Anna.Service.Change(cause, ("rcv_why2", "The form takes any date."), ("rcv_category", Choice(6)));
    }

    private EntityReference Cause(string why, int category = 5) => Anna.Service.Add("rcv_rootcause",
        ("rcv_recoveryid", Recovery), ("rcv_category", Choice(category)), ("rcv_problem", "Orders rejected"), ("rcv_why1", why));
}
