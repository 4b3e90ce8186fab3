using System;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>Decides on a recovery that is put on hold or goes on (S7).</summary>
internal static class Holding
{
    public const string Command = "rcv_HoldRecovery";

    public static void Hold(this PluginContext context, Recovery target, Recovery stored)
    {
        context.RefuseOn(HoldRules.Holding.Check(new Hold
        {
            Status = stored.Status!.Value,
            IsManager = context.IsManager(context.InitiatingUser),
            Reason = target.Contains(Recovery.Columns.HoldReason) ? target.HoldReason : stored.HoldReason,
            Until = target.Contains(Recovery.Columns.HoldUntil) ? target.HoldUntil : stored.HoldUntil,
            Now = context.Now,
        }));
        target.OnHoldSince = context.Now;
    }

    public static void Resume(this PluginContext context, Recovery target, Recovery stored)
    {
        context.RefuseOn(HoldRules.Resuming.Check(new Hold
        {
            IsManager = !(stored.HoldUntil <= context.Now) && context.IsManager(context.InitiatingUser),
            Until = stored.HoldUntil,
            Now = context.Now,
        }));
    }

    /// <summary>A hold that is over leaves nothing behind, so that the next one says its own reason.</summary>
    public static void LeaveHold(Recovery target)
    {
        target.OnHoldSince = null;
        target.HoldUntil = null;
        target.HoldReason = null;
    }
}
