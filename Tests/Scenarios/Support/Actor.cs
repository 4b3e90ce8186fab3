using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace RecoveryCrm.Tests.Scenarios.Support;

/// <summary>A person of the sample organisation at the organisation service.</summary>
public sealed class Actor(Sandbox.Organization organization, string name)
{
    public Guid Id { get; } = organization.UserNamed(name);

    public EntityReference Reference => new("systemuser", Id);

    public IOrganizationService Service => organization.ServiceFor(Id);

    public OrganizationResponse Execute(OrganizationRequest request) => Service.Execute(request);

    /// <summary>The other doors to the same change: each sends these columns of a row in its own way.</summary>
    public static IEnumerable<(string Door, Action<Actor, Entity> Send)> UpdateDoors { get; } =
    [
        ("Update", (actor, change) => actor.Service.Update(change)),
        ("UpdateMultiple", (actor, change) => actor.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([change]) { EntityName = change.LogicalName } })),
        ("Upsert", (actor, change) => actor.Execute(new UpsertRequest { Target = change })),
        ("ExecuteMultiple", (actor, change) => actor.ExecuteMultiple(new UpdateRequest { Target = change })),
        ("ExecuteTransaction", (actor, change) => actor.Execute(new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = change }] })),
        ("tag", (actor, change) => actor.Execute(new UpdateRequest { Target = change, Parameters = { ["tag"] = "rcv" } })),
    ];

    /// <summary>Sends one request in an ExecuteMultiple and throws the fault it answers with.</summary>
    public void ExecuteMultiple(OrganizationRequest request)
    {
        var response = (ExecuteMultipleResponse)Execute(new ExecuteMultipleRequest
        {
            Requests = [request],
            Settings = new ExecuteMultipleSettings { ContinueOnError = false, ReturnResponses = true },
        });
        if (response.Responses is [{ Fault: { } fault }])
            throw new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }
}
