using RecoveryCrm.Plugins.Events.Closure;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>Has an account count its recoveries again when one opens, ends, goes on or is deleted.</summary>
public sealed class RollUpAccount : PluginBase
{
    public RollUpAccount()
    {
        Register<Recovery>(Message.Create, Stage.PostOperation, context => Refresh(context, context.Target.ToEntity<Recovery>())).AtRank(30);
        Register<Recovery>(Message.Update, Stage.PostOperation, AfterUpdate).AtRank(30)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status, Recovery.Columns.DetectedOn)
            .WithPreImage(Recovery.Columns.Account, Recovery.Columns.Status);
        Register<Recovery>(Message.Delete, Stage.PostOperation, context => Refresh(context, context.PreImage<Recovery>())).AtRank(30)
            .WithPreImage(Recovery.Columns.Account);
    }

    // A hold is as open as the work that it interrupts, so that the account has nothing to count.
    private static void AfterUpdate(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        var target = context.Target.ToEntity<Recovery>();
        if (target.DetectedOn is not null || !IsOpen(before.Status) || !IsOpen(context.Wanted<RecoveryStatus>()))
            Refresh(context, before);
    }

    private static bool IsOpen(RecoveryStatus? status) => status is RecoveryStatus.InProgress or RecoveryStatus.OnHold;

    private static void Refresh(PluginContext context, Recovery recovery)
    {
        if (recovery.Account is { } account)
            context.Refresh(account);
    }
}
