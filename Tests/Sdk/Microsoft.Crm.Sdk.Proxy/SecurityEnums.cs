using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Rights on a row.</summary>
[DataContract(Name = "AccessRights", Namespace = Contracts.Crm2011)]
[Flags]
public enum AccessRights
{
    [EnumMember] None = 0,
    [EnumMember] ReadAccess = 1,
    [EnumMember] WriteAccess = 2,
    [EnumMember] AppendAccess = 4,
    [EnumMember] AppendToAccess = 16,
    [EnumMember] CreateAccess = 32,
    [EnumMember] DeleteAccess = 65536,
    [EnumMember] ShareAccess = 262144,
    [EnumMember] AssignAccess = 524288,
}

/// <summary>How far a privilege reaches.</summary>
[DataContract(Name = "PrivilegeDepth", Namespace = Contracts.Crm2011)]
public enum PrivilegeDepth
{
    [EnumMember] Basic = 0,
    [EnumMember] Local = 1,
    [EnumMember] Deep = 2,
    [EnumMember] Global = 3,
    [EnumMember] RecordFilter = 4,
}
