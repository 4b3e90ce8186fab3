using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Lays out a recovery's next cycle. As SYSTEM: the steps belong to the people that the rules name, not to whoever reports.</summary>
internal static class CycleStore
{
    private const string PlaybookRow = "playbookstep";
    private const string RecoveryRow = "recovery";

    // What a step is, as it stood when it was laid out; the columns that tell what happened on it stay behind.
    private static readonly string[] Copied =
    [
        RecoveryStep.Columns.Name, RecoveryStep.Columns.PlaybookStep, RecoveryStep.Columns.Sequence, RecoveryStep.Columns.Stage,
        RecoveryStep.Columns.Guidance, RecoveryStep.Columns.IsRequired, RecoveryStep.Columns.CanWaive, RecoveryStep.Columns.ExitCriteria,
        RecoveryStep.Columns.Clock, RecoveryStep.Columns.DueAfterMinutes, RecoveryStep.Columns.Variants,
    ];

    /// <summary>Cancels what is open of the last cycle's steps from Fix on, and lays all of them out again with fresh clocks.</summary>
    public static void RepeatSteps(this PluginContext context, EntityReference recovery, int last, int next)
    {
        var rows = context.StepsOfCycle(recovery.Id, last).ToDictionary(row => row.Id);
        if (rows.Count == 0)
            return;
        var parent = rows.Values.First().Joined<Recovery>(RecoveryRow)!;
        var hours = context.HoursOnDemand(parent.Playbook);
        var steps = rows.Values.Select(StepStore.AsRow).ToList();

        foreach (var open in FailedVerificationRules.Again(steps).Where(step => !step.IsFinished))
            context.System.Update(StepStore.Cancelled(open.Id));
        foreach (var step in FailedVerificationRules.Renew(steps, parent.Severity ?? Severity.Moderate))
        {
            var row = Copy(rows[step.Id], step);
            row.Recovery = recovery;
            row.Cycle = next;
            row.Owner = context.NewOwner(rows[step.Id], parent);
            if (step.Status == RecoveryStepStatus.Active)
            {
                row.Status = RecoveryStepStatus.Active;
                row.ActivatedOn = context.Now;
                row.DueOn = step.DueOn(context.Now, hours);
                row.Punctuality = Punctuality.Running;
            }

            context.System.Create(row);
        }
    }

    private static RecoveryStep Copy(RecoveryStep row, StepRow step)
    {
        var copy = new RecoveryStep();
        foreach (var column in Copied.Where(row.Contains))
            copy[column] = row[column];
        copy.Clock = step.Clock;
        copy.DueAfterMinutes = step.DueAfterMinutes;
        return copy;
    }

    /// <summary>
    /// Whose a step is in the new cycle: that of its playbook's holder as the recovery names them now (S9). Whoever has it
    /// already keeps it: a sponsor who can't own steps is asked about only where the step would come to them anew.
    /// </summary>
    private static EntityReference? NewOwner(this PluginContext context, RecoveryStep row, Recovery recovery)
    {
        var holder = row.Joined<PlaybookStep>(PlaybookRow)?.AssignTo switch
        {
            AssignTo.RecoveryOwner => recovery.Owner,
            AssignTo.ExecutiveSponsor => recovery.Sponsor ?? recovery.Owner,
            _ => row.Owner,
        };
        if (holder is null || holder.Id == row.Owner?.Id || holder.Id == recovery.Owner?.Id)
            return holder ?? recovery.Owner;
        return context.Principal(holder) is { IsEnabled: true } principal && context.CanOwnRecoveries(principal) ? holder : recovery.Owner;
    }

    private static IEnumerable<RecoveryStep> StepsOfCycle(this PluginContext context, Guid recovery, int cycle)
    {
        var query = new QueryExpression(RecoveryStep.EntityName)
        {
            ColumnSet = new ColumnSet([.. Copied, RecoveryStep.Columns.Status, RecoveryStep.Columns.Owner]),
        };
        query.Criteria.AddCondition(RecoveryStep.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(RecoveryStep.Columns.Cycle, ConditionOperator.Equal, cycle);
        var playbook = query.AddLink(PlaybookStep.EntityName, RecoveryStep.Columns.PlaybookStep, PlaybookStep.Columns.Id, JoinOperator.LeftOuter);
        playbook.EntityAlias = PlaybookRow;
        playbook.Columns = new ColumnSet(PlaybookStep.Columns.Id, PlaybookStep.Columns.AssignTo);
        var parent = query.AddLink(Recovery.EntityName, RecoveryStep.Columns.Recovery, Recovery.Columns.Id);
        parent.EntityAlias = RecoveryRow;
        parent.Columns = new ColumnSet(Recovery.Columns.Severity, Recovery.Columns.Owner, Recovery.Columns.Sponsor, Recovery.Columns.Playbook);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<RecoveryStep>());
    }
}
