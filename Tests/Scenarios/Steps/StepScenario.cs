using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Steps;

/// <summary>
/// A recovery for Northwind Traders with steps as each test needs them, laid past the plug-ins as history is loaded,
/// so that these tests stand on the steps' own plug-ins alone.
/// </summary>
public abstract class StepScenario : Scenario
{
    protected const int Pending = 1;
    protected const int Active = 718340001;
    protected const int WaitingOnClient = 718340002;
    protected const int Completed = 2;
    protected const int Waived = 718340003;
    protected const int Cancelled = 718340004;

    /// <summary>Every way to complete a step without its command.</summary>
    protected StepScenario() => LeavesImpossibleStates("The recovery and its steps are loaded past the plug-ins, without stamps, promise and roll-ups.", "C1-no-update", "I7-last-failure", "I7-open-recoveries", "S4-punctuality", "S4-stage", "S4-stamps", "S7-start");

    protected static IEnumerable<(string Door, Action<Actor, EntityReference> Complete)> CompletionDoors { get; } =
    [
        .. Actor.UpdateDoors.Select(door => (door.Door, (Action<Actor, EntityReference>)((actor, step) => door.Send(actor, Change(step, ("statecode", State(1)), ("statuscode", State(Completed))))))),
        ("state alone", (actor, step) => actor.Service.Change(step, ("statecode", State(1)))),
        ("SetState", (actor, step) => actor.Execute(new SetStateRequest { EntityMoniker = step, State = State(1), Status = State(Completed) })),
        ("SetState with the default status", (actor, step) => actor.Execute(new SetStateRequest { EntityMoniker = step, State = State(1), Status = State(-1) })),
        ("with other columns", (actor, step) => actor.Service.Change(step, ("statecode", State(1)), ("statuscode", State(Completed)), ("rcv_outcome", "Done"))),
    ];

    private EntityReference? recovery;

    protected EntityReference Recovery => recovery ??= Load("rcv_recovery",
        ("rcv_name", "Order interface down"),
        ("rcv_accountid", Northwind),
        ("rcv_contactid", Contact("Nora North")),
        ("rcv_severity", Choice(0)),
        ("rcv_detectedon", Now.AddMinutes(-10)),
        ("rcv_reportedon", Now.AddMinutes(-10)),
        ("rcv_cycle", 1),
        ("rcv_stage", Choice(0)),
        ("ownerid", Anna.Reference));

    protected static OptionSetValue State(int value) => new(value);

    protected EntityReference Load(string table, params (string Column, object? Value)[] values) => Loader.Add(table, values);

    /// <summary>A required step of Anna's, due in an hour; the values say what else it is.</summary>
    protected EntityReference Lay(string name, int sequence, int stage, int status = Pending, int[]? criteria = null, params (string Column, object? Value)[] values)
    {
        var step = Load("rcv_recoverystep",
        [
            ("rcv_name", name),
            ("rcv_recoveryid", Recovery),
            ("rcv_cycle", 1),
            ("rcv_sequence", sequence),
            ("rcv_stage", Choice(stage)),
            ("rcv_isrequired", true),
            ("rcv_clock", Choice(0)),
            ("rcv_dueafterminutes", 60),
            ("rcv_dueon", Now.AddHours(1)),
            ("ownerid", Anna.Reference),
            .. criteria is null ? Array.Empty<(string, object?)>() : [("rcv_exitcriteria", (object?)new OptionSetValueCollection([.. criteria.Select(Choice)]))],
            .. values,
        ]);
        if (status != Pending)
            LoadChange(step, ("statecode", State(status is Completed or Waived or Cancelled ? 1 : 0)), ("statuscode", State(status)));
        return step;
    }

    protected static void Complete(Actor actor, EntityReference step, params (string Column, object? Value)[] values) =>
        actor.Service.Update(Change(step, [("statecode", State(1)), ("statuscode", State(Completed)), .. values]));

    protected static UpdateMultipleRequest CompleteTogether(params EntityReference[] steps) => new()
    {
        Targets = new EntityCollection([.. steps.Select(step => Change(step, ("statecode", State(1)), ("statuscode", State(Completed))))]) { EntityName = "rcv_recoverystep" },
    };
}
