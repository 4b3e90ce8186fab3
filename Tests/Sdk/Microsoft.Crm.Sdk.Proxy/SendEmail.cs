using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sends an e-mail, or records it as sent.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("SendEmail")]
public sealed class SendEmailRequest : OrganizationRequest
{
    public SendEmailRequest() : base("SendEmail")
    {
        EmailId = default;
        IssueSend = default;
        TrackingToken = default;
    }

    public Guid EmailId
    {
        get => this.Value<Guid>(nameof(EmailId));
        set => Parameters[nameof(EmailId)] = value;
    }

    public bool IssueSend
    {
        get => this.Value<bool>(nameof(IssueSend));
        set => Parameters[nameof(IssueSend)] = value;
    }

    public string TrackingToken
    {
        get => this.Value<string>(nameof(TrackingToken));
        set => Parameters[nameof(TrackingToken)] = value;
    }
}

/// <summary>The subject with its tracking token.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("SendEmail")]
public sealed class SendEmailResponse : OrganizationResponse
{
    public string Subject => this.Value<string>(nameof(Subject));
}
