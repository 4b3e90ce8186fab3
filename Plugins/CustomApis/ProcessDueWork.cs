using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Events.DueWork;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_ProcessDueWork: does what is due for one recovery, in its own transaction, so that one that fails never stops the
/// others; without an id for a batch of them, all or nothing.
/// </summary>
public sealed class ProcessDueWork : PluginBase
{
    public ProcessDueWork() =>
        RegisterApi("rcv_ProcessDueWork", Process)
            .Needs("prvCreatercv_waiver")
            .MayTake("BatchSize", ApiType.Integer)
            .MayTake("RecoveryId", ApiType.Guid)
            .Returns("Escalated", ApiType.Integer)
            .Returns("Planned", ApiType.Integer)
            .Returns("Scored", ApiType.Integer)
            .Returns("HasMore", ApiType.Boolean);

    private static void Process(PluginContext context)
    {
        IReadOnlyList<Guid> ids;
        var hasMore = false;
        var size = ListDueWork.BatchSize(context);
        if (context.Input<Guid?>("RecoveryId") is { } one && one != Guid.Empty)
        {
            ids = [one];
        }
        else
        {
            var due = context.DueRecoveries(size);
            ids = due.Ids;
            hasMore = due.HasMore;
        }

        var done = new WorkDone();
        foreach (var id in ids)
            context.WorkOff(id, done);

        context.Output("Escalated", done.Escalated);
        context.Output("Planned", done.Planned);
        context.Output("Scored", done.Scored);
        context.Output("HasMore", hasMore || done.HasMore);
    }
}
