using System;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Governance;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_GovernanceReport: the figures of the recoveries that were detected in [From, To). Whoever may read the daily
/// snapshots may read the same figures of any period.
/// </summary>
public sealed class GovernanceReport : PluginBase
{
    public GovernanceReport() =>
        RegisterApi("rcv_GovernanceReport", Report)
            .Needs("prvReadrcv_kpisnapshot")
            .Takes("From", ApiType.DateTime)
            .Takes("To", ApiType.DateTime)
            .Returns("Kpis", ApiType.String);

    private static void Report(PluginContext context)
    {
        var from = context.Input<DateTime>("From");
        var to = context.Input<DateTime>("To");
        if (to <= from)
            throw context.Refusal("X1-parameter-to", GovernanceMessages.PeriodEndsBeforeItBegins(from, to));
        context.Output("Kpis", Groups.Report(context.RecoveriesDetected(from, to)));
    }
}
