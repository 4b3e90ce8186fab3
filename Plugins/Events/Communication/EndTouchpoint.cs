using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Decides on a touchpoint that is completed or cancelled, records whether it was in time, and plans what comes next, once
/// (C1-C3, C7). Columns sent together with the status have been written by then: Dataverse runs the other columns first.
/// Requests of a completed update: lock, read, next touchpoint, recovery; one more where working hours count.
/// </summary>
public sealed class EndTouchpoint : PluginBase
{
    public EndTouchpoint()
    {
        Register<Touchpoint>(Message.Update, Stage.PreOperation, Decide).AtRank(12)
            .WhenChanged(Touchpoint.Columns.State, Touchpoint.Columns.Status)
            .WithPreImage(
                Touchpoint.Columns.Status, Touchpoint.Columns.Recovery, Touchpoint.Columns.Purpose, Touchpoint.Columns.Description,
                Touchpoint.Columns.ScheduledEnd, Touchpoint.Columns.ActualEnd, Touchpoint.Columns.FollowUpRule, Touchpoint.Columns.ClientAnswered,
                Touchpoint.Columns.Channel, Touchpoint.Columns.Contact);
        Register<Touchpoint>(Message.Update, Stage.PostOperation, Afterwards.WriteKept).AtRank(12)
            .WhenChanged(Touchpoint.Columns.State, Touchpoint.Columns.Status);
    }

    private static void Decide(PluginContext context)
    {
        var stored = context.PreImage<Touchpoint>();
        var wanted = context.Wanted<TouchpointStatus>();
        if (wanted == stored.Status || (wanted.IsOpen() && stored.Status.IsOpen()))
            return;

        var completes = wanted == TouchpointStatus.Completed;
        // Whatever of ours cancels a touchpoint has decided what comes instead.
        var cancels = wanted == TouchpointStatus.Canceled && stored.Recovery is not null && !context.IsOwnWrite;
        var talk = stored.Recovery is { } recovery && stored.Status.IsOpen() && (completes || cancels) ? Read(context, recovery, stored) : null;
        // The image may be older than the lock: somebody else may have ended it meanwhile.
        var open = talk?.Touchpoint(context.Id);
        var touchpoint = context.TargetOverPreImage<Touchpoint>();
        context.RefuseOn(TouchpointRules.End.Check(new TouchpointEnd
        {
            IsEnded = stored.Recovery is not null && (!stored.Status.IsOpen() || (talk is not null && open is null)),
            Completes = completes,
            Purpose = touchpoint.Purpose,
            Message = touchpoint.Description,
        }));

        if (completes)
            Complete(context, touchpoint, talk, open);
        else if (talk is not null && open is not null)
            context.WriteAfterwards(context.Replacement(talk, open));
    }

    // What comes after a follow-up depends on the others that are open, and who was spoken to need not be called once more.
    private static Conversation Read(PluginContext context, EntityReference recovery, Touchpoint stored)
    {
        context.Lock(recovery);
        return context.Conversation(recovery, context.Id, all: stored.FollowUpRule is not null || Acknowledges(stored));
    }

    private static void Complete(PluginContext context, Touchpoint touchpoint, Conversation? talk, OpenTouchpoint? open)
    {
        var endedOn = TouchpointTimes.EndedOn(touchpoint.Purpose, touchpoint.ActualEnd, context.Now);
        var wasOnTime = TouchpointTimes.WasOnTime(endedOn, touchpoint.ScheduledEnd);
        var target = context.Target;
        target[Touchpoint.Columns.ActualEnd] = endedOn;
        target[Touchpoint.Columns.WasOnTime] = wasOnTime;
        if (talk is null || open is null)
            return;

        List<Entity?> rows = [context.NextFollowUp(talk, open), .. Answered(context, touchpoint, talk, endedOn)];
        if (Acknowledges(touchpoint))
            rows.AddRange(talk.Open.Where(other => other.Id != open.Id && other.Row.Purpose == TouchpointPurpose.Acknowledgement).Select(other => other.Cancelled()));
        if (open.IsUpdate)
        {
            var change = new Recovery(talk.Recovery.Id)
            {
                LastUpdateOn = endedOn,
                UpdatesCount = (talk.Recovery.UpdatesCount ?? 0) + 1,
                UpdatesOnTime = (talk.Recovery.UpdatesOnTime ?? 0) + (wasOnTime == false ? 0 : 1),
            };
            rows.Add(context.PlanNext(talk, open, change));
            rows.Add(change);
        }

        context.WriteAfterwards(rows);
    }

    /// <summary>An acknowledgement, or what stands for one as evidence: a person spoke with a contact (criterion Personal contact made).</summary>
    private static bool Acknowledges(Touchpoint touchpoint) =>
        touchpoint.Purpose == TouchpointPurpose.Acknowledgement
        || (touchpoint.Contact is not null && touchpoint.ClientAnswered != false && touchpoint.Channel is { } channel && ChannelChoice.IsSpoken(channel));

    // The client has spoken to us, so that nothing of this recovery waits for them any more (S7). What an activity completes
    // is decided on by that activity: an email of ours is no answer.
    private static IEnumerable<Entity?> Answered(PluginContext context, Touchpoint touchpoint, Conversation talk, DateTime answeredOn)
    {
        if (talk.Waiting.Count == 0 || touchpoint.ClientAnswered == false || context.IsOwnWrite)
            return [];
        var hold = StepStore.AsFacts(talk.Recovery);
        var hours = context.HoursOnDemand(talk.Recovery.Playbook);
        return talk.Waiting.Where(step => step.WaitingSince <= answeredOn).Select(step => ClockStore.Answered(step, hold, context.Now, hours));
    }
}
