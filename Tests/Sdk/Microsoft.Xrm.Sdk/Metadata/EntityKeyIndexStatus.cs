using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Whether the index that a key stands on has been built.</summary>
[DataContract(Name = "EntityKeyIndexStatus", Namespace = Contracts.Xrm2014)]
public enum EntityKeyIndexStatus
{
    [EnumMember] Pending = 0,
    [EnumMember] InProgress = 1,
    [EnumMember] Active = 2,
    [EnumMember] Failed = 3,
}
