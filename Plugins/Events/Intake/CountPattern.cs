using System;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Keeps patterns counted when a recovery opens, gets another category or time, or turns out to be none (I9). Nothing is
/// asked where no category is known, or where a recovery only moves on.
/// </summary>
public sealed class CountPattern : PluginBase
{
    public CountPattern()
    {
        Register<Recovery>(Message.Create, Stage.PostOperation, CountNew).AtRank(36);
        Register<Recovery>(Message.Update, Stage.PostOperation, Count).AtRank(36)
            .WhenChanged(
                Recovery.Columns.FailureCategory, Recovery.Columns.DetectedOn, Recovery.Columns.Outcome,
                Recovery.Columns.State, Recovery.Columns.Status)
            .WithPreImage(
                Recovery.Columns.FailureCategory, Recovery.Columns.DetectedOn, Recovery.Columns.Outcome, Recovery.Columns.Status, Recovery.Columns.Owner);
    }

    private static void CountNew(PluginContext context) => Around(context, context.Target.ToEntity<Recovery>());

    private static void Count(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        var after = context.RecoveryAfter();
        if (before.FailureCategory == after.FailureCategory && before.DetectedOn == after.DetectedOn && Counts(before) == Counts(after))
            return;
        Around(context, after);
        if (before.FailureCategory != after.FailureCategory)
            Around(context, before);
    }

    private static bool Counts(Recovery recovery) => AccountRecovery.CountsAsFailure(recovery.Status, recovery.Outcome);

    private static void Around(PluginContext context, Recovery recovery)
    {
        if (recovery is { FailureCategory: { } category, DetectedOn: { } detectedOn })
            context.CountPattern(category, detectedOn, recovery.Owner);
    }
}
