using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for the rights of a principal on a row.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrievePrincipalAccess")]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest() : base("RetrievePrincipalAccess")
    {
        Target = default;
        Principal = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Principal
    {
        get => this.Value<EntityReference>(nameof(Principal));
        set => Parameters[nameof(Principal)] = value;
    }
}

/// <summary>The rights, from roles and sharing together.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrievePrincipalAccess")]
public sealed class RetrievePrincipalAccessResponse : OrganizationResponse
{
    public AccessRights AccessRights => this.Value<AccessRights>(nameof(AccessRights));
}

/// <summary>Asks whom a row is shared with.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveSharedPrincipalsAndAccess")]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    public RetrieveSharedPrincipalsAndAccessRequest() : base("RetrieveSharedPrincipalsAndAccess")
    {
        Target = default;
    }

    public EntityReference Target
    {
        get => this.Value<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}

/// <summary>The principals with their rights.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveSharedPrincipalsAndAccess")]
public sealed class RetrieveSharedPrincipalsAndAccessResponse : OrganizationResponse
{
    public PrincipalAccess[] PrincipalAccesses => this.Value<PrincipalAccess[]>(nameof(PrincipalAccesses));
}
