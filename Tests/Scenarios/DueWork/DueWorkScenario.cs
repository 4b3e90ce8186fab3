using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Communication;

namespace RecoveryCrm.Tests.Scenarios.DueWork;

/// <summary>The deployed schedule, as it calls the two commands: list what is due, then do it one recovery at a time.</summary>
public abstract class DueWorkScenario : CommunicationScenario
{
    /// <summary>Lets time pass and then runs the schedule; gives what it did, in order.</summary>
    protected IReadOnlyList<ParameterCollection> After(TimeSpan span)
    {
        Organization.Clock.Advance(span);
        return RunSchedule(Organization);
    }

    protected static IReadOnlyList<ParameterCollection> RunSchedule(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var service = organization.ServiceFor(organization.AdministratorId);
        var (ids, hasMore) = Due(service);
        Assert.False(hasMore);
        return [.. ids.Select(id => service.Call("rcv_ProcessDueWork", null, ("RecoveryId", id)))];
    }

    protected static (IReadOnlyList<Guid> Ids, bool HasMore) Due(IOrganizationService service, int? size = null)
    {
        var answer = size is { } given ? service.Call("rcv_ListDueWork", null, ("BatchSize", given)) : service.Call("rcv_ListDueWork", null);
        return (JsonSerializer.Deserialize<Guid[]>((string)answer["RecoveryIds"])!, (bool)answer["HasMore"]);
    }

    protected static ParameterCollection Process(IOrganizationService service, EntityReference recovery)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        return service.Call("rcv_ProcessDueWork", null, ("RecoveryId", recovery.Id));
    }

    /// <summary>The tasks regarding a row, the oldest due time first.</summary>
    protected IReadOnlyList<Entity> Tasks(EntityReference regarding) =>
        Administrator.Children("task", "regardingobjectid", regarding, "scheduledend", "subject", "description", "scheduledend", "ownerid", "statecode");

    protected IReadOnlyList<(Guid Owner, DateTime On)> Told(EntityReference regarding) =>
        [.. Tasks(regarding).Select(task => (task.GetAttributeValue<EntityReference>("ownerid").Id, task.GetAttributeValue<DateTime>("scheduledend")))];

    protected int Level(EntityReference row) => Administrator.Read(row, "rcv_escalationlevel").GetAttributeValue<int>("rcv_escalationlevel");
}
