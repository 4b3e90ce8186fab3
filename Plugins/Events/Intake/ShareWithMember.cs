using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>Lets a recovery's members see and work on it, and its children by the relationships' cascade: the member's row is the share.</summary>
public sealed class ShareWithMember : PluginBase
{
    public ShareWithMember()
    {
        Register<RecoveryMember>(Message.Create, Stage.PostOperation, Share);
        Register<RecoveryMember>(Message.Update, Stage.PostOperation, Move)
            .WhenChanged(RecoveryMember.Columns.Recovery, RecoveryMember.Columns.User)
            .WithPreImage(RecoveryMember.Columns.Recovery, RecoveryMember.Columns.User);
        Register<RecoveryMember>(Message.Delete, Stage.PostOperation, context => Unshare(context, context.PreImage<RecoveryMember>()))
            .WithPreImage(RecoveryMember.Columns.Recovery, RecoveryMember.Columns.User);
    }

    private static void Share(PluginContext context)
    {
        var member = context.Target.ToEntity<RecoveryMember>();
        // Our own steps add a Lead only for whoever owns the recovery at that moment, and an owner needs no share.
        // Should the recovery be handed over, the handover shares it with the former owner.
        if (member.Role == MemberRole.Lead && context.IsOwnWrite)
            return;
        Share(context, member);
    }

    private static void Move(PluginContext context)
    {
        Unshare(context, context.PreImage<RecoveryMember>());
        Share(context, context.TargetOverPreImage<RecoveryMember>());
    }

    private static void Share(PluginContext context, RecoveryMember member)
    {
        if (member is { Recovery: { } recovery, User: { } user })
            context.ShareRecovery(recovery, user);
    }

    private static void Unshare(PluginContext context, RecoveryMember member)
    {
        if (member is { Recovery: { } recovery, User: { } user })
            context.UnshareRecovery(recovery, user);
    }
}
