using System;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>Moves the due times of what runs by the hold that has ended, each counted in its step's own clock (S7). One read, and a write for each step that moves.</summary>
public sealed class ResumeClocks : PluginBase
{
    public ResumeClocks() =>
        Register<Recovery>(Message.Update, Stage.PostOperation, Move).AtRank(23)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status)
            .WithPreImage(Recovery.Columns.Status, Recovery.Columns.OnHoldSince, Recovery.Columns.HoldUntil, Recovery.Columns.Playbook);

    private static void Move(PluginContext context)
    {
        var held = context.PreImage<Recovery>();
        if (held.Status != RecoveryStatus.OnHold
            || context.Wanted<RecoveryStatus>() is not (RecoveryStatus.InProgress or RecoveryStatus.FollowingUp))
        {
            return;
        }

        var hold = StepStore.AsFacts(held);
        var hours = context.HoursOnDemand(held.Playbook);
        foreach (var step in context.RunningSteps(context.Id))
        {
            var change = new RecoveryStep(step.Id);
            change.SetClock(step, RunningClock.Settle(step, hold, context.Now, hours));
            if (change.Attributes.Count > 0)
                context.System.Update(change);
        }
    }
}
