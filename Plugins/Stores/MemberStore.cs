using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The members of a recovery and what they may see.</summary>
internal static class MemberStore
{
    // What a role lets a member do with their own rows, they may do with the shared ones.
    private const AccessRights TeamAccess =
        AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess;

    /// <summary>By the system, because a member may be added by somebody who has no right to share.</summary>
    public static void ShareRecovery(this PluginContext context, EntityReference recovery, EntityReference user) =>
        context.System.Execute(new GrantAccessRequest
        {
            Target = new EntityReference(Recovery.EntityName, recovery.Id),
            PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = TeamAccess },
        });

    /// <summary>By the system, as the sharing was.</summary>
    public static void UnshareRecovery(this PluginContext context, EntityReference recovery, EntityReference user) =>
        context.System.Execute(new RevokeAccessRequest
        {
            Target = new EntityReference(Recovery.EntityName, recovery.Id),
            Revokee = user,
        });

    /// <summary>The users who are members, as SYSTEM: nobody is added twice, whoever looks.</summary>
    public static ISet<Guid> Members(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(RecoveryMember.EntityName) { ColumnSet = new ColumnSet(RecoveryMember.Columns.User) };
        query.Criteria.AddCondition(RecoveryMember.Columns.Recovery, ConditionOperator.Equal, recovery);
        return new HashSet<Guid>(context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<RecoveryMember>().User)
            .OfType<EntityReference>()
            .Select(user => user.Id));
    }

    /// <summary>The members by name, for whom no root cause may blame (P2).</summary>
    public static IReadOnlyList<TeamMember> NamesOfMembers(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(SystemUser.EntityName)
        {
            ColumnSet = new ColumnSet(SystemUser.Columns.FirstName, SystemUser.Columns.LastName, SystemUser.Columns.FullName),
        };
        query.AddLink(RecoveryMember.EntityName, SystemUser.Columns.Id, RecoveryMember.Columns.User)
            .LinkCriteria.AddCondition(RecoveryMember.Columns.Recovery, ConditionOperator.Equal, recovery);
        return context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<SystemUser>())
            .Select(user => new TeamMember { FirstName = user.FirstName ?? "", LastName = user.LastName ?? "", FullName = user.FullName ?? "" })
            .ToList();
    }

    /// <summary>By the system: membership follows from who owns and sponsors the recovery. It belongs to the recovery's owner.</summary>
    public static void AddMember(this PluginContext context, Guid recovery, EntityReference user, MemberRole role, EntityReference owner) =>
        context.System.Create(new RecoveryMember
        {
            Recovery = new EntityReference(Recovery.EntityName, recovery),
            User = user,
            Role = role,
            Owner = owner,
        });
}
