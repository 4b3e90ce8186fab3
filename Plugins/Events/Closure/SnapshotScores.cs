using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Keeps with a recovery that is closed how it was done (the DRIVERS) and how far the client trusts us now (F3, F5). The
/// status guard has allowed it and holds the locks. Requests above those of closing itself: three for the scorecard, four
/// for the trust score, three more where one is appended, one for the calendar of open promises.
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
        if (context.Wanted<RecoveryStatus>() != RecoveryStatus.Closed || target.ClosedOn != context.Now)
            return;
        var stored = context.PreImage<Recovery>();
        // Trust first: it brings the health of promises up to date, which the scorecard reads.
        target.TrustAfter = context.ScoreLockedAccount(stored.Account!, TrustTexts.Closed(stored.Number ?? ""), target.ToEntityReference());
        target.Keep(context.ScorecardOf(context.Id));
    }
}
