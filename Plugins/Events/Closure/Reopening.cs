using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Decides on a fix that is reported as failed, and takes back on the recovery what it had reached (V2). The report is a call
/// of rcv_ReportNotFixed: a status has no room for its reason.
/// </summary>
internal static class Reopening
{
    public const string Command = "rcv_ReportNotFixed";
    public const string Reason = "Reason";
    public const string RequestId = "RequestId";

    /// <summary>Under the recovery's lock. A call that is repeated changes nothing.</summary>
    public static void Reopen(this PluginContext context, Recovery target, ParameterCollection command)
    {
        var record = context.StepsOf(target.ToEntityReference());
        var reason = command.TryGetValue(Reason, out var given) ? (string?)given : null;
        var request = command.TryGetValue(RequestId, out var id) && id is Guid known && known != Guid.Empty ? known.ToString("D") : "";
        // One person's report in the same words is the same report: only that can be told where no id comes with the call.
        var report = new ReportedFailure(request, Registration.NameBased($"{context.InitiatingUser:D}|{reason?.Trim()}").ToString("N"));

        var stored = record.Recovery;
        if (report.Contradicts(stored.LastRequest))
            throw context.Refusal("V2-parameter-requestid", FailedVerificationMessages.RequestIdUsed);
        var facts = new FailedVerification { Recovery = stored, Cycle = record.Cycle(stored.Cycle), Reason = reason };
        if (report.Repeats(stored.LastRequest, stillStands: stored.Status == RecoveryStatus.InProgress && !facts.IsFixed))
        {
            target.State = stored.IsEnded ? RowState.Inactive : RowState.Active;
            target.Status = stored.Status;
            return;
        }

        if (stored.IsEnded)
            context.RefuseOn(StatusRules.All.Check(new StatusChange { Status = stored.Status, Wanted = RecoveryStatus.InProgress }));
        context.RefuseOn(FailedVerificationRules.All.Check(facts));
        target.Cycle = stored.Cycle + 1;
        target.FailedVerifications = stored.FailedVerifications + 1;
        target.Stage = StepPlan.StageOf(FailedVerificationRules.Renew(facts.Cycle, stored.Severity));
        target.FixedOn = null;
        target.VerifiedOn = null;
        target.LearnedOn = null;
        target.VerifiedBy = null;
        target.IsUnconfirmed = false;
        target.LastRequestId = report.ToText();
    }
}
