using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.DueWork;

/// <summary>
/// Brings a recovery's escalation level down when what was escalated is done, left out or deleted: it is the highest of what
/// is still open (C4). What was never escalated costs no request.
/// </summary>
public sealed class LowerEscalation : PluginBase
{
    private static readonly string[] Ends = [RecoveryStep.Columns.State, RecoveryStep.Columns.Status];

    public LowerEscalation()
    {
        foreach (var table in DueTable.All)
        {
            Register(table.Table, Message.Update, Stage.PostOperation, Lower).AtRank(35)
                .WhenChanged(table.Kind == DueKind.Commitment ? [.. Ends, Commitment.Columns.MeasuredOn] : Ends)
                .WithPreImage(DueTable.Recovery, RecoveryStep.Columns.EscalationLevel);
            Register(table.Table, Message.Delete, Stage.PostOperation, Lower).AtRank(35)
                .WithPreImage(DueTable.Recovery, RecoveryStep.Columns.EscalationLevel);
        }
    }

    private static void Lower(PluginContext context)
    {
        var before = context.Execution.PreEntityImages[Registration.PreImageName];
        if (before.GetAttributeValue<int?>(RecoveryStep.Columns.EscalationLevel) is > 0
            && before.GetAttributeValue<EntityReference?>(DueTable.Recovery) is { } recovery)
        {
            context.KeepHighestLevel(recovery);
        }
    }
}
