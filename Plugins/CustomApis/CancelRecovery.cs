using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>rcv_CancelRecovery: calls a recovery off with a reason, as the person who asks; the status guard decides.</summary>
public sealed class CancelRecovery : PluginBase
{
    public CancelRecovery() =>
        RegisterApi("rcv_CancelRecovery", Cancel)
            .BoundTo(Recovery.EntityName)
            .Needs("prvWritercv_recovery")
            .Takes("Reason", ApiType.String);

    private static void Cancel(PluginContext context)
    {
        var reason = context.Input<string>("Reason");
        if (string.IsNullOrWhiteSpace(reason))
            throw context.Refusal("V5-parameter-reason", ClosureMessages.NoReason());

        context.User.Update(new Recovery(context.Id)
        {
            OutcomeReason = reason,
            State = RowState.Inactive,
            Status = RecoveryStatus.Cancelled,
        });
    }
}
