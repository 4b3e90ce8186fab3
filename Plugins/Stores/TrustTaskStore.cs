using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Asks the sponsor to act where a client's trust is at stake (F4). The tasks are known again by their subject, which is
/// the product's alone: the task table is the platform's and has no column of ours.
/// </summary>
internal static class TrustTaskStore
{
    /// <summary>A task within one working day, for each answer that gives cause.</summary>
    public static void TellOfBadAnswer(this PluginContext context, Feedback feedback, EntityReference recovery)
    {
        var answer = feedback.Answer();
        context.GiveSponsorTask(
            recovery,
            TrustTexts.AtStake(),
            TrustTexts.BadAnswer(answer.Ratings.OfType<int>().ToList(), answer.Confidence),
            WithinAWorkingDay(context));
    }

    /// <summary>One task as long as it is open: the next low score says nothing new. On the latest recovery; an account without one has its sponsor.</summary>
    public static void TellOfLowScore(this PluginContext context, EntityReference account, TrustedAccount client, int score, EntityReference? recovery)
    {
        if (context.HasOpenTrustTask(account.Id))
            return;
        var text = TrustTexts.LowScore(client.Name, score);
        if (recovery is not null)
            context.GiveSponsorTask(recovery, TrustTexts.AtStake(), text, WithinAWorkingDay(context));
        else if (new[] { client.Sponsor, client.Owner }.FirstOrDefault(person => person is { IsEnabled: true }) is { } person)
            context.System.Create(new TaskActivity
            {
                Subject = TrustTexts.AtStake().In(person.Language),
                Description = text.In(person.Language),
                RegardingObject = account,
                ScheduledEnd = WithinAWorkingDay(context),
                Owner = person.ToReference(),
            });
    }

    /// <summary>Whether the sponsor still has such a task for this client, on whichever of its recoveries.</summary>
    public static bool HasOpenTrustTask(this PluginContext context, Guid account)
    {
        var query = new QueryExpression(TaskActivity.EntityName) { TopCount = 1, ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(TaskActivity.Columns.State, ConditionOperator.Equal, ActivityState.Open);
        query.Criteria.AddCondition(TrustTexts.AtStake().IsSubject());
        var recovery = query.AddLink(Recovery.EntityName, TaskActivity.Columns.RegardingObject, Recovery.Columns.Id, JoinOperator.LeftOuter);
        recovery.EntityAlias = Recovery.EntityName;
        var client = query.Criteria.AddFilter(LogicalOperator.Or);
        client.AddCondition(Recovery.EntityName, Recovery.Columns.Account, ConditionOperator.Equal, account);
        client.AddCondition(TaskActivity.Columns.RegardingObject, ConditionOperator.Equal, account);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>The condition that a task has this subject, in whichever language it was written.</summary>
    public static ConditionExpression IsSubject(this Text subject) => new(
        TaskActivity.Columns.Subject,
        ConditionOperator.In,
        subject.In(Text.English), subject.In(Text.German), subject.In(Text.French));

    private static DateTime WithinAWorkingDay(PluginContext context)
    {
        var hours = context.HoursFor(playbook: null);
        return hours.Add(context.Now, hours.WorkingDay);
    }
}
