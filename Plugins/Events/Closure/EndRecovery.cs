using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Ends what is still open when a recovery is closed (optional steps, and after an early end the required ones) or
/// cancelled (proposals of restitution too; what is approved was promised and stays). As SYSTEM, because the person who
/// ends it need not own every step.
/// </summary>
public sealed class EndRecovery : PluginBase
{
    public EndRecovery() =>
        Register<Recovery>(Message.Update, Stage.PostOperation, End).AtRank(25)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status)
            .WithPreImage(Recovery.Columns.Status);

    private static void End(PluginContext context)
    {
        if (context.Wanted<RecoveryStatus>() is not { } status
            || !ClosureFacts.IsEnd(status)
            || status == context.PreImage<Recovery>().Status)
            return;

        foreach (var step in context.OpenSteps(context.Id))
            context.System.Update(StepStore.Cancelled(step.Id));

        if (status != RecoveryStatus.Cancelled)
            return;
        foreach (var restitution in context.OpenRestitutions(context.Id, RestitutionStatus.Draft, RestitutionStatus.Submitted))
        {
            context.System.Update(new Restitution(restitution.Id)
            {
                State = RowState.Inactive,
                Status = RestitutionStatus.Withdrawn,
            });
        }
    }
}
