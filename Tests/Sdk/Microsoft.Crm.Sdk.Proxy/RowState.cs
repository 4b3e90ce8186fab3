using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets a row's state and status.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("SetState")]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest() : base("SetState")
    {
        EntityMoniker = default;
        State = default;
        Status = default;
    }

    public EntityReference EntityMoniker
    {
        get => this.Value<EntityReference>(nameof(EntityMoniker));
        set => Parameters[nameof(EntityMoniker)] = value;
    }

    public OptionSetValue State
    {
        get => this.Value<OptionSetValue>(nameof(State));
        set => Parameters[nameof(State)] = value;
    }

    public OptionSetValue Status
    {
        get => this.Value<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

/// <summary>A changed state has nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("SetState")]
public sealed class SetStateResponse : OrganizationResponse
{
}

/// <summary>Gives a row another owner.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("Assign")]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest() : base("Assign")
    {
        Target = default;
        Assignee = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Assignee
    {
        get => this.Value<EntityReference>(nameof(Assignee));
        set => Parameters[nameof(Assignee)] = value;
    }
}

/// <summary>A new owner has nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("Assign")]
public sealed class AssignResponse : OrganizationResponse
{
}
