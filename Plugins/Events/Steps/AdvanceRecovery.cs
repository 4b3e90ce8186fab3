using System;
using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>
/// Moves the recovery on when a step is completed or waived, or added to the group that is under way: starts the next group, sets
/// stage and milestones (S2, S4). The guard holds the recovery's lock since before the operation.
/// A completion makes 5 requests with its guards, one for each kind of evidence and one for each step that starts; one more
/// where a started step counts working hours by the calendar, and where Verify or Learn may end, the recovery's account first.
/// </summary>
public sealed class AdvanceRecovery : PluginBase
{
    public AdvanceRecovery()
    {
        Register<RecoveryStep>(Message.Update, Stage.PostOperation, AfterEnd).AtRank(20)
            .WhenChanged(RecoveryStep.Columns.State, RecoveryStep.Columns.Status)
            .WithPreImage(RecoveryStep.Columns.Recovery);
        Register<RecoveryStep>(Message.Create, Stage.PostOperation, AfterAddition).AtRank(20);
    }

    private static void AfterEnd(PluginContext context)
    {
        // The guard stamped the time on this very target if the step ended just now.
        var target = context.Target.ToEntity<RecoveryStep>();
        if (context.Wanted<RecoveryStepStatus>() is not (RecoveryStepStatus.Completed or RecoveryStepStatus.Waived) || target.CompletedOn is null)
            return;

        var record = context.StepsOf(context.PreImage<RecoveryStep>().Recovery!);
        var step = record.Step(context.Id);
        var cycle = record.Cycle(step.Cycle);
        // Once more, because a bulk update ends all its steps between the stages.
        if (step.Status == RecoveryStepStatus.Completed)
        {
            context.RefuseOn(StepRules.AmongSteps.Check(
                new StepFacts { Step = step, Others = [.. cycle.Where(other => other.Id != step.Id)], Recovery = record.Recovery }));
        }

        if (step.Cycle != record.Recovery.Cycle)
            return;

        var confirmedBy = step.Status == RecoveryStepStatus.Completed && step.ExitCriteria.Contains(ExitCriterion.ClientConfirmedTheFix) ? step.Contact : null;
        var progress = StepPlan.Next(record.Cycle(record.Recovery.Cycle), record.Recovery);
        // In a bulk update a step beside may come first; only the acknowledging one knows when the client was spoken to.
        if (step.Stage != RecoveryStage.Acknowledge)
            progress = progress with { Reached = progress.Reached.Where(stage => stage != RecoveryStage.Acknowledge).ToList() };
        Advance(context, record, progress, context.KeptDoneOn(), confirmedBy);
    }

    private static void AfterAddition(PluginContext context)
    {
        // A cycle that is laid out by us starts by itself.
        if (!context.IsOwnWrite)
        {
            var record = context.StepsOf(context.Target.ToEntity<RecoveryStep>().Recovery!);
            Advance(context, record, StepPlan.Next(record.Cycle(record.Recovery.Cycle), record.Recovery), context.Now, confirmedBy: null);
        }
    }

    private static void Advance(PluginContext context, StepsOnRecord record, StepProgress progress, DateTime doneOn, Guid? confirmedBy)
    {
        context.MoveOn(record.Recovery, progress, doneOn, confirmedBy);
        context.Start(progress, record.Recovery.Severity, record.Playbook);
    }
}
