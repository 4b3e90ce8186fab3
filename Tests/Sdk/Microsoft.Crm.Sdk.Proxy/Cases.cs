using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Resolves a case with a resolution activity.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("CloseIncident")]
public sealed class CloseIncidentRequest : OrganizationRequest
{
    public CloseIncidentRequest() : base("CloseIncident")
    {
        IncidentResolution = default;
        Status = default;
    }

    public Entity IncidentResolution
    {
        get => this.Value<Entity>(nameof(IncidentResolution));
        set => Parameters[nameof(IncidentResolution)] = value;
    }

    public OptionSetValue Status
    {
        get => this.Value<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

/// <summary>A resolved case has nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("CloseIncident")]
public sealed class CloseIncidentResponse : OrganizationResponse
{
}

/// <summary>Merges a row into another of its table.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("Merge")]
public sealed class MergeRequest : OrganizationRequest
{
    public MergeRequest() : base("Merge")
    {
        Target = default;
        SubordinateId = default;
        PerformParentingChecks = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Guid SubordinateId
    {
        get => this.Value<Guid>(nameof(SubordinateId));
        set => Parameters[nameof(SubordinateId)] = value;
    }

    public Entity UpdateContent
    {
        get => this.Value<Entity>(nameof(UpdateContent));
        set => Parameters[nameof(UpdateContent)] = value;
    }

    public bool PerformParentingChecks
    {
        get => this.Value<bool>(nameof(PerformParentingChecks));
        set => Parameters[nameof(PerformParentingChecks)] = value;
    }
}

/// <summary>Merged rows have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("Merge")]
public sealed class MergeResponse : OrganizationResponse
{
}
