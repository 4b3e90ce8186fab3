using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A restitution with its recovery and the impacts that stand, as read in one query.</summary>
internal sealed record StoredRestitution(Restitution Row, Recovery Recovery, decimal ExchangeRate, IReadOnlyList<ImpactFacts> Impacts)
{
    /// <summary>What it costs us in base currency, at today's rate: Dataverse converts with it when the status is written.</summary>
    public decimal Value => BaseAmount.Of(Row.Amount ?? 0m, ExchangeRate);
}

/// <summary>A restitution with its recovery and its decisions, as read in one query.</summary>
/// <param name="IsTeamMember">Whether the person who was asked about is a member of the tier's team.</param>
internal sealed record StoredDecisions(
    Restitution Row, Recovery Recovery, string TierName, bool IsTeamMember, IReadOnlyList<GivenDecision> Given);

/// <summary>Reads restitutions. As SYSTEM: the rules decide on what stands, whatever the person may see.</summary>
internal static class RestitutionStore
{
    internal static readonly ColumnSet RowColumns = new(
        Restitution.Columns.Name, Restitution.Columns.Recovery, Restitution.Columns.Account, Restitution.Columns.Type, Restitution.Columns.Amount,
        Restitution.Columns.IsContractual, Restitution.Columns.Justification, Restitution.Columns.Policy, Restitution.Columns.ApprovalsRequired,
        Restitution.Columns.BaseValue, Restitution.Columns.FactsBy, Restitution.Columns.SubmittedBy, Restitution.Columns.DeliveryReference,
        Restitution.Columns.ClientResponse, Restitution.Columns.TransactionCurrency, Restitution.Columns.State, Restitution.Columns.Status,
        Restitution.Columns.CreatedBy, Restitution.Columns.CreatedOnBehalfBy);

    public static StoredRestitution RestitutionWithImpacts(this PluginContext context, Guid id)
    {
        var query = One(id);
        var recovery = JoinRecovery(query);
        var currency = query.AddLink(TransactionCurrency.EntityName, Restitution.Columns.TransactionCurrency, TransactionCurrency.Columns.Id, JoinOperator.LeftOuter);
        currency.EntityAlias = "currency";
        currency.Columns = new ColumnSet(TransactionCurrency.Columns.ExchangeRate);
        var impact = recovery.AddLink(Impact.EntityName, Recovery.Columns.Id, Impact.Columns.Recovery, JoinOperator.LeftOuter);
        impact.EntityAlias = "impact";
        impact.Columns = new ColumnSet([Impact.Columns.Id, .. ImpactStore.Counted]);
        impact.LinkCriteria.AddCondition(Impact.Columns.State, ConditionOperator.Equal, RowState.Active);

        var rows = context.System.RetrieveMultiple(query).Entities;
        return new StoredRestitution(
            rows[0].ToEntity<Restitution>(),
            rows[0].Joined<Recovery>("recovery") ?? new Recovery(),
            rows[0].Joined<TransactionCurrency>("currency")?.ExchangeRate ?? 1m,
            rows.Select(row => row.Joined<Impact>("impact")).OfType<Impact>().Select(ImpactStore.AsFacts).ToList());
    }

    /// <summary>Asks for one person's membership along with the decisions, so that deciding takes a single read.</summary>
    public static StoredDecisions RestitutionWithDecisions(this PluginContext context, Guid id, Guid person)
    {
        var query = One(id);
        JoinRecovery(query);
        var policy = query.AddLink(RestitutionPolicy.EntityName, Restitution.Columns.Policy, RestitutionPolicy.Columns.Id, JoinOperator.LeftOuter);
        policy.EntityAlias = "policy";
        policy.Columns = new ColumnSet(RestitutionPolicy.Columns.Name);
        var membership = policy.AddLink(TierStore.TeamMembership, RestitutionPolicy.Columns.ApproverTeam, TierStore.TeamOfMembership, JoinOperator.LeftOuter);
        membership.EntityAlias = "membership";
        membership.Columns = new ColumnSet(TierStore.UserOfMembership);
        membership.LinkCriteria.AddCondition(TierStore.UserOfMembership, ConditionOperator.Equal, person);
        var approval = query.AddLink(Approval.EntityName, Restitution.Columns.Id, Approval.Columns.Restitution, JoinOperator.LeftOuter);
        approval.EntityAlias = "approval";
        approval.Columns = new ColumnSet(Approval.Columns.Approver, Approval.Columns.Decision);

        var rows = context.System.RetrieveMultiple(query).Entities;
        return new StoredDecisions(
            rows[0].ToEntity<Restitution>(),
            rows[0].Joined<Recovery>("recovery") ?? new Recovery(),
            rows[0].Joined<RestitutionPolicy>("policy")?.Name ?? "",
            rows[0].Contains($"membership.{TierStore.UserOfMembership}"),
            rows.Select(row => row.Joined<Approval>("approval")).OfType<Approval>()
                .Select(row => new GivenDecision(row.Approver?.Id ?? Guid.Empty, row.Decision ?? Decision.Reject))
                .ToList());
    }

    public static EntityReference? RecoveryOfRestitution(this PluginContext context, Guid id) => context.System
        .Retrieve(Restitution.EntityName, id, new ColumnSet(Restitution.Columns.Recovery))
        .ToEntity<Restitution>().Recovery;

    /// <summary>The status as it stands now, which an image may not know yet.</summary>
    public static RestitutionStatus RestitutionStatusNow(this PluginContext context, Guid id) => context.System
        .Retrieve(Restitution.EntityName, id, new ColumnSet(Restitution.Columns.Status))
        .ToEntity<Restitution>().Status ?? RestitutionStatus.Draft;

    /// <summary>The recovery a restitution is for: whose it is, and whether it has ended.</summary>
    public static Recovery RecoveryFor(this PluginContext context, EntityReference recovery) => context.System
        .Retrieve(Recovery.EntityName, recovery.Id, new ColumnSet(Recovery.Columns.Account, Recovery.Columns.Status))
        .ToEntity<Recovery>();

    /// <summary>Who created a restitution; nothing where there is none of this id.</summary>
    public static Guid? CreatorOf(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Restitution.EntityName) { ColumnSet = new ColumnSet(Restitution.Columns.CreatedBy), TopCount = 1 };
        query.Criteria.AddCondition(Restitution.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities.SingleOrDefault()?.ToEntity<Restitution>().CreatedBy?.Id;
    }

    /// <summary>What one person decided on a restitution; nothing where they have not.</summary>
    public static Approval? DecisionBy(this PluginContext context, Guid restitution, Guid person)
    {
        var query = new QueryExpression(Approval.EntityName) { ColumnSet = new ColumnSet(Approval.Columns.Decision, Approval.Columns.Comment), TopCount = 1 };
        query.Criteria.AddCondition(Approval.Columns.Restitution, ConditionOperator.Equal, restitution);
        query.Criteria.AddCondition(Approval.Columns.Approver, ConditionOperator.Equal, person);
        return context.System.RetrieveMultiple(query).Entities.SingleOrDefault()?.ToEntity<Approval>();
    }

    /// <summary>Whoever has a part in a restitution (R6).</summary>
    public static IReadOnlyCollection<Guid> AuthorsOf(Restitution row, Recovery recovery) => new[]
        {
            row.CreatedBy, row.CreatedOnBehalfBy, row.FactsBy, row.SubmittedBy, recovery.Owner,
        }
        .OfType<EntityReference>()
        .Select(person => person.Id)
        .Distinct()
        .ToList();

    private static QueryExpression One(Guid id)
    {
        var query = new QueryExpression(Restitution.EntityName) { ColumnSet = RowColumns };
        query.Criteria.AddCondition(Restitution.Columns.Id, ConditionOperator.Equal, id);
        return query;
    }

    private static LinkEntity JoinRecovery(QueryExpression query)
    {
        var recovery = query.AddLink(Recovery.EntityName, Restitution.Columns.Recovery, Recovery.Columns.Id, JoinOperator.LeftOuter);
        recovery.EntityAlias = "recovery";
        recovery.Columns = new ColumnSet(
            Recovery.Columns.Id, Recovery.Columns.Status, Recovery.Columns.Owner, Recovery.Columns.Account,
            Recovery.Columns.DetectedOn, Recovery.Columns.ReportedOn);
        return recovery;
    }
}
