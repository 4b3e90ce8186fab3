using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Events.Steps;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Keeps a recovery's touchpoints on its account's timeline and with its people (C9), the date of a promised update where
/// it is (C5), and what has taken place as it was (C2). What a colleague adds is shared with the recovery's owner, who
/// answers for all that the client is told.
/// </summary>
public sealed class GuardTouchpoint : PluginBase
{
    private static readonly string[] Facts =
    [
        Touchpoint.Columns.Recovery, Touchpoint.Columns.Purpose, Touchpoint.Columns.RegardingObject, Touchpoint.Columns.Contact,
        Touchpoint.Columns.ScheduledEnd, Touchpoint.Columns.ActualEnd, Touchpoint.Columns.Subject, Touchpoint.Columns.Description,
        Touchpoint.Columns.Channel, Touchpoint.Columns.ClientAnswered, Touchpoint.Columns.FollowUpRule, Touchpoint.Columns.Occurrence,
    ];

    private const string SharedWith = "rcv_sharedwith";

    public GuardTouchpoint()
    {
        Register<Touchpoint>(Message.Create, Stage.PreOperation, GuardNew).AtRank(10);
        Register<Touchpoint>(Message.Update, Stage.PreOperation, GuardChange).AtRank(10)
            .WhenChanged(Facts)
            .WithPreImage([.. Facts, Touchpoint.Columns.Status]);
        Register<Touchpoint>(Message.Create, Stage.PostOperation, Share).AtRank(21);
    }

    private static void GuardNew(PluginContext context)
    {
        // What we plan ourselves stands where it belongs.
        if (!context.IsOwnWrite)
            GuardPlace(context, context.Target.ToEntity<Touchpoint>(), joins: true);
    }

    private static void GuardChange(PluginContext context)
    {
        if (context.IsOwnWrite)
            return;
        var stored = context.PreImage<Touchpoint>();
        var changed = Facts.Where(column => SentValues.Differ(context.Target, stored, column)).ToList();
        if (changed.Count == 0)
            return;

        context.RefuseOn(TouchpointRules.Change.Check(new TouchpointChange
        {
            IsCompleted = stored.Status == TouchpointStatus.Completed,
            IsOpen = stored.Status.IsOpen(),
            HasRecovery = stored.Recovery is not null,
            Purpose = stored.Purpose,
            DueOn = stored.ScheduledEnd,
            MovesAway = changed.Contains(Touchpoint.Columns.Recovery) || changed.Contains(Touchpoint.Columns.Purpose),
            MovesDate = changed.Contains(Touchpoint.Columns.ScheduledEnd),
        }));
        if (changed.Contains(Touchpoint.Columns.Recovery) || changed.Contains(Touchpoint.Columns.RegardingObject) || changed.Contains(Touchpoint.Columns.Contact))
            GuardPlace(context, context.TargetOverPreImage<Touchpoint>(), joins: stored.Recovery is null);
    }

    private static void Share(PluginContext context)
    {
        if (context.Execution.SharedVariables.TryGetValue(SharedWith, out var owner))
            context.ShareTouchpoint(context.Target.ToEntityReference(), (EntityReference)owner);
    }

    private static void GuardPlace(PluginContext context, Touchpoint touchpoint, bool joins)
    {
        // One that is made on the recovery's own timeline belongs to that recovery, and stands on the account's.
        var filed = touchpoint.RegardingObject is { LogicalName: Recovery.EntityName } regarding ? regarding : null;
        if (touchpoint.Recovery is null && filed is not null)
            context.Target[Touchpoint.Columns.Recovery] = filed;
        if ((touchpoint.Recovery ?? filed) is not { } recovery)
        {
            if (touchpoint is { RegardingObject: { LogicalName: Account.EntityName } account, Contact: { } contact })
                context.RefuseOn(TouchpointRules.Place.Check(Place(account.Id, account.Id, context.IsOf(contact.Id, account.Id))));
            return;
        }

        var talk = context.Conversation(recovery);
        if (talk.Recovery.Owner is { } owner && owner.Id != (touchpoint.Owner?.Id ?? context.Execution.UserId))
            context.Execution.SharedVariables[SharedWith] = owner;
        var client = talk.Recovery.Account!;
        var isFiledHere = touchpoint.RegardingObject is null || recovery.Id == filed?.Id;
        if (isFiledHere)
            context.Target[Touchpoint.Columns.RegardingObject] = client;
        var isOfAccount = touchpoint.Contact is not { } person || person.Id == talk.Recovery.Contact?.Id || context.IsOf(person.Id, client.Id);
        context.RefuseOn(TouchpointRules.Place.Check(Place(client.Id, isFiledHere ? client.Id : touchpoint.RegardingObject!.Id, isOfAccount)));
        if (joins && touchpoint.Purpose == TouchpointPurpose.ProgressUpdate)
            Promise(context, touchpoint, talk);
    }

    // Without a date of its own it takes over the promise, overdue or not, so that it tells whether that was kept.
    private static void Promise(PluginContext context, Touchpoint touchpoint, Conversation talk)
    {
        var promise = touchpoint.ScheduledEnd ?? talk.Recovery.NextUpdateOn
            ?? UpdatePlan.Again(talk.Update, () => context.HoursFor(talk.Recovery.Playbook));
        context.RefuseOn(TouchpointRules.Added.Check(new AddedUpdate
        {
            IsPromised = talk.Update.IsPromised,
            DueOn = promise,
            KeepsPromise = promise == talk.Recovery.NextUpdateOn,
            Now = context.Now,
        }));
        context.Target[Touchpoint.Columns.ScheduledEnd] = promise;
    }

    private static TouchpointPlace Place(Guid account, Guid regarding, bool isContactOfAccount) => new()
    {
        Account = account,
        Regarding = regarding,
        IsContactOfAccount = isContactOfAccount,
    };
}
