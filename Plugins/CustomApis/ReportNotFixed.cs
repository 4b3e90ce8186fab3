using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Events.Closure;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_ReportNotFixed: sends a recovery back to work as the person who asks. The status guard decides and finds the reason in
/// this call. Two requests beside those of the recovery: the write, and the read of the cycle that runs then.
/// </summary>
public sealed class ReportNotFixed : PluginBase
{
    public ReportNotFixed() =>
        RegisterApi(Reopening.Command, Report)
            .BoundTo(Recovery.EntityName)
            .Needs("prvWritercv_recovery")
            .Takes(Reopening.Reason, ApiType.String)
            .MayTake(Reopening.RequestId, ApiType.Guid)
            .Returns("Cycle", ApiType.Integer);

    private static void Report(PluginContext context)
    {
        if (string.IsNullOrWhiteSpace(context.Input<string>(Reopening.Reason)))
            throw context.Refusal("V2-reason", FailedVerificationMessages.NeedsReason);

        context.User.Update(new Recovery(context.Id) { State = RowState.Active, Status = RecoveryStatus.InProgress });
        context.Output("Cycle", context.System
            .Retrieve(Recovery.EntityName, context.Id, new ColumnSet(Recovery.Columns.Cycle)).ToEntity<Recovery>().Cycle ?? 1);
    }
}
