using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>Keeps a step's place and conditions for good, and what was recorded on it once it is finished (S5, S8).</summary>
public sealed class KeepStepFacts : PluginBase
{
    // Who could change what a step asks for, or whether it is required, would go around every rule on it.
    private static readonly string[] Fixed =
    [
        RecoveryStep.Columns.Recovery, RecoveryStep.Columns.Cycle, RecoveryStep.Columns.Sequence, RecoveryStep.Columns.Stage,
        RecoveryStep.Columns.Name, RecoveryStep.Columns.IsRequired, RecoveryStep.Columns.CanWaive, RecoveryStep.Columns.ExitCriteria,
        RecoveryStep.Columns.Clock, RecoveryStep.Columns.DueAfterMinutes,
    ];

    private static readonly string[] Recorded =
    [
        RecoveryStep.Columns.Outcome, RecoveryStep.Columns.Apology, RecoveryStep.Columns.ApologyReason, RecoveryStep.Columns.Contact,
        RecoveryStep.Columns.WaiverReason, RecoveryStep.Columns.Guidance,
    ];

    public KeepStepFacts()
    {
        Register<RecoveryStep>(Message.Update, Stage.PreOperation, Guard).AtRank(11)
            .WhenChanged([.. Fixed, .. Recorded])
            .WithPreImage([.. Fixed, .. Recorded, RecoveryStep.Columns.State]);
        Register<RecoveryStep>(Message.Update, Stage.PostOperation, GuardAgain).AtRank(11)
            .WhenChanged(Recorded)
            .WithPreImage(RecoveryStep.Columns.State);
    }

    private static void Guard(PluginContext context)
    {
        if (context.IsOwnWrite)
            return;
        var stored = context.PreImage<RecoveryStep>();
        context.RefuseOn(StepChangeRules.Values.Check(new StepValueChange(
            stored.Name ?? "",
            stored.State == RowState.Inactive,
            Fixed.Where(column => SentValues.Differ(context.Target, stored, column)).ToList(),
            Recorded.Where(column => SentValues.Differ(context.Target, stored, column)).ToList())));
    }

    /// <summary>
    /// The image may be older than somebody else's completion. This update has waited for that one by now, so that the row
    /// tells; one read instead of the recovery's lock for everybody who writes down an outcome.
    /// </summary>
    private static void GuardAgain(PluginContext context)
    {
        var target = context.Target.ToEntity<RecoveryStep>();
        if (context.IsOwnWrite || context.PreImage<RecoveryStep>().State == RowState.Inactive || context.Wanted<RecoveryStepStatus>() is not null)
            return;
        var step = context.StatusNow(context.Id);
        context.RefuseOn(StepChangeRules.Values.Check(
            new StepValueChange(step.Name, step.IsFinished, [], Recorded.Where(target.Contains).ToList())));
    }
}
