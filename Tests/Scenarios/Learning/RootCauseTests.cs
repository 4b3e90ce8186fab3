using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Learning;

public sealed class RootCauseTests : StepScenario
{
    [Fact, Rule("P1")]
    public void Another_pair_of_eyes_verifies()
    {
        var cause = Cause();
        Assert.Equal(Anna.Id, Value<EntityReference>(cause, "rcv_authorid").Id);

        Refused(() => Anna.Service.Change(cause, ("rcv_isverified", true)), "P1-four-eyes");
        Mia.Service.Change(cause, ("rcv_isverified", true));
        Assert.Equal(Mia.Id, Value<EntityReference>(cause, "rcv_verifiedbyid").Id);
    }

    [Fact, Rule("P1")]
    public void Whoever_wrote_the_last_why_is_an_author()
    {
        var cause = Cause();
        Mia.Service.Change(cause, ("rcv_why4", "The checklist was never reviewed."));

        Refused(() => Mia.Service.Change(cause, ("rcv_isverified", true)), "P1-four-eyes");
        Refused(() => Mia.Service.Change(cause, ("rcv_why5", "Because."), ("rcv_isverified", true)), "P1-four-eyes");
        Sam.Service.Change(cause, ("rcv_isverified", true));
    }

    [Fact, Rule("P1")]
    public void No_cause_is_born_verified() => Refused(
        () => Mia.Service.Add("rcv_rootcause", ("rcv_recoveryid", Recovery), ("rcv_category", Choice(5)), ("rcv_problem", "Orders rejected"), ("rcv_why1", "A release"), ("rcv_isverified", true)),
        "P1-whys", "P1-conclusion", "P1-four-eyes");

    [Fact, Rule("P1")]
    public void A_verified_cause_stays_until_the_verification_is_taken_back()
    {
        var cause = Cause();
        Mia.Service.Change(cause, ("rcv_isverified", true));

        Refused(() => Anna.Service.Change(cause, ("rcv_why1", "Something else")), "P1-verified");
        Refused(() => Anna.Service.Change(cause, ("rcv_verifiedbyid", Anna.Reference)), "derived-column");
        var another = Load("rcv_recovery", ("rcv_name", "Another"), ("rcv_accountid", Northwind), ("rcv_severity", Choice(0)), ("rcv_detectedon", Now), ("ownerid", Anna.Reference));
        Refused(() => Anna.Service.Change(cause, ("rcv_recoveryid", another)), "P1-verified");
        Anna.Service.Change(cause, ("rcv_why1", "A release changed how dates are read.")); // The same text is no change.
        foreach (var actor in new[] { Anna, Mia })
            Refused(() => actor.Service.Delete(cause.LogicalName, cause.Id), "P1-deleted");
        Refused(() => Administrator.Delete(cause.LogicalName, cause.Id), "P1-deleted");
        Mia.Service.Change(cause, ("rcv_isverified", false));
        Assert.Null(Value<EntityReference?>(cause, "rcv_verifiedbyid"));
        Anna.Service.Change(cause, ("rcv_why1", "Something else"));
        Anna.Service.Delete(cause.LogicalName, cause.Id);
    }

    [Fact, Rule("P1")]
    public void It_does_not_change_while_somebody_verifies_it()
    {
        var cause = Cause();
        Organization.SomebodyWrites("rcv_rootcause", Change(cause, ("rcv_isverified", true), ("rcv_verifiedbyid", Mia.Reference)));

        Refused(() => Anna.Service.Change(cause, ("rcv_why1", "Something else")), "P1-verified");
    }

    [Fact, Rule("P1")]
    public void Nor_is_it_verified_while_somebody_takes_a_why_away()
    {
        var cause = Cause();
        Organization.SomebodyWrites("rcv_rootcause", Change(cause, ("rcv_why3", null)));

        Refused(() => Mia.Service.Change(cause, ("rcv_isverified", true)), "P1-whys");
    }

    private EntityReference Cause() => Anna.Service.Add("rcv_rootcause",
        ("rcv_recoveryid", Recovery), ("rcv_category", Choice(5)), ("rcv_problem", "Orders rejected"),
        ("rcv_why1", "A release changed how dates are read."), ("rcv_why2", "No test has this format."), ("rcv_why3", "Formats are not on the checklist."),
        ("rcv_conclusion", "The release process has no checkpoint for formats."));
}
