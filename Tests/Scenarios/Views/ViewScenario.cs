using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>What somebody sees in a view that ships. Rows are loaded past the plug-ins, so that each test says what it stands on.</summary>
public abstract class ViewScenario : Scenario
{
    protected const int OnHold = 718340001;
    protected const int FollowingUp = 718340002;

    /// <summary>The person sees this row in the view.</summary>
    protected ViewScenario() => LeavesImpossibleStates("Rows are loaded past the plug-ins, only as far as the views look at them.");

    protected static bool Sees(Actor person, string view, EntityReference row)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(row);
        return person.Service.RetrieveMultiple(new FetchExpression(ShippedViews.Fetch(row.LogicalName, view))).Entities.Any(found => found.Id == row.Id);
    }

    protected EntityReference LoadRecovery(EntityReference account, params (string Column, object? Value)[] values) => Loader.Add("rcv_recovery",
    [
        ("rcv_name", "Order interface down"),
        ("rcv_accountid", account),
        ("rcv_severity", Choice(0)),
        ("rcv_stage", Choice(3)),
        ("rcv_cycle", 1),
        ("rcv_detectedon", Now.AddHours(-2)),
        ("rcv_sponsorid", Sam.Reference),
        ("ownerid", Anna.Reference),
        .. values,
    ]);

    protected EntityReference LoadStep(EntityReference recovery, int status, params (string Column, object? Value)[] values) => WithStatus(Loader.Add("rcv_recoverystep",
    [
        ("rcv_name", "Call the client"),
        ("rcv_recoveryid", recovery),
        ("rcv_cycle", 1),
        ("rcv_sequence", 10),
        ("rcv_stage", Choice(0)),
        ("ownerid", Anna.Reference),
        .. values,
    ]), status);

    protected EntityReference LoadUpdate(EntityReference recovery, DateTime due) => Loader.Add("rcv_touchpoint",
        ("subject", "Progress update"), ("regardingobjectid", Northwind), ("rcv_recoveryid", recovery), ("rcv_purpose", Choice(1)),
        ("rcv_channel", Choice(0)), ("scheduledend", due), ("ownerid", Anna.Reference));

    protected EntityReference LoadPromise(DateTime day, params (string Column, object? Value)[] values) => Loader.Add("rcv_commitment",
    [
        ("rcv_name", "Second line on site"),
        ("rcv_accountid", Northwind),
        ("rcv_kind", Choice(0)),
        ("rcv_reviewon", day),
        ("ownerid", Anna.Reference),
        .. values,
    ]);

    /// <summary>Statuses from 2 on that are the platform's, and those that end a row, belong to the inactive state.</summary>
    protected EntityReference WithStatus(EntityReference row, int status, int state = 0)
    {
        Loader.Change(row, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
        return row;
    }
}
