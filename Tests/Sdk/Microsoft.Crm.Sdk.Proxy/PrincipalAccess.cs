using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A user or team with its rights on a row.</summary>
[DataContract(Name = "PrincipalAccess", Namespace = Contracts.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public EntityReference Principal { get; set; }

    [DataMember]
    public AccessRights AccessMask { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
