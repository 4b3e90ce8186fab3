using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Refuses an approval tier that overlaps another active one or is not in base currency (R4). After the operation, so that
/// the tiers of one bulk message see each other; an inactive tier counts as absent. One request.
/// </summary>
public sealed class GuardTier : PluginBase
{
    public GuardTier()
    {
        Register<RestitutionPolicy>(Message.Create, Stage.PostOperation, Guard).AtRank(10);
        Register<RestitutionPolicy>(Message.Update, Stage.PostOperation, Guard).AtRank(10).WhenChanged(
            RestitutionPolicy.Columns.Name, RestitutionPolicy.Columns.MinAmount, RestitutionPolicy.Columns.MaxAmount,
            RestitutionPolicy.Columns.ApproverTeam, RestitutionPolicy.Columns.ApprovalsRequired,
            RestitutionPolicy.Columns.TransactionCurrency, RestitutionPolicy.Columns.State, RestitutionPolicy.Columns.Status);
    }

    private static void Guard(PluginContext context)
    {
        var tiers = context.ConfiguredTiers();
        if (tiers.FirstOrDefault(tier => tier.Id == context.Id) is { } saved)
            context.RefuseOn(TierRules.All.Check(new TierSaved(saved, tiers.Where(tier => tier.Id != saved.Id).ToList())));
    }
}
