using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Lays out the cycle that follows a failed verification, from the recovery's own copies of its steps: a playbook that has
/// changed since changes nothing (V2). Requests: one read, one for each step that is cancelled or laid out, the sponsor's two.
/// </summary>
public sealed class BeginCycle : PluginBase
{
    private const int TaskDueWithinDays = 1;

    public BeginCycle() =>
        Register<Recovery>(Message.Update, Stage.PostOperation, LayOut).AtRank(24)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status)
            .WithPreImage(Recovery.Columns.Name, Recovery.Columns.Cycle);

    private static void LayOut(PluginContext context)
    {
        // Only the status's guard can have set another cycle.
        var before = context.PreImage<Recovery>();
        if (context.Target.ToEntity<Recovery>().Cycle is not { } cycle || cycle == before.Cycle)
            return;

        var recovery = context.Target.ToEntityReference();
        context.RepeatSteps(recovery, before.Cycle ?? 1, cycle);
        var reason = context.Command(Reopening.Command)?.TryGetValue(Reopening.Reason, out var given) == true ? (string?)given : null;
        context.GiveSponsorTask(
            recovery,
            FailedVerificationMessages.TaskSubject(before.Name ?? ""),
            FailedVerificationMessages.TaskText(cycle, reason ?? ""),
            context.Now.AddDays(TaskDueWithinDays));
    }
}
