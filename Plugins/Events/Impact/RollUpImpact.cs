using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Has the recovery recount score and loss after an impact was added, changed or deleted (M1-M3). Three requests with the
/// guard's lock: that one, this one, and the read of the impacts.
/// </summary>
public sealed class RollUpImpact : PluginBase
{
    public RollUpImpact()
    {
        Register<Impact>(Message.Create, Stage.PostOperation, context => RollUp(context, context.Target.ToEntity<Impact>())).AtRank(10);
        Register<Impact>(Message.Update, Stage.PostOperation, context => RollUp(context, context.PreImage<Impact>())).AtRank(10)
            .WhenChanged(ImpactRows.Counted)
            .WithPreImage(Impact.Columns.Recovery);
        Register<Impact>(Message.Delete, Stage.PostOperation, context => RollUp(context, context.PreImage<Impact>())).AtRank(10)
            .WithPreImage(Impact.Columns.Recovery);
    }

    private static void RollUp(PluginContext context, Impact impact)
    {
        if (impact.Recovery is { } recovery)
            context.Refresh(recovery);
    }
}
