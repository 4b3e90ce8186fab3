using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Has the recovery recount what is approved and delivered when a restitution's status changes it (R12). A draft counts
/// nowhere, so that neither creating nor deleting one does.
/// </summary>
public sealed class RollUpRestitution : PluginBase
{
    public RollUpRestitution() =>
        Register<Restitution>(Message.Update, Stage.PostOperation, RollUp).AtRank(20)
            .WhenChanged(Restitution.Columns.State, Restitution.Columns.Status)
            .WithPreImage(Restitution.Columns.Recovery, Restitution.Columns.State);

    private static void RollUp(PluginContext context)
    {
        var image = context.PreImage<Restitution>();
        // The status before is not asked: an image may be older than somebody else's approval.
        if (context.Wanted<RestitutionStatus>()
                is RestitutionStatus.Approved or RestitutionStatus.Delivered or RestitutionStatus.Withdrawn
            && image.Recovery is { } recovery)
            context.Refresh(recovery);
    }
}
