using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for the privileges of a role.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveRolePrivilegesRole")]
public sealed class RetrieveRolePrivilegesRoleRequest : OrganizationRequest
{
    public RetrieveRolePrivilegesRoleRequest() : base("RetrieveRolePrivilegesRole")
    {
        RoleId = default;
    }

    public Guid RoleId
    {
        get => this.Value<Guid>(nameof(RoleId));
        set => Parameters[nameof(RoleId)] = value;
    }
}

/// <summary>The privileges, each with its depth.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveRolePrivilegesRole")]
public sealed class RetrieveRolePrivilegesRoleResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => this.Value<RolePrivilege[]>(nameof(RolePrivileges));
}

/// <summary>Asks for the privileges of a team.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveTeamPrivileges")]
public sealed class RetrieveTeamPrivilegesRequest : OrganizationRequest
{
    public RetrieveTeamPrivilegesRequest() : base("RetrieveTeamPrivileges")
    {
        TeamId = default;
    }

    public Guid TeamId
    {
        get => this.Value<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }
}

/// <summary>The privileges, each with its depth.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveTeamPrivileges")]
public sealed class RetrieveTeamPrivilegesResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => this.Value<RolePrivilege[]>(nameof(RolePrivileges));
}
