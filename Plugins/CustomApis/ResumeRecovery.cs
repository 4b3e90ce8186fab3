using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>rcv_ResumeRecovery: ends a recovery's hold, as the person who asks; the status guard decides.</summary>
public sealed class ResumeRecovery : PluginBase
{
    public ResumeRecovery() =>
        RegisterApi("rcv_ResumeRecovery", Resume)
            .BoundTo(Recovery.EntityName)
            .Needs("prvWritercv_recovery");

    private static void Resume(PluginContext context) => context.User.Update(new Recovery(context.Id)
    {
        State = RowState.Active,
        Status = RecoveryStatus.InProgress,
    });
}
