using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>rcv_ScoreRecovery: the DRIVERS of a recovery as they are now, or as they were when it was closed.</summary>
public sealed class ScoreRecovery : PluginBase
{
    public ScoreRecovery() =>
        RegisterApi("rcv_ScoreRecovery", Score)
            .BoundTo(Recovery.EntityName)
            .Needs("prvReadrcv_recovery")
            .Returns("Delivery", ApiType.Integer)
            .Returns("Relationships", ApiType.Integer)
            .Returns("Insight", ApiType.Integer)
            .Returns("Value", ApiType.Integer)
            .Returns("Ease", ApiType.Integer)
            .Returns("Recovery", ApiType.Integer)
            .Returns("Partnership", ApiType.Integer)
            .Returns("Total", ApiType.Integer);

    private static void Score(PluginContext context)
    {
        // As the person who asks: who may not read the recovery learns nothing about it.
        var kept = context.User.Retrieve(Recovery.EntityName, context.Id, new ColumnSet(
            Recovery.Columns.ScoreDelivery, Recovery.Columns.ScoreRelationships, Recovery.Columns.ScoreInsight, Recovery.Columns.ScoreValue,
            Recovery.Columns.ScoreEase, Recovery.Columns.ScoreRecovery, Recovery.Columns.ScorePartnership, Recovery.Columns.ScoreTotal)).ToEntity<Recovery>();
        if (kept.ScoreTotal is null)
            kept.Keep(context.ScorecardOf(context.Id));
        context.Output("Delivery", kept.ScoreDelivery);
        context.Output("Relationships", kept.ScoreRelationships);
        context.Output("Insight", kept.ScoreInsight);
        context.Output("Value", kept.ScoreValue);
        context.Output("Ease", kept.ScoreEase);
        context.Output("Recovery", kept.ScoreRecovery);
        context.Output("Partnership", kept.ScorePartnership);
        context.Output("Total", kept.ScoreTotal);
    }
}
