using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault tells.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = Contracts.Xrm2011)]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection _errorDetails;

    protected BaseServiceFault()
    {
    }

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => _errorDetails ??= [];
        set => _errorDetails = value;
    }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>Why the organisation service refused a request.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = Contracts.Xrm2011)]
[KnownType(typeof(ExecuteTransactionFault))]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }
}

/// <summary>Why a transaction of requests was refused, and by which of them.</summary>
[DataContract(Name = "ExecuteTransactionFault", Namespace = Contracts.Xrm2014)]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}

/// <summary>Details of a fault by name.</summary>
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = Contracts.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
