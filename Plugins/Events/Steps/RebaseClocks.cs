using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>
/// Gives the steps that run the new severity's targets, counted from their start and with their pauses (S7); a step that is
/// still to come gets its target when it starts. One read, and a write for each step that has another target.
/// </summary>
public sealed class RebaseClocks : PluginBase
{
    public RebaseClocks() =>
        Register<Recovery>(Message.Update, Stage.PostOperation, Rebase).AtRank(20)
            .WhenChanged(Recovery.Columns.Severity)
            .WithPreImage(Recovery.Columns.Severity, Recovery.Columns.Playbook);

    private static void Rebase(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        if (context.Target.ToEntity<Recovery>().Severity is not { } severity || severity == before.Severity)
            return;

        var hours = context.HoursOnDemand(before.Playbook);
        foreach (var step in context.RunningSteps(context.Id))
        {
            var change = new RecoveryStep(step.Id);
            change.SetClock(step, RunningClock.Rebase(step, severity, hours));
            if (change.Attributes.Count > 0)
                context.System.Update(change);
        }
    }
}
