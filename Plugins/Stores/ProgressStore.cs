using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Writes what follows from a step. As SYSTEM: the steps that start, the recovery and the commitments may belong to
/// others, and the columns are the plug-ins' own.
/// </summary>
internal static class ProgressStore
{
    /// <summary>Moves the recovery on, where it moves: stage, milestones, who verified, Following up. One write.</summary>
    public static void MoveOn(this PluginContext context, StepRecovery recovery, StepProgress progress, DateTime acknowledgedOn, Guid? verifiedBy)
    {
        var change = new Recovery(recovery.Id);
        if (progress.Stage != recovery.Stage)
            change.Stage = progress.Stage;
        foreach (var stage in progress.Reached)
            change[MilestoneColumns.ByStage[stage]] = stage == RecoveryStage.Acknowledge ? acknowledgedOn : context.Now;
        if (verifiedBy is { } contact && recovery.VerifiedBy is null)
            change.VerifiedBy = new EntityReference(Contact.EntityName, contact);
        if (progress.EndsUnconfirmed)
            change.IsUnconfirmed = true;
        if (progress.StartsFollowingUp)
        {
            change.State = RowState.Active;
            change.Status = RecoveryStatus.FollowingUp;
        }

        if (change.Attributes.Count > 0)
            context.System.Update(change);
    }

    /// <summary>Starts the steps whose turn it is, due counted from now. Calendars are read only where working hours count.</summary>
    public static void Start(this PluginContext context, StepProgress progress, Severity severity, EntityReference? playbook)
    {
        var hours = context.HoursOnDemand(playbook);
        foreach (var step in progress.Starts)
        {
            // The severity may have changed since the step was laid out.
            var current = StepVariants.At(step, severity);
            var start = new RecoveryStep(step.Id)
            {
                State = RowState.Active,
                Status = RecoveryStepStatus.Active,
                ActivatedOn = context.Now,
                Punctuality = Punctuality.Running,
            };
            start.SetClock(step, current);
            start.DueOn = current.DueOn(context.Now, hours);
            context.System.Update(start);
        }
    }

    /// <summary>Notes on the plan's promises when the client learnt of them.</summary>
    public static void MarkShared(this PluginContext context, Evidence evidence)
    {
        var sharedOn = SharedPlan.SharedOn(evidence);
        foreach (var promise in SharedPlan.NewlyShared(evidence))
            context.System.Update(new Commitment(promise.Id) { SharedOn = sharedOn });
    }
}
