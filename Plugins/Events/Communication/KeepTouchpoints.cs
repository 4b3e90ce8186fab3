using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>Keeps touchpoints that have taken place, and plans a deleted update again (C1). A deleted follow-up ends its series.</summary>
public sealed class KeepTouchpoints : PluginBase
{
    public KeepTouchpoints()
    {
        // Before the operation is too late for a refusal: cascades run between the stages.
        Register<Touchpoint>(Message.Delete, Stage.PreValidation, Guard)
            .WithPreImage(Touchpoint.Columns.Recovery, Touchpoint.Columns.Status);
        Register<Touchpoint>(Message.Delete, Stage.PreOperation, Decide)
            .WithPreImage(Touchpoint.Columns.Recovery, Touchpoint.Columns.Status, Touchpoint.Columns.Purpose);
        Register<Touchpoint>(Message.Delete, Stage.PostOperation, Afterwards.WriteKept);
    }

    private static void Guard(PluginContext context)
    {
        var stored = context.PreImage<Touchpoint>();
        if (stored is { Recovery: not null, Status: TouchpointStatus.Completed } && !context.IsOwnWrite)
            throw context.Refusal("C2-deleted", TouchpointMessages.HistoryStays());
    }

    private static void Decide(PluginContext context)
    {
        var stored = context.PreImage<Touchpoint>();
        if (stored is not { Recovery: { } recovery, Purpose: TouchpointPurpose.ProgressUpdate } || !stored.Status.IsOpen() || context.IsOwnWrite)
            return;
        context.Lock(recovery);
        var talk = context.Conversation(recovery, context.Id);
        if (talk.Touchpoint(context.Id) is { } open)
            context.WriteAfterwards(context.Replacement(talk, open));
    }
}
