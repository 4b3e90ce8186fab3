using System;
using RecoveryCrm.Plugins.Events.Closure;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>rcv_HoldRecovery: puts a recovery on hold with a reason, as the person who asks; the status guard decides.</summary>
public sealed class HoldRecovery : PluginBase
{
    public HoldRecovery() =>
        RegisterApi(Holding.Command, Hold)
            .BoundTo(Recovery.EntityName)
            .Needs("prvWritercv_recovery")
            .Takes("Reason", ApiType.String)
            .MayTake("Until", ApiType.DateTime);

    private static void Hold(PluginContext context)
    {
        var reason = context.Input<string>("Reason");
        if (string.IsNullOrWhiteSpace(reason))
            throw context.Refusal("S7-hold-reason", HoldMessages.NeedsReason);

        context.User.Update(new Recovery(context.Id)
        {
            HoldReason = reason,
            HoldUntil = context.Input<DateTime?>("Until"),
            State = RowState.Active,
            Status = RecoveryStatus.OnHold,
        });
    }
}
