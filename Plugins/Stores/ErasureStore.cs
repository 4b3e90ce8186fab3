using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Erasure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Deletes a recovery with all that is its own, as SYSTEM: nobody else may delete most of it. What belongs to the client and
/// not to the recovery stays, without a word of it: the case, the trust scores, a later recovery.
/// </summary>
internal static class ErasureStore
{
    private const string Activities = "activitypointer";
    private const string Count = "subcategory";

    private static readonly int[] Languages = [Text.English, Text.German, Text.French];

    // Relationships restrict, so that children go before their parents.
    private static readonly string[] Children =
    [
        Restitution.EntityName, Improvement.EntityName, Feedback.EntityName, RootCause.EntityName, Impact.EntityName, Commitment.EntityName,
        Signal.EntityName, RecoveryStep.EntityName, RecoveryMember.EntityName,
    ];

    /// <summary>The recovery as it stands; nothing where there is none. The administrator who erases it need not read recoveries.</summary>
    public static Recovery? RecoveryToErase(this PluginContext context, Guid id)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Account, Recovery.Columns.Status, Recovery.Columns.Number, Recovery.Columns.FailureCategory),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities.SingleOrDefault()?.ToEntity<Recovery>();
    }

    /// <summary>Erases it and answers how many rows are gone.</summary>
    public static int Erase(this PluginContext context, Recovery recovery)
    {
        var erased = 0;
        var approvals = new QueryExpression(Approval.EntityName) { ColumnSet = new ColumnSet(false) };
        approvals.AddLink(Restitution.EntityName, Approval.Columns.Restitution, Restitution.Columns.Id)
            .LinkCriteria.AddCondition(Restitution.Columns.Recovery, ConditionOperator.Equal, recovery.Id);
        foreach (var row in context.AllRows(approvals).Concat(ActivitiesOf(context, recovery.Id)).ToList())
            Delete(row.LogicalName == Activities ? row.GetAttributeValue<string>("activitytypecode") : row.LogicalName, row.Id);
        foreach (var table in Children)
        {
            foreach (var row in context.AllRows(About(table, RecoveryStep.Columns.Recovery, recovery.Id)).ToList())
                Delete(table, row.Id);
        }

        foreach (var row in context.AllRows(About(TrustScore.EntityName, TrustScore.Columns.Recovery, recovery.Id)).ToList())
            context.System.Update(new TrustScore(row.Id) { Recovery = null, Reason = null });
        foreach (var row in context.AllRows(About(Incident.EntityName, Incident.Columns.Recovery, recovery.Id)).ToList())
            context.System.Update(new Incident(row.Id) { Recovery = null });
        Unlink(context, recovery);
        Delete(Recovery.EntityName, recovery.Id);
        return erased;

        void Delete(string table, Guid id)
        {
            context.System.Delete(table, id);
            erased++;
        }
    }

    /// <summary>
    /// Leaves on the account's timeline who erased what and why, without what was erased, as a completed task of theirs.
    /// Its id follows from the call, so that a repeated one finds what the first one answered.
    /// </summary>
    public static void RecordErasure(this PluginContext context, Guid call, EntityReference? account, Text subject, string reason, int erased)
    {
        var language = context.Language;
        // The same id again: a person who came back, or a recovery that a repeated request opened anew.
        var id = context.AllRows(About(TaskActivity.EntityName, TaskActivity.Columns.Id, call)).Any() ? Guid.NewGuid() : call;
        context.System.Create(new Entity(TaskActivity.EntityName, id)
        {
            [TaskActivity.Columns.Subject] = subject.In(language),
            [TaskActivity.Columns.Description] = ErasureMessages.Done(erased, reason).In(language),
            [TaskActivity.Columns.RegardingObject] = account,
            [TaskActivity.Columns.Owner] = new EntityReference(SystemUser.EntityName, context.InitiatingUser),
            [Count] = erased.ToString(CultureInfo.InvariantCulture),
        });
        context.System.Update(new TaskActivity(id) { State = ActivityState.Completed });
    }

    /// <summary>How many rows the same call by the same person for the same reason erased; nothing where there was none.</summary>
    public static int? ErasedBefore(this PluginContext context, Guid id, string reason)
    {
        var query = new QueryExpression(TaskActivity.EntityName)
        {
            ColumnSet = new ColumnSet(TaskActivity.Columns.Description, TaskActivity.Columns.Owner, Count),
        };
        query.Criteria.AddCondition(TaskActivity.Columns.Id, ConditionOperator.Equal, id);
        return context.System.RetrieveMultiple(query).Entities is [var task]
            && task.GetAttributeValue<EntityReference>(TaskActivity.Columns.Owner).Id == context.InitiatingUser
            && int.TryParse(task.GetAttributeValue<string?>(Count), NumberStyles.None, CultureInfo.InvariantCulture, out var erased)
            && Languages.Any(language => ErasureMessages.Done(erased, reason).In(language) == task.GetAttributeValue<string>(TaskActivity.Columns.Description))
                ? erased
                : null;
    }

    // Everything that is filed on it, on one of its steps, or told its client: tasks, calls, emails, touchpoints.
    private static IEnumerable<Entity> ActivitiesOf(PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Activities) { ColumnSet = new ColumnSet("activitytypecode") };
        var step = query.AddLink(RecoveryStep.EntityName, Touchpoint.Columns.RegardingObject, RecoveryStep.Columns.Id, JoinOperator.LeftOuter);
        step.EntityAlias = "step";
        var touchpoint = query.AddLink(Touchpoint.EntityName, Touchpoint.Columns.Id, Touchpoint.Columns.Id, JoinOperator.LeftOuter);
        touchpoint.EntityAlias = "touchpoint";
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(Touchpoint.Columns.RegardingObject, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition("step", RecoveryStep.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition("touchpoint", Touchpoint.Columns.Recovery, ConditionOperator.Equal, recovery);
        return context.AllRows(query);
    }

    // A later recovery of the same kind knew this one, and a task of its sponsor tells what was promised in it.
    private static void Unlink(PluginContext context, Recovery recovery)
    {
        var query = About(Recovery.EntityName, Recovery.Columns.PreviousRecovery, recovery.Id);
        var tasks = query.AddLink(TaskActivity.EntityName, Recovery.Columns.Id, TaskActivity.Columns.RegardingObject, JoinOperator.LeftOuter);
        tasks.EntityAlias = TaskActivity.EntityName;
        tasks.Columns = new ColumnSet(TaskActivity.Columns.Id);
        tasks.LinkCriteria.AddCondition(TaskActivity.Columns.Description, ConditionOperator.Like, $"%{recovery.Number ?? recovery.Id.ToString()}%");
        foreach (var later in context.AllRows(query).ToList().GroupBy(row => row.Id))
        {
            context.System.Update(new Recovery(later.Key) { PreviousRecovery = null });
            foreach (var task in later.Select(row => row.Joined<TaskActivity>(TaskActivity.EntityName)).OfType<TaskActivity>())
                context.System.Update(new TaskActivity((Guid)task[TaskActivity.Columns.Id]) { Description = PersonName.Removed });
        }
    }

    private static QueryExpression About(string table, string lookup, Guid recovery) => new(table)
    {
        ColumnSet = new ColumnSet(false),
        Criteria = { Conditions = { new ConditionExpression(lookup, ConditionOperator.Equal, recovery) } },
    };
}
