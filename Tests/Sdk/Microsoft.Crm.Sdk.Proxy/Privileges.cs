using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for all privileges of a user.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveUserPrivileges")]
public sealed class RetrieveUserPrivilegesRequest : OrganizationRequest
{
    public RetrieveUserPrivilegesRequest() : base("RetrieveUserPrivileges")
    {
        UserId = default;
    }

    public Guid UserId
    {
        get => this.Value<Guid>(nameof(UserId));
        set => Parameters[nameof(UserId)] = value;
    }
}

/// <summary>The privileges, each with its depth.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveUserPrivileges")]
public sealed class RetrieveUserPrivilegesResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => this.Value<RolePrivilege[]>(nameof(RolePrivileges));
}

/// <summary>Asks for one privilege of a user by id.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveUserPrivilegeByPrivilegeId")]
public sealed class RetrieveUserPrivilegeByPrivilegeIdRequest : OrganizationRequest
{
    public RetrieveUserPrivilegeByPrivilegeIdRequest() : base("RetrieveUserPrivilegeByPrivilegeId")
    {
        UserId = default;
        PrivilegeId = default;
    }

    public Guid UserId
    {
        get => this.Value<Guid>(nameof(UserId));
        set => Parameters[nameof(UserId)] = value;
    }

    public Guid PrivilegeId
    {
        get => this.Value<Guid>(nameof(PrivilegeId));
        set => Parameters[nameof(PrivilegeId)] = value;
    }
}

/// <summary>The privilege with its depth, if held.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveUserPrivilegeByPrivilegeId")]
public sealed class RetrieveUserPrivilegeByPrivilegeIdResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => this.Value<RolePrivilege[]>(nameof(RolePrivileges));
}

/// <summary>Asks for one privilege of a user by name.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RetrieveUserPrivilegeByPrivilegeName")]
public sealed class RetrieveUserPrivilegeByPrivilegeNameRequest : OrganizationRequest
{
    public RetrieveUserPrivilegeByPrivilegeNameRequest() : base("RetrieveUserPrivilegeByPrivilegeName")
    {
        UserId = default;
        PrivilegeName = default;
    }

    public Guid UserId
    {
        get => this.Value<Guid>(nameof(UserId));
        set => Parameters[nameof(UserId)] = value;
    }

    public string PrivilegeName
    {
        get => this.Value<string>(nameof(PrivilegeName));
        set => Parameters[nameof(PrivilegeName)] = value;
    }
}

/// <summary>The privilege with its depth, if held.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RetrieveUserPrivilegeByPrivilegeName")]
public sealed class RetrieveUserPrivilegeByPrivilegeNameResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => this.Value<RolePrivilege[]>(nameof(RolePrivileges));
}
