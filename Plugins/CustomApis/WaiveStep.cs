using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_WaiveStep: waives a step with a reason, as the person who asks; the step's own guard decides. Two requests beside
/// those of the step: the write, and the read of what it did.
/// </summary>
public sealed class WaiveStep : PluginBase
{
    public WaiveStep() =>
        RegisterApi("rcv_WaiveStep", Waive)
            .BoundTo(RecoveryStep.EntityName)
            .Needs("prvWritercv_recoverystep")
            .Takes("Reason", ApiType.String)
            .Returns("RecoveryStage", ApiType.Integer);

    private static void Waive(PluginContext context)
    {
        var reason = context.Input<string>("Reason");
        if (string.IsNullOrWhiteSpace(reason))
            throw context.Refusal("S6-reason", WaiverMessages.NeedsReason);

        context.User.Update(new RecoveryStep(context.Id)
        {
            WaiverReason = reason,
            State = RowState.Inactive,
            Status = RecoveryStepStatus.Waived,
        });

        var steps = context.StepsBeside(context.Id);
        var step = steps.Single(row => row.Id == context.Id);
        if (step.WaivedBy != context.InitiatingUser)
            throw context.Refusal("S6-waived-by-another", WaiverMessages.WaivedByAnother(step.Name));
        context.Output("RecoveryStage", (int)CompletionEffect.Of(step, steps.Where(row => row.Cycle == step.Cycle).ToList()).Stage);
    }
}
