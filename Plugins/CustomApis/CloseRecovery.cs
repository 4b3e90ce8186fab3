using System;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>rcv_CloseRecovery: ends a recovery with its outcome, as the person who asks; the status guard decides.</summary>
public sealed class CloseRecovery : PluginBase
{
    public CloseRecovery() =>
        RegisterApi("rcv_CloseRecovery", Close)
            .BoundTo(Recovery.EntityName)
            .Needs("prvWritercv_recovery")
            .Takes("Outcome", ApiType.Integer)
            .MayTake("Reason", ApiType.String);

    private static void Close(PluginContext context)
    {
        var outcome = context.Input<int>("Outcome");
        if (!Enum.IsDefined(typeof(RecoveryOutcome), outcome))
            throw context.Refusal("V4-parameter-outcome", ClosureMessages.NoSuchOutcome(outcome));

        var change = new Recovery(context.Id)
        {
            Outcome = (RecoveryOutcome)outcome,
            State = RowState.Inactive,
            Status = RecoveryStatus.Closed,
        };
        if (context.Input<string>("Reason") is { } reason && !string.IsNullOrWhiteSpace(reason))
            change.OutcomeReason = reason;
        context.User.Update(change);
    }
}
