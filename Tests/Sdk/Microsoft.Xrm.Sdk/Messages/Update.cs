using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes a row.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("Update")]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() : base("Update")
    {
        Target = default;
    }

    public Entity Target
    {
        get => this.Value<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => this.Value<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

/// <summary>A changed row has nothing to tell.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("Update")]
public sealed class UpdateResponse : OrganizationResponse
{
}

/// <summary>Changes rows of one table.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("UpdateMultiple")]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest() : base("UpdateMultiple")
    {
        Targets = default;
    }

    public EntityCollection Targets
    {
        get => this.Value<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => this.Value<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

/// <summary>Changed rows have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("UpdateMultiple")]
public sealed class UpdateMultipleResponse : OrganizationResponse
{
}
