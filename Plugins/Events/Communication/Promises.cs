using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>Plans the touchpoint that comes after one that ends. The recovery's lock is held, and the row that ends still counts as open.</summary>
internal static class Promises
{
    /// <summary>The next update after a kept one, written into the recovery's change; none past Verify or where another is open.</summary>
    public static Touchpoint? PlanNext(this PluginContext context, Conversation talk, OpenTouchpoint kept, Recovery change)
    {
        if (!talk.Update.IsPromised)
            return null;
        if (OtherUpdate(talk, kept) is { } other)
        {
            change.NextUpdateOn = other.Row.ScheduledEnd;
            return null;
        }

        var previous = kept.Row.ScheduledEnd ?? talk.Recovery.NextUpdateOn ?? talk.Update.Rhythm.OpenedOn;
        var next = UpdatePlan.After(talk.Update, previous, () => context.HoursFor(talk.Recovery.Playbook));
        change.NextUpdateOn = next;
        return talk.PlanUpdate(kept.Row.Channel, next);
    }

    /// <summary>
    /// What takes the place of one that is cancelled or deleted by a person: the promise of an update stands, a follow-up
    /// is left out and its series goes on.
    /// </summary>
    public static IEnumerable<Entity?> Replacement(this PluginContext context, Conversation talk, OpenTouchpoint gone)
    {
        if (!gone.IsUpdate)
            return [context.NextFollowUp(talk, gone)];
        if (!talk.Update.IsPromised || OtherUpdate(talk, gone) is not null)
            return [];

        var dueOn = UpdatePlan.Again(talk.Update, () => context.HoursFor(talk.Recovery.Playbook));
        return
        [
            talk.PlanUpdate(gone.Row.Channel, dueOn),
            dueOn == talk.Recovery.NextUpdateOn ? null : new Recovery(talk.Recovery.Id) { NextUpdateOn = dueOn },
        ];
    }

    /// <summary>
    /// The follow-ups that begin, and the value-adds that were put off with a date again; none of them has one while
    /// anything of the account's is still being put right (C8).
    /// </summary>
    public static IEnumerable<Entity> ValueAddsAgain(
        this PluginContext context, Conversation talk, IEnumerable<OpenTouchpoint> planned, DateTime over, IReadOnlyList<Touchpoint>? begins = null)
    {
        begins ??= [];
        var putOff = planned.Where(open => open.Row is { Purpose: TouchpointPurpose.ValueAdd, ScheduledEnd: null }).ToList();
        var beginning = begins.Where(touchpoint => touchpoint.Purpose == TouchpointPurpose.ValueAdd).ToList();
        if (putOff.Count + beginning.Count == 0)
            return begins;
        if (context.IsUnverified(talk.Recovery.Account!))
        {
            beginning.ForEach(touchpoint => touchpoint.ScheduledEnd = null);
            return begins;
        }

        var dueOn = putOff.Count > 0 ? FollowUpPlan.AfterPause(over, context.HoursFor(talk.Recovery.Playbook)) : over;
        return begins.Concat<Entity>(putOff.Select(open => new Touchpoint(open.Id) { ScheduledEnd = dueOn }));
    }

    private static OpenTouchpoint? OtherUpdate(Conversation talk, OpenTouchpoint touchpoint) =>
        talk.Open.FirstOrDefault(open => open.IsUpdate && open.Id != touchpoint.Id);
}
