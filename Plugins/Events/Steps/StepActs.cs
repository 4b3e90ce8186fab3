using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>What people do to a step besides completing it: waive it (S6, V6), stop its clock and start it (S7).</summary>
internal static class StepActs
{
    public static void Waive(this PluginContext context, StepsOnRecord record, StepRow stored)
    {
        var sent = context.Target.ToEntity<RecoveryStep>();
        var step = sent.Contains(RecoveryStep.Columns.WaiverReason) ? stored with { WaiverReason = sent.WaiverReason } : stored;
        var isKeyClient = record.Recovery.IsKeyClient;
        context.RefuseOn(WaiverRules.All.Check(new WaiverRequest
        {
            Step = step,
            IsKeyClient = isKeyClient,
            IsManager = context.IsManager(context.InitiatingUser),
            IsOwner = context.Owns(context.InitiatingUser, step),
            SilentDays = WaiverRequest.NeedsSilence(step, isKeyClient) ? context.SilentDays(record) : 0,
        }));

        context.SettleClock(record, stored);
        // The time at which it ended, as that of a completion; who completed it stays empty.
        sent.CompletedOn = context.Now;
        sent.WaivedBy = new EntityReference(SystemUser.EntityName, context.InitiatingUser);
        sent.Punctuality = Punctuality.Waived;
    }

    public static void WaitOrGoOn(this PluginContext context, StepsOnRecord record, StepRow stored)
    {
        var target = context.Target.ToEntity<RecoveryStep>();
        if (context.Wanted<RecoveryStepStatus>() == RecoveryStepStatus.WaitingOnClient)
            target.WaitingSince = context.Now;
        else
            context.SettleClock(record, stored);
    }

    /// <summary>Counts on the target what has stopped the step's clock up to now, whichever way it goes on; no request where nothing has.</summary>
    public static StepRow SettleClock(this PluginContext context, StepsOnRecord record, StepRow stored)
    {
        var settled = RunningClock.Settle(stored, record.Recovery, context.Now, context.HoursOnDemand(record.Playbook));
        context.Target.SetClock(stored, settled);
        if (stored.WaitingSince is not null)
            context.Target[RecoveryStep.Columns.WaitingSince] = null;
        return settled;
    }

    private static int SilentDays(this PluginContext context, StepsOnRecord record)
    {
        var checkIns = context.UnansweredCheckIns(record.Recovery);
        return checkIns.Count == 0 ? 0 : WaiverRules.WorkingDays(checkIns, context.HoursFor(record.Playbook));
    }
}
