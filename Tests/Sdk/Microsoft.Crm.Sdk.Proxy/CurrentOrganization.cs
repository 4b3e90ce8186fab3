using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks the organisation what it is.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveCurrentOrganization")]
public sealed class RetrieveCurrentOrganizationRequest : OrganizationRequest
{
    public RetrieveCurrentOrganizationRequest() : base("RetrieveCurrentOrganization")
    {
    }

    public EndpointAccessType AccessType
    {
        get => this.Value<EndpointAccessType>(nameof(AccessType));
        set => Parameters[nameof(AccessType)] = value;
    }
}

/// <summary>What the organisation is.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveCurrentOrganization")]
public sealed class RetrieveCurrentOrganizationResponse : OrganizationResponse
{
    public OrganizationDetail Detail => this.Value<OrganizationDetail>(nameof(Detail));
}
