using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>An organisation's addresses.</summary>
[CollectionDataContract(Name = "EndpointCollection", Namespace = Contracts.Xrm2014)]
public sealed class EndpointCollection : DataCollection<EndpointType, string>
{
}

/// <summary>What an organisation says of itself.</summary>
[DataContract(Name = "OrganizationDetail", Namespace = Contracts.Xrm2014)]
public class OrganizationDetail : IExtensibleDataObject
{
    private EndpointCollection _endpoints;

    [DataMember]
    public Guid OrganizationId { get; set; }

    [DataMember]
    public string FriendlyName { get; set; }

    [DataMember]
    public string UniqueName { get; set; }

    [DataMember]
    public string OrganizationVersion { get; set; }

    [DataMember]
    public OrganizationState State { get; set; }

    [DataMember]
    public OrganizationType OrganizationType { get; set; }

    [DataMember]
    public Guid DatacenterId { get; set; }

    [DataMember]
    public string EnvironmentId { get; set; }

    [DataMember]
    public string Geo { get; set; }

    [DataMember]
    public string SchemaType { get; set; }

    [DataMember]
    public string TenantId { get; set; }

    [DataMember]
    public string UrlName { get; set; }

    [DataMember]
    public EndpointCollection Endpoints => _endpoints ??= new EndpointCollection();

    public ExtensionDataObject ExtensionData { get; set; }
}
