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

    /// <summary>The playbook's rules in their order, as SYSTEM: whoever verifies need not be allowed to read the configuration.</summary>
    public static IReadOnlyList<FollowUpRule> FollowUpRules(this PluginContext context, EntityReference? playbook)
    {
        if (playbook is null)
            return [];
        var query = new QueryExpression(FollowUpRule.EntityName) { ColumnSet = new ColumnSet(RuleColumns) };
        query.Criteria.AddCondition(FollowUpRule.Columns.Playbook, ConditionOperator.Equal, playbook.Id);
        query.Criteria.AddCondition(FollowUpRule.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(FollowUpRule.Columns.Sequence, OrderType.Ascending);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<FollowUpRule>()).ToList();
    }

    public static IEnumerable<Touchpoint> FirstFollowUps(this PluginContext context, Conversation talk, System.DateTime verifiedOn)
    {
        var rules = context.FollowUpRules(talk.Recovery.Playbook);
        if (rules.Count == 0)
            return [];
        var hours = context.HoursFor(talk.Recovery.Playbook);
        return rules.Select(rule => FollowUp(talk, rule, 1, FollowUpPlan.First(rule.FirstAfterDays ?? 0, verifiedOn, hours)));
    }

    /// <summary>What comes after a follow-up that is done or left out; nothing at the end of its series.</summary>
    public static Touchpoint? NextFollowUp(this PluginContext context, Conversation talk, OpenTouchpoint last)
    {
        var occurrence = last.Row.Occurrence ?? 1;
        if (last.Rule is not { State: RowState.Active, EveryDays: { } everyDays } rule
            || talk.Recovery.Status == RecoveryStatus.Cancelled
            || !FollowUpPlan.GoesOn(everyDays, rule.Count ?? 1, occurrence, talk.Recovery.Status == RecoveryStatus.Closed))
        {
            return null;
        }

        var dueOn = FollowUpPlan.Next(everyDays, last.Row.ScheduledEnd ?? context.Now, context.Now, context.HoursFor(talk.Recovery.Playbook));
        return FollowUp(talk, rule, occurrence + 1, dueOn);
    }

    private static Touchpoint FollowUp(Conversation talk, FollowUpRule rule, int occurrence, System.DateTime dueOn)
    {
        var channel = rule.Channel ?? TouchpointChannel.Call;
        var touchpoint = talk.Plan(
            rule.Purpose ?? TouchpointPurpose.CheckIn,
            // Who is to be met in person is not written to instead.
            channel == TouchpointChannel.Meeting ? channel : ChannelChoice.For(channel, talk.Channels),
            rule.Subject ?? "",
            dueOn);
        touchpoint.Description = rule.Guidance;
        touchpoint.FollowUpRule = new EntityReference(FollowUpRule.EntityName, rule.GetAttributeValue<System.Guid>(FollowUpRule.Columns.Id));
        touchpoint.Occurrence = occurrence;
        return touchpoint;
    }
}
