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
            string[] ends = table.Kind == DueKind.Commitment ? [.. Ends, Commitment.Columns.MeasuredOn] : Ends;
            Register(table.Table, Message.Update, Stage.PostOperation, Lower).AtRank(35)
                .WhenChanged(ends)
                .WithPreImage(DueTable.Recovery, RecoveryStep.Columns.EscalationLevel);
            // The others' guards hold the recovery's lock by then; the row's own lock must never come before it.
            if (table.Kind is DueKind.Improvement or DueKind.Commitment)
                Register(table.Table, Message.Update, Stage.PreOperation, Hold).AtRank(35).WhenChanged(ends).WithPreImage(DueTable.Recovery, RecoveryStep.Columns.EscalationLevel);
            Register(table.Table, Message.Delete, Stage.PostOperation, Lower).AtRank(35)
                .WithPreImage(DueTable.Recovery, RecoveryStep.Columns.EscalationLevel);
        }
    }

    private static void Hold(PluginContext context) => context.Lock(Escalated(context));

    private static void Lower(PluginContext context)
    {
        if (Escalated(context) is { } recovery)
            context.KeepHighestLevel(recovery);
    }

    private static EntityReference? Escalated(PluginContext context)
    {
        var before = context.Execution.PreEntityImages[Registration.PreImageName];
        return before.GetAttributeValue<int?>(RecoveryStep.Columns.EscalationLevel) is > 0 ? before.GetAttributeValue<EntityReference?>(DueTable.Recovery) : null;
    }
}
