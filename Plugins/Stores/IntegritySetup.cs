using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>What a check of integrity reads once for all recoveries, each part when it is first asked for.</summary>
internal sealed class IntegritySetup(PluginContext context, IReadOnlyList<Recovery> recoveries)
{
    private readonly Lazy<Settings> settings = new(context.Settings);
    private readonly Lazy<Func<Guid?, BusinessHours>> hours = new(context.HoursByPlaybook);
    private readonly Lazy<BusinessHours> promiseHours = new(context.PromiseHours);
    private readonly Lazy<DateTime> hoursChangedOn = new(() => LastChange(context, WorkCalendar.EntityName, Playbook.EntityName));
    private readonly Lazy<ILookup<Guid, Guid>> members = new(() => MembersByPolicy(context));
    private readonly Lazy<ILookup<Guid, Grant>> grants = new(() => GrantsByAccount(context));
    private readonly Lazy<ILookup<Guid, Feedback>> asked = new(() => FeedbackByContact(context));

    private readonly Dictionary<Guid, int> cases = recoveries
        .Where(recovery => recovery.Case is not null)
        .GroupBy(recovery => recovery.Case!.Id)
        .ToDictionary(same => same.Key, same => same.Count());

    public PluginContext Context { get; } = context;
    public DateTime Now { get; } = context.Now;
    public Settings Settings => settings.Value;
    public BusinessHours PromiseHours => promiseHours.Value;

    /// <summary>The working hours of a playbook, where none have changed since that moment.</summary>
    public BusinessHours? HoursSince(DateTime? moment, Guid? playbook) => moment >= hoursChangedOn.Value ? hours.Value(playbook) : null;

    public int RecoveriesOf(Guid incident) => cases.TryGetValue(incident, out var count) ? count : 1;

    public bool IsApprover(Guid policy, Guid user) => members.Value[policy].Contains(user);

    public IEnumerable<Grant> GrantsOf(Guid account) => grants.Value[account];

    /// <summary>Everything a contact was ever asked.</summary>
    public IEnumerable<Feedback> AskedOf(Guid contact) => asked.Value[contact];

    private static DateTime LastChange(PluginContext context, params string[] tables) => tables.Select(table =>
    {
        var query = new QueryExpression(table) { TopCount = 1, ColumnSet = new ColumnSet(Recovery.Columns.ModifiedOn) };
        query.AddOrder(Recovery.Columns.ModifiedOn, OrderType.Descending);
        return context.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime?>(Recovery.Columns.ModifiedOn) ?? DateTime.MinValue;
    }).Max();

    // Those of inactive tiers too: what they decided stands.
    private static ILookup<Guid, Guid> MembersByPolicy(PluginContext context)
    {
        var query = new QueryExpression(RestitutionPolicy.EntityName) { ColumnSet = new ColumnSet(false) };
        var membership = query.AddLink(TierStore.TeamMembership, RestitutionPolicy.Columns.ApproverTeam, TierStore.TeamOfMembership);
        membership.EntityAlias = "membership";
        membership.Columns = new ColumnSet(TierStore.UserOfMembership);
        return context.AllRows(query).ToLookup(row => row.Id, row => (Guid)row.GetAttributeValue<Microsoft.Xrm.Sdk.AliasedValue>($"membership.{TierStore.UserOfMembership}").Value);
    }

    private static ILookup<Guid, Grant> GrantsByAccount(PluginContext context)
    {
        var query = new QueryExpression(Restitution.EntityName)
        {
            ColumnSet = new ColumnSet(
                Restitution.Columns.Account, Restitution.Columns.Recovery, Restitution.Columns.Status, Restitution.Columns.BaseValue,
                Restitution.Columns.IsContractual, Restitution.Columns.SubmittedOn),
        };
        query.Criteria.AddCondition(Restitution.Columns.SubmittedOn, ConditionOperator.NotNull);
        return context.AllRows(query).Select(row => row.ToEntity<Restitution>()).ToLookup(row => row.Account?.Id ?? Guid.Empty, GrantStore.AsGrant);
    }

    private static ILookup<Guid, Feedback> FeedbackByContact(PluginContext context)
    {
        var query = new QueryExpression(Feedback.EntityName) { ColumnSet = new ColumnSet(Feedback.Columns.Contact, Feedback.Columns.RequestedOn, Feedback.Columns.Status) };
        return context.AllRows(query).Select(row => row.ToEntity<Feedback>()).ToLookup(row => row.Contact?.Id ?? Guid.Empty);
    }
}
