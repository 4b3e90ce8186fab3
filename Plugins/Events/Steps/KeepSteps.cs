using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>Refuses that a step is deleted: a finished one is evidence, an open one is still asked for (S5, S8).</summary>
public sealed class KeepSteps : PluginBase
{
    // Before the operation is too late: cascades run between the stages.
    public KeepSteps() =>
        Register<RecoveryStep>(Message.Delete, Stage.PreValidation, Guard).AtRank(10)
            .WithPreImage(RecoveryStep.Columns.Name, RecoveryStep.Columns.State);

    private static void Guard(PluginContext context)
    {
        if (context.IsOwnWrite)
            return;
        var step = context.PreImage<RecoveryStep>();
        var code = step.State == RowState.Active ? "S8-deleted" : "S5-deleted";
        throw context.Refusal(code, StepMessages.NeverDeleted(step.Name ?? ""));
    }
}
