using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What every piece of metadata has.</summary>
[DataContract(Name = "MetadataBase", Namespace = Contracts.Metadata2011)]
public abstract class MetadataBase : IExtensibleDataObject
{
    [DataMember]
    public Guid? MetadataId { get; set; }

    [DataMember]
    public bool? HasChanged { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
