using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for an alternate key.</summary>
[DataContract(Namespace = Contracts.Xrm2014)]
[RequestProxy("RetrieveEntityKey")]
public sealed class RetrieveEntityKeyRequest : OrganizationRequest
{
    public RetrieveEntityKeyRequest() : base("RetrieveEntityKey")
    {
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public string EntityLogicalName
    {
        get => this.Value<string>(nameof(EntityLogicalName));
        set => Parameters[nameof(EntityLogicalName)] = value;
    }

    public string LogicalName
    {
        get => this.Value<string>(nameof(LogicalName));
        set => Parameters[nameof(LogicalName)] = value;
    }

    public Guid MetadataId
    {
        get => this.Value<Guid>(nameof(MetadataId));
        set => Parameters[nameof(MetadataId)] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => this.Value<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}

/// <summary>The key that was asked for.</summary>
[DataContract(Namespace = Contracts.Xrm2014)]
[ResponseProxy("RetrieveEntityKey")]
public sealed class RetrieveEntityKeyResponse : OrganizationResponse
{
    public EntityKeyMetadata EntityKeyMetadata => this.Value<EntityKeyMetadata>(nameof(EntityKeyMetadata));
}
