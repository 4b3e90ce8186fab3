using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>Keeps the reason and the end of a hold that stands, but for a manager who changes it before it is over (S7).</summary>
public sealed class KeepHold : PluginBase
{
    private static readonly string[] Terms = [Recovery.Columns.HoldReason, Recovery.Columns.HoldUntil];

    // Before the status's guard, which empties both when a hold ends.
    public KeepHold() =>
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(13)
            .WhenChanged(Terms)
            .WithPreImage([.. Terms, Recovery.Columns.Status]);

    private static void Guard(PluginContext context)
    {
        var stored = context.PreImage<Recovery>();
        if (context.IsOwnWrite || !(SentValues.Differ(context.Target, stored, Terms[0]) || SentValues.Differ(context.Target, stored, Terms[1])))
            return;

        // The image may be older than somebody else's hold, and this one's reason must not become that one's.
        context.Lock(context.Target.ToEntityReference());
        stored = context.HoldOf(context.Id);
        if (stored.Status != RecoveryStatus.OnHold)
            return;

        var wanted = context.TargetOverPreImage<Recovery>();
        context.RefuseOn(HoldRules.Changing.Check(new Hold
        {
            IsAskedAgain = context.Command(Holding.Command) is not null,
            IsManager = context.IsManager(context.InitiatingUser),
            Reason = wanted.HoldReason,
            Until = wanted.HoldUntil,
            StoredUntil = stored.HoldUntil,
            Now = context.Now,
        }));
    }
}
