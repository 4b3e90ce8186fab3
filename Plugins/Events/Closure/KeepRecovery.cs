using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>Refuses to delete a recovery with a history (V7), before the platform follows its relationships.</summary>
public sealed class KeepRecovery : PluginBase
{
    public KeepRecovery() => Register<Recovery>(Message.Delete, Stage.PreValidation, Guard).WithPreImage(Recovery.Columns.Name);

    private static void Guard(PluginContext context) => context.RefuseOn(DeletionRules.All.Check(
        new DeletedRecovery(context.PreImage<Recovery>().Name ?? "", context.HasHistory(context.Id))));
}
