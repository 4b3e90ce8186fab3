using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Refuses that a restitution is deleted once it was submitted: what was asked for and decided stays on record (R9, V7).</summary>
public sealed class KeepRestitutions : PluginBase
{
    // Nothing cascades from a restitution but its notes, so that the check can wait for the transaction and the lock.
    public KeepRestitutions() =>
        Register<Restitution>(Message.Delete, Stage.PreOperation, Guard).AtRank(10);

    private static void Guard(PluginContext context)
    {
        context.Lock(new Restitution(context.Id).ToEntityReference());
        var status = context.RestitutionStatusNow(context.Id);
        if (status is not RestitutionStatus.Draft)
            throw context.Refusal("R9-restitution-deleted", RestitutionMessages.NeverDeleted(StatusText.Of(status)));
    }
}
