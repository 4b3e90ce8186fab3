using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.DueWork;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>rcv_ListDueWork: the recoveries with something due, the earliest first. It writes nothing.</summary>
public sealed class ListDueWork : PluginBase
{
    private const int Usual = 50;

    // Each takes some tens of requests, and a batch has to end well inside the platform's two minutes.
    private const int Most = 200;

    public ListDueWork() =>
        RegisterApi("rcv_ListDueWork", List)
            .Needs("prvReadrcv_waiver")
            .MayTake("BatchSize", ApiType.Integer)
            .Returns("RecoveryIds", ApiType.String)
            .Returns("HasMore", ApiType.Boolean);

    private static void List(PluginContext context)
    {
        var due = context.DueRecoveries(BatchSize(context));
        context.Output("RecoveryIds", Json.Of(due.Ids));
        context.Output("HasMore", due.HasMore);
    }

    internal static int BatchSize(PluginContext context)
    {
        var size = context.Input<int?>("BatchSize") ?? Usual;
        return size is >= 1 and <= Most ? size : throw context.Refusal("X2-parameter-batchsize", DueWorkMessages.BadBatchSize(size, Most));
    }
}
