using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes a row, or creates it where there is none.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("Upsert")]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() : base("Upsert")
    {
        Target = default;
    }

    public Entity Target
    {
        get => this.Value<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}

/// <summary>Which of the two it was.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("Upsert")]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => this.Value<bool>(nameof(RecordCreated));

    public EntityReference Target => this.Value<EntityReference>(nameof(Target));
}

/// <summary>Changes or creates rows of one table.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("UpsertMultiple")]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest() : base("UpsertMultiple")
    {
        Targets = default;
    }

    public EntityCollection Targets
    {
        get => this.Value<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}

/// <summary>What it was for each target.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("UpsertMultiple")]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => this.Value<UpsertResponse[]>(nameof(Results));
}
