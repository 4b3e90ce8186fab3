using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Steps;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Communication;

/// <summary>A Critical recovery for Northwind Traders that a case has opened: an update every half hour for two hours, the first at 10:30.</summary>
public abstract class CommunicationScenario : StepScenario
{
    protected const int Acknowledgement = 0;
    protected const int Update = 1;
    protected const int CheckIn = 2;
    protected const int LearningShared = 8;

    /// <summary>Every way to complete a touchpoint.</summary>
    protected static IEnumerable<(string Door, Action<Actor, EntityReference> Complete)> TouchpointDoors { get; } =
    [
        .. Actor.UpdateDoors.Select(door => (door.Door, (Action<Actor, EntityReference>)((actor, row) => door.Send(actor, Change(row, ("statecode", State(1)), ("statuscode", State(2))))))),
        ("state alone", (actor, row) => actor.Service.Change(row, ("statecode", State(1)))),
        ("SetState", (actor, row) => actor.Execute(new SetStateRequest { EntityMoniker = row, State = State(1), Status = State(-1) })),
    ];

    private EntityReference? opened;

    protected EntityReference Opened => opened ??= Open(Northwind);

    protected EntityReference Nora => Contact("Nora North");

    protected IReadOnlyList<Entity> Touchpoints(EntityReference recovery, int purpose, int state = 0) =>
    [
        .. Administrator.Children("rcv_touchpoint", "rcv_recoveryid", recovery, "scheduledend",
                "subject", "description", "rcv_purpose", "rcv_channel", "rcv_contactid", "regardingobjectid", "scheduledend", "actualend", "rcv_wasontime", "rcv_occurrence", "statecode", "ownerid")
            .Where(row => row.GetAttributeValue<OptionSetValue>("rcv_purpose").Value == Choice(purpose).Value && row.GetAttributeValue<OptionSetValue>("statecode").Value == state),
    ];

    protected EntityReference OpenUpdate(EntityReference recovery) => Touchpoints(recovery, Update).Single().ToEntityReference();

    /// <summary>There is one promise, and the open update and the recovery agree on it.</summary>
    protected void IsPromised(EntityReference recovery, DateTime on)
    {
        Assert.Equal(on, Touchpoints(recovery, Update).Single().GetAttributeValue<DateTime>("scheduledend"));
        Assert.Equal(on, Value<DateTime>(recovery, "rcv_nextupdateon"));
    }

    protected static void Tell(Actor actor, EntityReference touchpoint, string? message = "No news yet; we are on it.", DateTime? endedOn = null) =>
        actor.Service.Update(Change(touchpoint, ("description", message), ("actualend", endedOn), ("statecode", State(1)), ("statuscode", State(2))));

    /// <summary>A touchpoint that somebody adds by hand.</summary>
    protected static Entity Added(EntityReference recovery, int purpose = Update, params (string Column, object? Value)[] values)
    {
        var row = new Entity("rcv_touchpoint")
        {
            ["subject"] = "Told the client",
            ["rcv_recoveryid"] = recovery,
            ["rcv_purpose"] = Choice(purpose),
            ["rcv_channel"] = Choice(0),
        };
        foreach (var (column, value) in values)
            row[column] = value;
        return row;
    }

    protected static EntityReference Add(Actor actor, Entity row) => new(row.LogicalName, actor.Service.Create(row));
}
