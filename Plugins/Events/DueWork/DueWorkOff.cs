using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Trust;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.DueWork;

/// <summary>What due work has done.</summary>
internal sealed class WorkDone
{
    public int Escalated { get; set; }
    public int Planned { get; set; }
    public int Scored { get; set; }
    public bool HasMore { get; set; }
}

/// <summary>
/// Does everything that time alone makes due for one recovery: what is found is counted from its own due time, so that late,
/// repeated and punctual runs leave the same rows (X2).
/// Requests where nothing is due any more: read, lock, read. An overdue item adds its task and its level, once per run the
/// settings, the people, the recovery's level and, where working time counts, the calendar.
/// </summary>
internal static class DueWorkOff
{
    public static void WorkOff(this PluginContext context, Guid id, WorkDone done)
    {
        var head = context.DueHead(id);
        // Going on and the daily work touch the account, whose lock comes first.
        var touchesAccount = head.IsHeldUntil(context.Now) || IsDailyDue(context, head);
        context.Lock(touchesAccount ? head.Row.Account : null, head.Row.ToEntityReference());

        var recovery = context.DueRecovery(id, context.Now);
        if (recovery.IsHeldUntil(context.Now))
        {
            Resume(context, recovery.Row);
            recovery = context.DueRecovery(id, context.Now);
        }

        done.HasMore |= recovery.HasMore;
        if (context.Escalate(recovery, recovery.Items, context.Now, done) is var highest && highest > (recovery.Row.EscalationLevel ?? 0))
            context.System.Update(new Recovery(id) { EscalationLevel = highest });
        if (recovery.IsPromised && !recovery.HasOpenUpdate)
            done.Planned += Promise(context, recovery.Row.ToEntityReference());
        if (IsDailyDue(context, recovery))
            KeepDaily(context, recovery, done);
    }

    // The hold's end counts, not the moment that the schedule finds it (S7).
    private static void Resume(PluginContext context, Recovery held) => context.System.Update(new Recovery(held.Id)
    {
        State = RowState.Active,
        Status = held.LearnedOn is null ? RecoveryStatus.InProgress : RecoveryStatus.FollowingUp,
    });

    private static int Promise(PluginContext context, EntityReference recovery)
    {
        var talk = context.Conversation(recovery);
        var dueOn = UpdatePlan.Again(talk.Update, () => context.HoursFor(talk.Recovery.Playbook));
        context.System.Create(talk.PlanUpdate(before: null, dueOn));
        if (dueOn != talk.Recovery.NextUpdateOn)
            context.System.Update(new Recovery(recovery.Id) { NextUpdateOn = dueOn });
        return 1;
    }

    private static bool IsDailyDue(PluginContext context, DueRecovery recovery) =>
        !(recovery.Account.DailyWorkOn >= context.Now.Date);

    // Trust moves with time alone: answers and broken promises grow old, dates pass (F3, F5, K1).
    private static void KeepDaily(PluginContext context, DueRecovery recovery, WorkDone done)
    {
        if (recovery.Row.Account is not { } account)
            return;
        // What was promised without a recovery is the latest one's people's to keep. As of the day's beginning, whenever that
        // day's work is done.
        if (context.AccountPromises(recovery, context.Now.Date) is { Count: > 0 } promises && context.LatestRecovery(account) is { } latest)
            context.Escalate(latest == recovery.Row.Id ? recovery : context.DueRecovery(latest, context.Now), promises, context.Now.Date, done);

        var before = recovery.Account.TrustScoreOn;
        context.ScoreAccount(account, TrustTexts.Daily());
        context.AskForRetention(account);
        context.System.Update(new Account(account.Id) { DailyWorkOn = context.Now.Date });
        if (context.TrustScoredOn(account) != before)
            done.Scored++;
    }
}
