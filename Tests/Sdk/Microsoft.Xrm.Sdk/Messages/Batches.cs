using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs requests one by one.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("ExecuteMultiple")]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest() : base("ExecuteMultiple")
    {
        Requests = default;
        Settings = default;
    }

    public OrganizationRequestCollection Requests
    {
        get => this.Value<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => this.Value<ExecuteMultipleSettings>(nameof(Settings));
        set => Parameters[nameof(Settings)] = value;
    }
}

/// <summary>What each answered, as far as asked for.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("ExecuteMultiple")]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => this.Value<bool>(nameof(IsFaulted));

    public ExecuteMultipleResponseItemCollection Responses => this.Value<ExecuteMultipleResponseItemCollection>(nameof(Responses));
}

/// <summary>Runs requests in one transaction.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[RequestProxy("ExecuteTransaction")]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest() : base("ExecuteTransaction")
    {
        Requests = default;
    }

    public OrganizationRequestCollection Requests
    {
        get => this.Value<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    public bool? ReturnResponses
    {
        get => this.Value<bool?>(nameof(ReturnResponses));
        set => Parameters[nameof(ReturnResponses)] = value;
    }
}

/// <summary>What each answered, if asked for.</summary>
[DataContract(Namespace = Contracts.Xrm2011)]
[ResponseProxy("ExecuteTransaction")]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => this.Value<OrganizationResponseCollection>(nameof(Responses));
}
