using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>A step that waits for the client, with what its clock depends on.</summary>
internal sealed class WaitingStep
{
    public required StepRow Step { get; init; }
    public required Recovery Recovery { get; init; }
}

/// <summary>Finds what waits for a client's answer. As SYSTEM: whoever records the answer need not see whose clocks it starts.</summary>
internal static class WaitingStore
{
    private const string RecoveryRow = "recovery";
    private const string Participant = "participant";
    private const int Sender = 1;

    /// <summary>
    /// The steps that have waited since before this answer, in the recoveries that it is about: the recovery itself, the
    /// case's, or all of the account.
    /// </summary>
    public static IReadOnlyList<WaitingStep> WaitingSteps(this PluginContext context, EntityReference regarding, DateTime answeredOn)
    {
        var query = new QueryExpression(RecoveryStep.EntityName) { ColumnSet = new ColumnSet(ClockStore.Columns) };
        query.Criteria.AddCondition(RecoveryStep.Columns.Status, ConditionOperator.Equal, (int)RecoveryStepStatus.WaitingOnClient);
        query.Criteria.AddCondition(RecoveryStep.Columns.WaitingSince, ConditionOperator.LessEqual, answeredOn);
        var recovery = query.AddLink(Recovery.EntityName, RecoveryStep.Columns.Recovery, Recovery.Columns.Id);
        recovery.EntityAlias = RecoveryRow;
        recovery.Columns = new ColumnSet(
            Recovery.Columns.Id, Recovery.Columns.Account, Recovery.Columns.Playbook, Recovery.Columns.OnHoldSince, Recovery.Columns.HoldUntil);
        switch (regarding.LogicalName)
        {
            case Recovery.EntityName:
                recovery.LinkCriteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, regarding.Id);
                break;
            case Account.EntityName:
                recovery.LinkCriteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, regarding.Id);
                break;
            default:
                recovery.AddLink(Incident.EntityName, Recovery.Columns.Id, Incident.Columns.Recovery)
                    .LinkCriteria.AddCondition(Incident.Columns.Id, ConditionOperator.Equal, regarding.Id);
                break;
        }

        return context.System.RetrieveMultiple(query).Entities
            .Select(row => new WaitingStep { Step = StepStore.AsRow(row.ToEntity<RecoveryStep>()), Recovery = row.Joined<Recovery>(RecoveryRow)! })
            .ToList();
    }

    /// <summary>The accounts whose people took part: those of the contacts, and accounts themselves.</summary>
    public static IReadOnlyCollection<Guid> ClientsIn(this PluginContext context, Guid activity) =>
        context.Parties(activity)
            .Select(row => row.Joined<Contact>(Participant)?.ParentCustomer ?? row.ToEntity<ActivityParty>().Party)
            .Where(party => party?.LogicalName == Account.EntityName)
            .Select(party => party!.Id)
            .ToList();

    /// <summary>Whether an email comes from one of us: mail among colleagues is incoming too.</summary>
    public static bool ComesFromUs(this PluginContext context, Guid email) =>
        context.Parties(email).Select(row => row.ToEntity<ActivityParty>())
            .Any(party => party.ParticipationTypeMask == Sender && party.Party?.LogicalName == SystemUser.EntityName);

    private static IEnumerable<Entity> Parties(this PluginContext context, Guid activity)
    {
        var query = new QueryExpression(ActivityParty.EntityName)
        {
            ColumnSet = new ColumnSet(ActivityParty.Columns.Party, ActivityParty.Columns.ParticipationTypeMask),
        };
        query.Criteria.AddCondition(ActivityParty.Columns.Activity, ConditionOperator.Equal, activity);
        var contact = query.AddLink(Contact.EntityName, ActivityParty.Columns.Party, Contact.Columns.Id, JoinOperator.LeftOuter);
        contact.EntityAlias = Participant;
        contact.Columns = new ColumnSet(Contact.Columns.ParentCustomer);
        return context.System.RetrieveMultiple(query).Entities;
    }
}
