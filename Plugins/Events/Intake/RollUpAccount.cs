using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>Has an account count its recoveries again when one opens, ends, goes on or is deleted.</summary>
public sealed class RollUpAccount : PluginBase
{
    public RollUpAccount()
    {
        Register<Recovery>(Message.Create, Stage.PostOperation, context => Refresh(context, context.Target.ToEntity<Recovery>())).AtRank(30);
        Register<Recovery>(Message.Update, Stage.PostOperation, context => Refresh(context, context.PreImage<Recovery>())).AtRank(30)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status, Recovery.Columns.DetectedOn)
            .WithPreImage(Recovery.Columns.Account);
        Register<Recovery>(Message.Delete, Stage.PostOperation, context => Refresh(context, context.PreImage<Recovery>())).AtRank(30)
            .WithPreImage(Recovery.Columns.Account);
    }

    private static void Refresh(PluginContext context, Recovery recovery)
    {
        if (recovery.Account is { } account)
            context.Refresh(account);
    }
}
