using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message by name with its parameters.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = Contracts.Xrm2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection _parameters;

    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => _parameters ??= [];
        set => _parameters = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}

/// <summary>A message's results by name.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = Contracts.Xrm2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection _results;

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => _results ??= [];
        set => _results = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}

/// <summary>Requests to run together.</summary>
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = Contracts.Xrm2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
}

/// <summary>What requests that ran together answered.</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Contracts.Xrm2012)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
}
