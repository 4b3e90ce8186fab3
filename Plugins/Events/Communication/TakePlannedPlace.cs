using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Lets a progress update that somebody adds take the planned one's place: its date becomes the promise (C1). After the
/// operation, where the rows of one bulk message see each other, so that one of them stays.
/// </summary>
public sealed class TakePlannedPlace : PluginBase
{
    public TakePlannedPlace()
    {
        Register<Touchpoint>(Message.Create, Stage.PostOperation, context => Take(context, context.Target.ToEntity<Touchpoint>())).AtRank(20);
        Register<Touchpoint>(Message.Update, Stage.PostOperation, context => Take(context, context.TargetOverPreImage<Touchpoint>())).AtRank(20)
            .WhenChanged(Touchpoint.Columns.Recovery)
            .WithPreImage(Touchpoint.Columns.Purpose);
    }

    private static void Take(PluginContext context, Touchpoint added)
    {
        if (added is not { Recovery: { } recovery, Purpose: TouchpointPurpose.ProgressUpdate } || context.IsOwnWrite)
            return;

        context.Lock(recovery);
        var talk = context.Conversation(recovery);
        if (talk.Touchpoint(context.Id) is not { } open)
            return;
        context.RefuseOn(TouchpointRules.Added.Check(new AddedUpdate { IsPromised = talk.Update.IsPromised, KeepsPromise = true }));

        var others = talk.Open.Where(other => other.Id != open.Id).Select(other => (Entity)other.Cancelled()).ToList();
        if (open.Row.ScheduledEnd != talk.Recovery.NextUpdateOn)
            others.Add(new Recovery(recovery.Id) { NextUpdateOn = open.Row.ScheduledEnd });
        context.Write(others);
    }
}
