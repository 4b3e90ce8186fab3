using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch behaves.</summary>
[DataContract(Name = "ExecuteMultipleSettings", Namespace = Contracts.Xrm2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>What one request of a batch answered, or why it failed.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = Contracts.Xrm2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The answers of a batch.</summary>
[CollectionDataContract(Name = "ExecuteMultipleResponseItemCollection", Namespace = Contracts.Xrm2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
}
