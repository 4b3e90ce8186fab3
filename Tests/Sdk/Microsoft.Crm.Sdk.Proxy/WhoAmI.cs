using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks who the caller is.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("WhoAmI")]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() : base("WhoAmI")
    {
    }
}

/// <summary>The caller, with business unit and organisation.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("WhoAmI")]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => this.Value<Guid>(nameof(BusinessUnitId));

    public Guid OrganizationId => this.Value<Guid>(nameof(OrganizationId));

    public Guid UserId => this.Value<Guid>(nameof(UserId));
}
