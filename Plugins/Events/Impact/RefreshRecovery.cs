using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Recounts what a recovery derives from its impacts (M1-M3) and its restitutions (R12) whenever rcv_refresh is written.
/// Anybody may write it, because it can only repair. Asked by one of the two, it recounts that one: a single read.
/// </summary>
public sealed class RefreshRecovery : PluginBase
{
    public RefreshRecovery() =>
        Register<Recovery>(Message.Update, Stage.PreOperation, Recount).AtRank(30)
            .WhenChanged(Recovery.Columns.Refresh)
            .WithPreImage(Recovery.Columns.Status);

    private static void Recount(PluginContext context)
    {
        var asker = Asker(context.Execution);
        var recovery = context.Target.ToEntity<Recovery>();
        if (asker == Impact.EntityName)
            // The recovery is locked by now, so that its image is true.
            context.RefuseOn(ImpactRules.OfRecovery.Check(context.PreImage<Recovery>().Status ?? RecoveryStatus.InProgress));
        if (asker != Restitution.EntityName)
            RecountImpacts(context, recovery);
        if (asker != Impact.EntityName)
            RecountRestitutions(context, recovery);
    }

    private static void RecountImpacts(PluginContext context, Recovery recovery)
    {
        var impacts = context.ImpactsOf(context.Id);
        recovery.ImpactScore = ImpactScore.Of(impacts);
        recovery.SuggestedSeverity = ImpactScore.Suggested(impacts);
        recovery.FinancialImpact = ImpactScore.FinancialImpact(impacts);
    }

    private static void RecountRestitutions(PluginContext context, Recovery recovery)
    {
        var grants = context.GrantsOfRecovery(context.Id);
        recovery.RestitutionApproved = grants.Approved(context.Id);
        recovery.RestitutionDelivered = grants.Delivered(context.Id);
    }

    // The table whose event wrote rcv_refresh; the recovery's own contexts around this one are passed over.
    private static string? Asker(IPluginExecutionContext execution)
    {
        var ancestor = execution.ParentContext;
        while (ancestor?.PrimaryEntityName == Recovery.EntityName)
            ancestor = ancestor.ParentContext;
        return ancestor?.PrimaryEntityName;
    }
}
