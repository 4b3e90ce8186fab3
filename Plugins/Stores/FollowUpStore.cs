using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads the rules of follow-ups and turns them into touchpoints.</summary>
internal static class FollowUpStore
{
    public static readonly string[] RuleColumns =
    [
        FollowUpRule.Columns.Id, FollowUpRule.Columns.Subject, FollowUpRule.Columns.Purpose, FollowUpRule.Columns.Channel, FollowUpRule.Columns.Guidance,
        FollowUpRule.Columns.FirstAfterDays, FollowUpRule.Columns.EveryDays, FollowUpRule.Columns.Count, FollowUpRule.Columns.State,
    ];

    /// <summary>
    /// What a verified recovery begins with: the first follow-up of each of its playbook's rules, no two on one day. Nothing
    /// where the account's running series outlasts it. Requests: the rules, and the calendar where there are any.
    /// </summary>
    public static IReadOnlyList<Touchpoint> FirstFollowUps(
        this PluginContext context, Conversation talk, DateTime verifiedOn, IReadOnlyList<OpenTouchpoint> running)
    {
        var rules = context.FollowUpRules(talk.Recovery.Playbook).ToDictionary(rule => rule.Id);
        if (rules.Count == 0)
            return [];
        var hours = context.HoursFor(talk.Recovery.Playbook);
        var turns = rules.Values.Select(rule => Turn(rule, 1, FollowUpPlan.First(rule.FirstAfterDays ?? 0, verifiedOn, hours))).ToList();
        return FollowUpSeries.TakesOver(turns, running.Select(Turn).ToList(), verifiedOn)
            ? FollowUpSeries.WithoutDoubles(turns, hours).Select(turn => FollowUp(talk, rules[turn.Rule], turn, turn.Joins.Select(id => rules[id]))).ToList()
            : [];
    }

    /// <summary>What comes after a follow-up that is done or left out; nothing at the end of its series.</summary>
    public static Touchpoint? NextFollowUp(this PluginContext context, Conversation talk, OpenTouchpoint last)
    {
        var isClosed = talk.Recovery.Status == RecoveryStatus.Closed;
        if (last.Rule is not { State: RowState.Active } rule
            || talk.Recovery.Status == RecoveryStatus.Cancelled
            || !Turn(last).GoesOn(isClosed))
        {
            return null;
        }

        var hours = context.HoursFor(talk.Recovery.Playbook);
        var turn = Turn(rule, (last.Row.Occurrence ?? 1) + 1, FollowUpPlan.Next(rule.EveryDays ?? 0, last.Row.ScheduledEnd ?? context.Now, context.Now, hours));
        var others = talk.Open.Where(open => open.Rule is not null && open.Id != last.Id && open.Row.Contact?.Id == talk.Recovery.Contact?.Id);
        if (FollowUpSeries.Move(turn, others.Select(Turn).ToList(), hours, isClosed) is not null)
            return null;
        var next = FollowUp(talk, rule, turn, []);
        if (next.Purpose == TouchpointPurpose.ValueAdd && context.IsUnverified(talk.Recovery.Account!))
            next.ScheduledEnd = null;
        return next;
    }

    /// <summary>The playbook's rules in their order, as SYSTEM: whoever verifies need not be allowed to read the configuration.</summary>
    private static IReadOnlyList<FollowUpRule> FollowUpRules(this PluginContext context, EntityReference? playbook)
    {
        if (playbook is null)
            return [];
        var query = new QueryExpression(FollowUpRule.EntityName) { ColumnSet = new ColumnSet(RuleColumns) };
        query.Criteria.AddCondition(FollowUpRule.Columns.Playbook, ConditionOperator.Equal, playbook.Id);
        query.Criteria.AddCondition(FollowUpRule.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(FollowUpRule.Columns.Sequence, OrderType.Ascending);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<FollowUpRule>()).ToList();
    }

    private static FollowUpTurn Turn(OpenTouchpoint open) => Turn(open.Rule!, open.Row.Occurrence ?? 1, open.Row.ScheduledEnd);

    private static FollowUpTurn Turn(FollowUpRule rule, int occurrence, DateTime? dueOn) => new()
    {
        Rule = rule.Id,
        EveryDays = rule.EveryDays,
        Count = rule.Count ?? 1,
        Occurrence = occurrence,
        DueOn = dueOn,
    };

    private static Touchpoint FollowUp(Conversation talk, FollowUpRule rule, FollowUpTurn turn, IEnumerable<FollowUpRule> joins)
    {
        var channel = rule.Channel ?? TouchpointChannel.Call;
        var touchpoint = talk.Plan(
            rule.Purpose ?? TouchpointPurpose.CheckIn,
            // Who is to be met in person is not written to instead.
            channel == TouchpointChannel.Meeting ? channel : ChannelChoice.For(channel, talk.Channels),
            rule.Subject ?? "",
            turn.DueOn);
        var agenda = new[] { rule.Guidance }.Concat(joins.SelectMany(join => new[] { join.Subject, join.Guidance })).Where(words => !string.IsNullOrWhiteSpace(words)).ToList();
        touchpoint.Description = agenda.Count == 0 ? null : string.Join("\n", agenda);
        touchpoint.FollowUpRule = new EntityReference(FollowUpRule.EntityName, rule.Id);
        touchpoint.Occurrence = turn.Occurrence;
        return touchpoint;
    }
}
