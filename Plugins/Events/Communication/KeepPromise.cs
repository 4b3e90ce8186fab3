using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Communication;

/// <summary>
/// Follows a recovery: another interval or severity plans the open update anew (C5), Verify ends the updates and begins the
/// follow-ups (C1, C7), and its end cancels what is open, but for series that have a count.
/// </summary>
public sealed class KeepPromise : PluginBase
{
    private static readonly string[] Ends = [Recovery.Columns.VerifiedOn, Recovery.Columns.State, Recovery.Columns.Status];

    private static readonly string[] Rhythm = [Recovery.Columns.UpdateIntervalMinutes, Recovery.Columns.Severity];

    public KeepPromise()
    {
        Register<Recovery>(Message.Update, Stage.PreOperation, Clear).AtRank(26)
            .WhenChanged(Ends)
            .WithPreImage([.. Ends, Recovery.Columns.NextUpdateOn]);
        Register<Recovery>(Message.Update, Stage.PostOperation, Follow).AtRank(26)
            .WhenChanged([.. Ends, .. Rhythm])
            .WithPreImage([.. Ends, .. Rhythm]);
    }

    // Whoever no longer waits for an update is promised none.
    private static void Clear(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        if (before.NextUpdateOn is not null && !IsPromised(context.RecoveryAfter()))
            context.Target[Recovery.Columns.NextUpdateOn] = null;
    }

    private static void Follow(PluginContext context)
    {
        var before = context.PreImage<Recovery>();
        var after = context.RecoveryAfter();
        if (!HasEnded(before) && HasEnded(after))
            End(context, after);
        else if (IsPromised(before) && !IsPromised(after))
            Verify(context, after);
        else if (!IsPromised(before) && IsPromised(after))
            BeginAgain(context);
        else if (IsPromised(after) && (before.UpdateIntervalMinutes != after.UpdateIntervalMinutes || before.Severity != after.Severity))
            PlanAnew(context, isAgreed: before.UpdateIntervalMinutes != after.UpdateIntervalMinutes);
    }

    private static void End(PluginContext context, Recovery after)
    {
        var talk = context.Conversation(context.Target.ToEntityReference(), all: true);
        var cancelled = after.Status == RecoveryStatus.Cancelled;
        context.Write(talk.Open.Where(open => cancelled || open.Rule is not { Count: > 0 }).Select(open => open.Cancelled()));
        // What waited for its verification waits no longer.
        if (after.VerifiedOn is null)
            context.Write(context.ValueAddsAgain(talk, context.PlannedFor(talk.Recovery.Account!), context.Now));
    }

    private static void Verify(PluginContext context, Recovery after)
    {
        var talk = context.Conversation(context.Target.ToEntityReference());
        var planned = context.PlannedFor(talk.Recovery.Account!);
        var verifiedOn = after.VerifiedOn ?? context.Now;
        var running = planned.Where(open => open.Rule is not null).ToList();
        var begins = context.FirstFollowUps(talk, verifiedOn, running);
        var ends = begins.Count > 0 ? running : [];
        context.Write(talk.Open.Concat(ends).Select(open => open.Cancelled()));
        context.Write(context.ValueAddsAgain(talk, planned.Except(ends), verifiedOn, begins));
    }

    // A fix that did not hold: the client hears from us by the promise again, and not as if all were well (C1, C7).
    private static void BeginAgain(PluginContext context)
    {
        var talk = context.Conversation(context.Target.ToEntityReference(), all: true);
        context.Write(talk.Open.Where(open => open.Rule is not null).Select(open => open.Cancelled()));
        if (talk.Open.Any(open => open.IsUpdate))
            return;
        var dueOn = UpdatePlan.After(talk.Update, context.Now, () => context.HoursFor(talk.Recovery.Playbook));
        context.Write([talk.PlanUpdate(before: null, dueOn), new Recovery(context.Id) { NextUpdateOn = dueOn }]);
    }

    private static void PlanAnew(PluginContext context, bool isAgreed)
    {
        var talk = context.Conversation(context.Target.ToEntityReference());
        if (talk.Open is not [var open, ..])
            return;
        var previous = talk.Recovery.UpdatesCount > 0 ? context.LastPromise(context.Id) : null;
        BusinessHours Hours() => context.HoursFor(talk.Recovery.Playbook);
        var next = isAgreed ? UpdatePlan.ByNewInterval(talk.Update, previous, Hours) : UpdatePlan.ByNewSeverity(talk.Update, previous, Hours);
        if (next is not { } dueOn)
            return;

        context.Write([new Touchpoint(open.Id) { ScheduledEnd = dueOn }, new Recovery(context.Id) { NextUpdateOn = dueOn }]);
    }

    private static bool IsPromised(Recovery recovery) => recovery.VerifiedOn is null && UpdateFacts.IsRunning(StatusOf(recovery));

    private static bool HasEnded(Recovery recovery) => ClosureFacts.IsEnd(StatusOf(recovery));

    private static RecoveryStatus StatusOf(Recovery recovery) => recovery.Status ?? RecoveryStatus.InProgress;
}
