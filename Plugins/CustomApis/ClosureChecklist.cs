using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_ClosureChecklist: what the recovery still lacks before it can be closed, by the very rules that decide then. The
/// outcome is given when it is closed, so that its absence is nothing that is missing.
/// </summary>
public sealed class ClosureChecklist : PluginBase
{
    public ClosureChecklist() =>
        RegisterApi("rcv_ClosureChecklist", Check)
            .BoundTo(Recovery.EntityName)
            .Needs("prvReadrcv_recovery")
            .Returns("IsReady", ApiType.Boolean)
            .Returns("Missing", ApiType.String);

    private static void Check(PluginContext context)
    {
        // As the person who asks: who may not read the recovery learns nothing about it.
        context.User.Retrieve(Recovery.EntityName, context.Id, new ColumnSet(false));
        var missing = ClosureRules.Work.Check(context.ClosureFacts(context.RecoveryToEnd(context.Id), outcome: null, reason: null));
        context.Output("IsReady", missing.Count == 0);
        context.Output("Missing", missing.Count == 0 ? FindingJson.Array([]) : FindingJson.Array(missing, block: true, context.Language));
    }
}
