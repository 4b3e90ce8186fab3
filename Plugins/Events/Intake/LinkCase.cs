using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Gives a recovery's case its rcv_recoveryid, whoever created the recovery, and lets a case be chosen later only where it
/// and the recovery have none yet (I3).
/// </summary>
public sealed class LinkCase : PluginBase
{
    public LinkCase()
    {
        Register<Recovery>(Message.Create, Stage.PostOperation, Link).AtRank(21);
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(12)
            .WhenChanged(Recovery.Columns.Case)
            .WithPreImage(Recovery.Columns.Case, Recovery.Columns.Account);
        Register<Recovery>(Message.Update, Stage.PostOperation, Link).AtRank(21).WhenChanged(Recovery.Columns.Case);
    }

    // Who creates a recovery with a case says that the case is a service failure; our own write comes from one that is marked.
    private static void Link(PluginContext context)
    {
        if (context.Target.ToEntity<Recovery>().Case is { } incident)
            context.LinkCase(incident.Id, context.Id, marks: !context.IsOwnWrite);
    }

    private static void Guard(PluginContext context)
    {
        var wanted = context.Target.ToEntity<Recovery>().Case;
        var image = context.PreImage<Recovery>();
        if (Equals(wanted, image.Case) || image.Account is not { } account)
            return;

        // The image may be older than somebody else's choice.
        context.Lock(account);
        if (context.CaseBehind(context.Id) is not null)
            throw context.Refusal("I3-case-fixed", IntakeMessages.CaseFixed());
        if (wanted is { } incident && context.Case(incident.Id) is { } facts)
            context.RefuseOn(CaseLinkRules.All.Check(new CaseLink(facts, context.Id, account.Id, account.Name ?? "")));
    }
}
