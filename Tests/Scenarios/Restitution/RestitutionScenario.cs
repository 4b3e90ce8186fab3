using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Restitution;

/// <summary>
/// A recovery of Anna's for Northwind Traders whose client was spoken to and lost 4,200. It is loaded past the plug-ins as
/// history is, so that these tests stand on the restitution's own plug-ins alone.
/// </summary>
public abstract class RestitutionScenario : Scenario
{
    protected const int Draft = 1;
    protected const int Submitted = 718340001;
    protected const int Approved = 718340002;
    protected const int Delivered = 2;
    protected const int Rejected = 718340003;
    protected const int Withdrawn = 718340004;

    protected const string Reason = "Two shifts of overtime, confirmed by Nora North.";

    protected RestitutionScenario() => LeavesImpossibleStates("The recovery is loaded past the plug-ins, without promise and roll-ups.", "C1-no-update", "I7-last-failure", "I7-open-recoveries");

    private EntityReference? recovery;

    protected EntityReference Recovery => recovery ??= Heard(LoadRecovery(Northwind));

    protected EntityReference LoadRecovery(EntityReference account) => Loader.Add("rcv_recovery",
        ("rcv_name", "Order interface down"),
        ("rcv_accountid", account),
        ("rcv_severity", Choice(0)),
        ("rcv_detectedon", Now.AddHours(-2)),
        ("rcv_cycle", 1),
        ("rcv_stage", Choice(3)),
        ("rcv_sponsorid", Sam.Reference),
        ("ownerid", Anna.Reference));

    /// <summary>Anna called Nora an hour ago, and Nora told what it costs them.</summary>
    protected EntityReference Heard(EntityReference about, decimal? loss = 4200m)
    {
        SpokenTo(about);
        Anna.Service.Add("rcv_impact", ("rcv_recoveryid", about), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(2)),
            ("rcv_description", "Overtime for two shifts."), ("rcv_amount", loss is { } amount ? new Money(amount) : null));
        return about;
    }

    protected void SpokenTo(EntityReference about)
    {
        var account = Administrator.Read(about, "rcv_accountid").GetAttributeValue<EntityReference>("rcv_accountid");
        var contact = Administrator.Read(account, "primarycontactid").GetAttributeValue<EntityReference>("primarycontactid");
        var call = Loader.Add("rcv_touchpoint", ("subject", "Call"), ("regardingobjectid", account), ("rcv_recoveryid", about),
            ("rcv_purpose", Choice(0)), ("rcv_channel", Choice(0)), ("rcv_contactid", contact), ("actualend", Now.AddHours(-1)), ("ownerid", Anna.Reference));
        Loader.Change(call, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
    }

    protected EntityReference NewDraft(decimal? amount = 3000m, Actor? by = null, EntityReference? on = null, int type = 0, bool contractual = false,
        params (string Column, object? Value)[] values) => (by ?? Anna).Service.Add("rcv_restitution",
    [
        ("rcv_recoveryid", on ?? Recovery),
        ("rcv_name", "Service credit"),
        ("rcv_type", Choice(type)),
        ("rcv_amount", amount is { } money ? new Money(money) : null),
        ("rcv_iscontractual", contractual),
        ("rcv_justification", Reason),
        .. values,
    ]);

    protected EntityReference NewSubmitted(decimal amount = 3000m, EntityReference? on = null)
    {
        var restitution = NewDraft(amount, on: on);
        Submit(restitution);
        return restitution;
    }

    protected EntityReference NewApproved(decimal amount = 3000m)
    {
        var restitution = NewSubmitted(amount);
        Decide(Alex, restitution);
        return restitution;
    }

    protected ParameterCollection Submit(EntityReference restitution, Actor? by = null) =>
        (by ?? Anna).Service.Call("rcv_SubmitRestitution", restitution);

    protected static ParameterCollection Decide(Actor by, EntityReference restitution, int decision = 0, string? comment = "Fair and in proportion.") =>
        comment is null
            ? by.Service.Call("rcv_DecideRestitution", restitution, ("Decision", Choice(decision).Value))
            : by.Service.Call("rcv_DecideRestitution", restitution, ("Decision", Choice(decision).Value), ("Comment", comment));

    protected static EntityReference DecideByRow(IOrganizationService service, EntityReference restitution, int decision = 0, params (string Column, object? Value)[] values) =>
        service.Add("rcv_approval", [("rcv_restitutionid", restitution), ("rcv_decision", Choice(decision)), ("rcv_comment", "By row."), .. values]);

    /// <summary>The status with its state, as clients write it.</summary>
    protected static (string Column, object? Value)[] Status(int status) =>
    [
        ("statecode", new OptionSetValue(status is Delivered or Rejected or Withdrawn ? 1 : 0)),
        ("statuscode", new OptionSetValue(status)),
    ];

    protected decimal? Amount(EntityReference row, string column) => Value<Money?>(row, column)?.Value;

    protected string? TierOf(EntityReference restitution) => Value<EntityReference?>(restitution, "rcv_policyid")?.Name;

    protected IReadOnlyList<Entity> Approvals(EntityReference restitution) =>
        Administrator.Children("rcv_approval", "rcv_restitutionid", restitution, "createdon", "rcv_approverid", "rcv_decision", "rcv_decidedon", "rcv_policyid", "rcv_amount");
}
