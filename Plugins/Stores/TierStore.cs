using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads the approval tiers. As SYSTEM: they hold for people who may not see them or their teams too.</summary>
internal static class TierStore
{
    // An intersect table has no class of its own; these are its names in every organisation.
    public const string TeamMembership = "teammembership";
    public const string TeamOfMembership = "teamid";
    public const string UserOfMembership = "systemuserid";

    /// <summary>The active tiers with the enabled members of their teams; each tier comes once for each member.</summary>
    public static IReadOnlyList<Tier> ActiveTiers(this PluginContext context)
    {
        var query = Active();
        var membership = query.AddLink(TeamMembership, RestitutionPolicy.Columns.ApproverTeam, TeamOfMembership, JoinOperator.LeftOuter);
        var member = membership.AddLink(SystemUser.EntityName, UserOfMembership, SystemUser.Columns.Id, JoinOperator.LeftOuter);
        member.EntityAlias = "member";
        member.Columns = new ColumnSet(SystemUser.Columns.Id);
        member.LinkCriteria.AddCondition(SystemUser.Columns.IsDisabled, ConditionOperator.Equal, false);

        return context.System.RetrieveMultiple(query).Entities
            .GroupBy(row => row.Id)
            .Select(copies => AsTier(copies.First().ToEntity<RestitutionPolicy>()) with
            {
                Members = copies.Select(row => row.Joined<SystemUser>("member")?.Id).OfType<Guid>().ToList(),
            })
            .ToList();
    }

    /// <summary>The active tiers as an administrator configures them: with their currency, without their teams' members.</summary>
    public static IReadOnlyList<Tier> ConfiguredTiers(this PluginContext context)
    {
        var query = Active();
        var organization = query.AddLink("organization", RestitutionPolicy.Columns.TransactionCurrency, "basecurrencyid", JoinOperator.LeftOuter);
        organization.EntityAlias = "base";
        organization.Columns = new ColumnSet("organizationid");

        return context.System.RetrieveMultiple(query).Entities
            .Select(row => AsTier(row.ToEntity<RestitutionPolicy>()) with { IsInBaseCurrency = row.Contains("base.organizationid") })
            .ToList();
    }

    private static QueryExpression Active()
    {
        var query = new QueryExpression(RestitutionPolicy.EntityName)
        {
            ColumnSet = new ColumnSet(
                RestitutionPolicy.Columns.Name, RestitutionPolicy.Columns.MinAmount, RestitutionPolicy.Columns.MaxAmount,
                RestitutionPolicy.Columns.ApproverTeam, RestitutionPolicy.Columns.ApprovalsRequired),
        };
        query.Criteria.AddCondition(RestitutionPolicy.Columns.State, ConditionOperator.Equal, RowState.Active);
        return query;
    }

    private static Tier AsTier(RestitutionPolicy policy) => new(
        policy.Id,
        policy.Name ?? "",
        policy.MinAmount ?? 0m,
        policy.MaxAmount,
        policy.ApprovalsRequired ?? 0)
    {
        HasTeam = policy.ApproverTeam is not null,
    };
}
