using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Gives the sponsor a task when the client accepts a restitution in part or declines it (R13). Two requests.</summary>
public sealed class TellSponsor : PluginBase
{
    private const int DueWithinDays = 1;

    public TellSponsor()
    {
        Register<Restitution>(Message.Create, Stage.PostOperation, Tell).AtRank(30);
        Register<Restitution>(Message.Update, Stage.PostOperation, TellOfChange).AtRank(30)
            .WhenChanged(Restitution.Columns.ClientResponse)
            .WithPreImage(Restitution.Columns.ClientResponse, Restitution.Columns.Name, Restitution.Columns.Recovery);
    }

    private static void TellOfChange(PluginContext context)
    {
        if (SentValues.Differ(context.Target, context.PreImage<Restitution>(), Restitution.Columns.ClientResponse))
            Tell(context);
    }

    private static void Tell(PluginContext context)
    {
        var row = context.TargetOverPreImage<Restitution>();
        if (!RestitutionRules.NeedsSponsor(row.ClientResponse) || row.Recovery is not { } recovery)
            return;

        context.GiveSponsorTask(
            recovery,
            RestitutionMessages.SponsorTaskSubject(row.Name ?? ""),
            RestitutionMessages.SponsorTaskText(row.Name ?? "", row.ClientResponse is ClientResponse.Declined),
            context.Now.AddDays(DueWithinDays));
    }
}
