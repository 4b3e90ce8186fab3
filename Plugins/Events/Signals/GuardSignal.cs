using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Signals;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Signals;

/// <summary>
/// Holds signals to a key by which they are known again (N1) and to the status that their rows demand (N2). A machine's
/// clock that runs ahead is set to now; without a time the signal was seen now. No request.
/// </summary>
public sealed class GuardSignal : PluginBase
{
    private static readonly string[] Columns =
    [
        Signal.Columns.Source, Signal.Columns.ExternalId, Signal.Columns.Account, Signal.Columns.Severity, Signal.Columns.DetectedOn,
        Signal.Columns.Recovery, Signal.Columns.State, Signal.Columns.Status,
    ];

    public GuardSignal()
    {
        Register<Signal>(Message.Create, Stage.PreOperation, Guard);
        Register<Signal>(Message.Update, Stage.PreOperation, Guard).WhenChanged(Columns).WithPreImage(Columns);
    }

    private static void Guard(PluginContext context)
    {
        context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var image);
        var target = context.Target.ToEntity<Signal>();
        var signal = context.TargetOverPreImage<Signal>();
        context.RefuseOn(SignalRules.All.Check(new SignalRow
        {
            Source = signal.Source,
            ExternalId = signal.ExternalId,
            HasAccount = signal.Account is not null,
            HasSeverity = signal.Severity is not null,
            // A state alone brings its default: a linked signal that is activated again has to be sent as Linked.
            Status = context.Wanted<SignalStatus>(),
            IsLinked = signal.Recovery is not null,
            MovesAway = image is not null && SentValues.Differ(context.Target, image, Signal.Columns.Account),
        }));
        if (signal.DetectedOn is not { } detectedOn || detectedOn > context.Now)
            target.DetectedOn = context.Now;
    }
}
