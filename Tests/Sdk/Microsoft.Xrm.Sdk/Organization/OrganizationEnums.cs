using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>What an organisation is for.</summary>
[DataContract(Name = "OrganizationType", Namespace = Contracts.Xrm2014)]
public enum OrganizationType
{
    [EnumMember] Customer = 0,
    [EnumMember] Monitoring = 1,
    [EnumMember] Support = 2,
    [EnumMember] BackEnd = 3,
    [EnumMember] Secondary = 4,
    [EnumMember] CustomerTest = 5,
    [EnumMember] CustomerFreeTest = 6,
    [EnumMember] CustomerPreview = 7,
    [EnumMember] Placeholder = 8,
    [EnumMember] TestDrive = 9,
    [EnumMember] MsftInvestigation = 10,
    [EnumMember] EmailTrial = 11,
    [EnumMember] Default = 12,
    [EnumMember] Developer = 13,
    [EnumMember] Trial = 14,
    [EnumMember] Teams = 15,
    [EnumMember] Platform = 16,
}

/// <summary>Whether an organisation may be used.</summary>
[DataContract(Name = "OrganizationState", Namespace = Contracts.Xrm2014)]
public enum OrganizationState
{
    [EnumMember] Enabled = 0,
    [EnumMember] Disabled = 1,
}

/// <summary>From where an organisation's addresses are to be reached.</summary>
[DataContract(Name = "EndpointAccessType", Namespace = Contracts.Xrm2014)]
public enum EndpointAccessType
{
    [EnumMember] Default = 0,
    [EnumMember] Internet = 1,
    [EnumMember] Intranet = 2,
}

/// <summary>What an organisation's address leads to.</summary>
[DataContract(Name = "EndpointType", Namespace = Contracts.Xrm2014)]
public enum EndpointType
{
    [EnumMember] OrganizationService = 0,
    [EnumMember] OrganizationDataService = 1,
    [EnumMember] WebApplication = 2,
}
