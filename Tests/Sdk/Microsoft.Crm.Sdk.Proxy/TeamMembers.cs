using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds users to a team.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("AddMembersTeam")]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    public AddMembersTeamRequest() : base("AddMembersTeam")
    {
        TeamId = default;
        MemberIds = default;
    }

    public Guid TeamId
    {
        get => this.Value<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }

    public Guid[] MemberIds
    {
        get => this.Value<Guid[]>(nameof(MemberIds));
        set => Parameters[nameof(MemberIds)] = value;
    }
}

/// <summary>Added members have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("AddMembersTeam")]
public sealed class AddMembersTeamResponse : OrganizationResponse
{
}

/// <summary>Removes users from a team.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[RequestProxy("RemoveMembersTeam")]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    public RemoveMembersTeamRequest() : base("RemoveMembersTeam")
    {
        TeamId = default;
        MemberIds = default;
    }

    public Guid TeamId
    {
        get => this.Value<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }

    public Guid[] MemberIds
    {
        get => this.Value<Guid[]>(nameof(MemberIds));
        set => Parameters[nameof(MemberIds)] = value;
    }
}

/// <summary>Removed members have nothing to tell.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
[ResponseProxy("RemoveMembersTeam")]
public sealed class RemoveMembersTeamResponse : OrganizationResponse
{
}
