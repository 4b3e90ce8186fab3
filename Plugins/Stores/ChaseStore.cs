using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Finds and counts what a client asks about, as SYSTEM: a message may come in through anybody's mailbox.</summary>
internal static class ChaseStore
{
    /// <summary>
    /// The recoveries behind what an activity is about (a recovery, a case or the whole account) whose promised update was
    /// overdue by then, where a contact of the account took part.
    /// </summary>
    public static IReadOnlyList<Guid> ChasedRecoveries(this PluginContext context, Guid activity, EntityReference regarding, DateTime askedOn)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            Distinct = true,
            ColumnSet = new ColumnSet(Recovery.Columns.Id, Recovery.Columns.NextUpdateOn, Recovery.Columns.ChasedPromise),
        };
        query.Criteria.AddCondition(Recovery.Columns.NextUpdateOn, ConditionOperator.LessThan, askedOn);
        if (regarding.LogicalName == Incident.EntityName)
            query.AddLink(Incident.EntityName, Recovery.Columns.Id, Incident.Columns.Recovery)
                .LinkCriteria.AddCondition(Incident.Columns.Id, ConditionOperator.Equal, regarding.Id);
        else
            query.Criteria.AddCondition(
                regarding.LogicalName == Account.EntityName ? Recovery.Columns.Account : Recovery.Columns.Id, ConditionOperator.Equal, regarding.Id);
        query.AddLink(Contact.EntityName, Recovery.Columns.Account, Contact.Columns.ParentCustomer)
            .AddLink(ActivityParty.EntityName, Contact.Columns.Id, ActivityParty.Columns.Party)
            .LinkCriteria.AddCondition(ActivityParty.Columns.Activity, ConditionOperator.Equal, activity);
        return context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<Recovery>())
            .Where(row => Chase.Counts(row.NextUpdateOn, row.ChasedPromise, askedOn))
            .Select(row => row.Id)
            // One after the other they are locked in the order of all locks.
            .OrderBy(id => id)
            .ToList();
    }

    /// <summary>Counts one for the promise that stands under the lock, and puts it on the owner's desk.</summary>
    public static void CountChase(this PluginContext context, Guid id, DateTime askedOn)
    {
        var reference = new EntityReference(Recovery.EntityName, id);
        context.Lock(reference);
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Name, Recovery.Columns.NextUpdateOn, Recovery.Columns.ChasedPromise, Recovery.Columns.ClientChased, Recovery.Columns.Owner),
        };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, id);
        query.LinkEntities.Add(UserLanguage.Link(Recovery.EntityName, Recovery.Columns.Owner, "owner"));
        var row = context.System.RetrieveMultiple(query).Entities.Single();
        var recovery = row.ToEntity<Recovery>();
        if (!Chase.Counts(recovery.NextUpdateOn, recovery.ChasedPromise, askedOn))
            return;

        var language = row.LanguageOf("owner");
        context.System.Update(new Recovery(id) { ClientChased = (recovery.ClientChased ?? 0) + 1, ChasedPromise = recovery.NextUpdateOn });
        context.System.Create(new TaskActivity
        {
            Subject = RecoveryName.Shorten(Chase.Subject(recovery.Name ?? "").In(language)),
            Description = Chase.Body(askedOn, recovery.NextUpdateOn).In(language),
            RegardingObject = reference,
            ScheduledEnd = context.Now,
            Owner = recovery.Owner,
        });
    }
}
