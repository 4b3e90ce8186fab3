using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Holds an impact to its rules, and holds the recovery while its sums are about to change (M1, M3). That the recovery has
/// not ended is asked where it is recounted, from the image that comes with it; a change of words alone asks by itself.
/// </summary>
public sealed class GuardImpact : PluginBase
{
    private static readonly string[] Guarded =
    [
        .. ImpactRows.Counted, Impact.Columns.Recovery, Impact.Columns.Dimension, Impact.Columns.Description, Impact.Columns.Contact,
        Impact.Columns.ConfirmedByClient,
    ];

    public GuardImpact()
    {
        Register<Impact>(Message.Create, Stage.PreOperation, OnCreate).AtRank(10);
        Register<Impact>(Message.Update, Stage.PreOperation, OnUpdate).AtRank(10).WhenChanged(Guarded).WithPreImage(Guarded);
        Register<Impact>(Message.Delete, Stage.PreOperation, OnDelete).AtRank(10).WithPreImage(Impact.Columns.Recovery);
    }

    private static void OnCreate(PluginContext context)
    {
        var impact = context.Target.ToEntity<Impact>();
        context.RefuseOn(ImpactRules.All.Check(impact.AsRow()));
        context.Lock(impact.Recovery);
    }

    private static void OnUpdate(PluginContext context)
    {
        var stored = context.PreImage<Impact>();
        context.RefuseOn(ImpactRules.All.Check(context.TargetOverPreImage<Impact>().AsRow(stored)));
        if (ImpactRows.Counted.Any(context.Target.Contains))
            context.Lock(stored.Recovery);
        else if (stored.Recovery is { } recovery)
            context.RefuseOn(ImpactRules.OfRecovery.Check(context.RecoveryFor(recovery).Status ?? RecoveryStatus.InProgress));
    }

    private static void OnDelete(PluginContext context) => context.Lock(context.PreImage<Impact>().Recovery);
}
