using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Keeps with a recovery that is closed how it was done (the DRIVERS) and how far the client trusts us now (F3, F5). The
/// status guard has allowed it and holds the locks. Requests above those of closing itself: four for the scorecard, four
/// for the trust score, four more where one is appended.
/// </summary>
public sealed class SnapshotScores : PluginBase
{
    public SnapshotScores() =>
        Register<Recovery>(Message.Update, Stage.PreOperation, Snapshot).AtRank(18)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status)
            .WithPreImage(Recovery.Columns.Account, Recovery.Columns.Number);

    private static void Snapshot(PluginContext context)
    {
        var target = context.Target.ToEntity<Recovery>();
        // The guard stamps the end just now, so that a recovery which has ended long ago is not scored again.
        if (target.Wanted() != RecoveryStatus.Closed || target.ClosedOn != context.Now)
            return;
        var stored = context.PreImage<Recovery>();
        target.Keep(context.ScorecardOf(context.Id));
        target.TrustAfter = context.ScoreLockedAccount(stored.Account!, TrustTexts.Closed(stored.Number ?? ""), target.ToEntityReference());
    }
}
