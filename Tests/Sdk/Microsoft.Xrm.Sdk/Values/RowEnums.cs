using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What an update or delete does when the row has changed since it was read.</summary>
[DataContract(Name = "ConcurrencyBehavior", Namespace = Contracts.Xrm2014)]
public enum ConcurrencyBehavior
{
    [EnumMember] Default = 0,
    [EnumMember] IfRowVersionMatches = 1,
    [EnumMember] AlwaysOverwrite = 2,
}

/// <summary>What a context that tracks rows knows of this one.</summary>
[DataContract(Name = "EntityState", Namespace = Contracts.Xrm2011)]
public enum EntityState
{
    [EnumMember] Unchanged = 0,
    [EnumMember] Created = 1,
    [EnumMember] Changed = 2,
}

/// <summary>The end of a relationship between rows of one table.</summary>
[DataContract(Name = "EntityRole", Namespace = Contracts.Xrm2011)]
public enum EntityRole
{
    [EnumMember] Referencing = 0,
    [EnumMember] Referenced = 1,
}
