using System;
using System.Linq;
using RecoveryCrm.Plugins.Events.Intake;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Signals;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Signals;

/// <summary>
/// Opens a recovery on what monitoring saw, before the client tells us, or joins the one that runs as a case would (N2).
/// A lesser signal costs nothing; one that changes nothing costs three requests: lock, client, signals.
/// </summary>
public sealed class OpenRecoveryOnSignal : PluginBase
{
    private static readonly string[] Facts =
    [
        Signal.Columns.Account, Signal.Columns.Severity, Signal.Columns.FailureCategory, Signal.Columns.DetectedOn, Signal.Columns.Summary,
        Signal.Columns.State,
    ];

    public OpenRecoveryOnSignal()
    {
        Register<Signal>(Message.Create, Stage.PostOperation, Open);
        Register<Signal>(Message.Update, Stage.PostOperation, Open).WhenChanged(Facts).WithPreImage([.. Facts, Signal.Columns.Recovery]);
    }

    private static void Open(PluginContext context)
    {
        var signal = context.TargetOverPreImage<Signal>();
        if (signal.Recovery is not null || signal.State == RowState.Inactive || !SignalAlarm.Counts(signal.Severity) || signal.Account is not { } account)
            return;

        context.Lock(account);
        var client = context.Client(account.Id);
        var detectedOn = signal.DetectedOn ?? context.Now;
        var received = context.SignalsAround(account.Id, detectedOn);
        // Another signal at the same moment may have taken this one along already.
        if (received.FirstOrDefault(other => other.Id == context.Id) is not { IsNew: true } own)
            return;
        var together = SignalAlarm.Raised(own, received, client.IsKey);
        if (together.Count > 0 && RecoveryFor(context, client, Report(signal, detectedOn, together.Min(other => other.Severity))) is { } recovery)
            context.LinkSignals(together, recovery);
    }

    private static Guid? RecoveryFor(PluginContext context, Client client, FailureReport report)
    {
        var settings = new Lazy<Settings>(context.Settings);
        if (context.RunningFor(client, report, settings) is not { } running)
            return context.Open(client, report, new OpeningWishes(), settings);
        context.RaiseTo(running, report.Severity);
        return running.Id;
    }

    // The client has not told us, so the clocks start when we knew.
    private static FailureReport Report(Signal signal, DateTime detectedOn, Severity worst) => new(
        worst,
        signal.FailureCategory,
        Title: null,
        signal.Summary,
        OccurredOn: null,
        detectedOn,
        ReportedOn: null,
        DiscoveredBy.Us,
        Case: null,
        Contact: null);
}
