using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Keeps the outcome of a recovery that has ended, and its reason (V5). Asked again after the save, when the row is held:
/// somebody may have ended the recovery since the image was taken.
/// </summary>
public sealed class KeepOutcome : PluginBase
{
    public KeepOutcome()
    {
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(16)
            .WhenChanged(Recovery.Columns.Outcome, Recovery.Columns.OutcomeReason)
            .WithPreImage(Recovery.Columns.Status, Recovery.Columns.Outcome, Recovery.Columns.OutcomeReason);
        Register<Recovery>(Message.Update, Stage.PostOperation, GuardAgain).AtRank(16)
            .WhenChanged(Recovery.Columns.Outcome, Recovery.Columns.OutcomeReason)
            .WithPreImage(Recovery.Columns.Status);
    }

    private static void Guard(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        var after = context.TargetOverPreImage<Recovery>();
        if (HasEnded(before) && (after.Outcome != before.Outcome || (after.OutcomeReason ?? "") != (before.OutcomeReason ?? "")))
            throw context.Refusal("V5-outcome", ClosureMessages.OutcomeIsFinal());
    }

    private static void GuardAgain(PluginContext context)
    {
        // Where the status came along, its own guard has locked the recovery and decided.
        if (!HasEnded(context.PreImage<Recovery>())
            && context.Wanted<RecoveryStatus>() is null
            && HasEnded(context.RecoveryToEnd(context.Id)))
            throw context.Refusal("V5-outcome", ClosureMessages.OutcomeIsFinal());
    }

    private static bool HasEnded(Recovery recovery) => recovery.Status is { } status && ClosureFacts.IsEnd(status);
}
