using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Shares a row with a principal.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("GrantAccess")]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest() : base("GrantAccess")
    {
        Target = default;
        PrincipalAccess = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => this.Value<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}

/// <summary>A shared row has nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("GrantAccess")]
public sealed class GrantAccessResponse : OrganizationResponse
{
}

/// <summary>Replaces the rights of a principal a row is shared with.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("ModifyAccess")]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest() : base("ModifyAccess")
    {
        Target = default;
        PrincipalAccess = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => this.Value<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}

/// <summary>Changed rights have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("ModifyAccess")]
public sealed class ModifyAccessResponse : OrganizationResponse
{
}

/// <summary>Ends the sharing of a row with a principal.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RevokeAccess")]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest() : base("RevokeAccess")
    {
        Target = default;
        Revokee = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Revokee
    {
        get => this.Value<EntityReference>(nameof(Revokee));
        set => Parameters[nameof(Revokee)] = value;
    }
}

/// <summary>Ended sharing has nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RevokeAccess")]
public sealed class RevokeAccessResponse : OrganizationResponse
{
}
