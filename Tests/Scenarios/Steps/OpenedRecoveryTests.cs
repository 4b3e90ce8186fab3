using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Steps;

/// <summary>The steps of a recovery that a case has opened, with the playbook that ships.</summary>
public sealed class OpenedRecoveryTests : Scenario
{
    [Fact, Rule("S1"), Rule("S3"), Rule("S4")]
    public void The_last_step_waits_for_the_first_and_the_first_for_a_talk_and_an_apology()
    {
        var recovery = Open(Northwind);
        var first = Step(recovery, 0);
        var last = Step(recovery, 5);

        Assert.Contains("Acknowledge in person and apologise", Refused(() => Complete(last, "Learnt"), "(S1-order)"), StringComparison.Ordinal);
        Refused(() => Complete(first, "Called"), "(S3-personal-contact)", "(S3-apology)");

        Organization.Clock.Advance(TimeSpan.FromMinutes(5));
        var call = Anna.Service.Add("phonecall",
            ("subject", "Sorry"), ("regardingobjectid", recovery),
            ("from", new EntityCollection([new Entity("activityparty") { ["partyid"] = Anna.Reference }])),
            ("to", new EntityCollection([new Entity("activityparty") { ["partyid"] = Contact("Nora North") }])));
        Anna.Service.Change(call, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        var answer = Complete(first, "Nora was calm", ("Apology", "We are sorry, Nora. We broke your order interface."));

        Assert.Equal(718340001, answer["RecoveryStage"]);
        Assert.Equal(1, answer["ActivatedSteps"]);
        var row = Administrator.Read(recovery, "rcv_acknowledgedon", "rcv_stage");
        Assert.Equal(Now, row.GetAttributeValue<DateTime>("rcv_acknowledgedon"));
        Assert.Equal(718340001, row.GetAttributeValue<OptionSetValue>("rcv_stage").Value);
    }

    private ParameterCollection Complete(EntityReference step, string outcome, params (string Name, object Value)[] more) =>
        Anna.Service.Call("rcv_CompleteStep", step, [("Outcome", outcome), .. more]);
}
