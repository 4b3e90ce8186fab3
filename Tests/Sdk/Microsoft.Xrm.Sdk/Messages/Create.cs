using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("Create")]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() : base("Create")
    {
        Target = default;
    }

    public Entity Target
    {
        get => this.Value<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}

/// <summary>The new row's id.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("Create")]
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => this.Value<Guid>(nameof(id));
}

/// <summary>Creates rows of one table.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("CreateMultiple")]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest() : base("CreateMultiple")
    {
        Targets = default;
    }

    public EntityCollection Targets
    {
        get => this.Value<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}

/// <summary>The new rows' ids, in the order of the targets.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("CreateMultiple")]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => this.Value<Guid[]>(nameof(Ids));
}
