using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Relates rows to a row.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("Associate")]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest() : base("Associate")
    {
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Relationship Relationship
    {
        get => this.Value<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => this.Value<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}

/// <summary>Related rows have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("Associate")]
public sealed class AssociateResponse : OrganizationResponse
{
}

/// <summary>Ends the relation of rows to a row.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("Disassociate")]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest() : base("Disassociate")
    {
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Relationship Relationship
    {
        get => this.Value<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => this.Value<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}

/// <summary>Parted rows have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("Disassociate")]
public sealed class DisassociateResponse : OrganizationResponse
{
}
