using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_CompleteStep: writes down what came of a step and completes it, as the person who asks; the step's own guard
/// decides, and a call that is repeated with the same values changes nothing. Two requests beside those of the step:
/// the write, and the read of what it did.
/// </summary>
public sealed class CompleteStep : PluginBase
{
    public CompleteStep() =>
        RegisterApi("rcv_CompleteStep", Complete)
            .BoundTo(RecoveryStep.EntityName)
            .Needs("prvWritercv_recoverystep")
            .Takes("Outcome", ApiType.String)
            .MayTake("Apology", ApiType.String)
            .MayTake("ApologyReason", ApiType.String)
            .MayTake("ContactId", ApiType.Guid)
            .Returns("RecoveryStage", ApiType.Integer)
            .Returns("ActivatedSteps", ApiType.Integer);

    private static void Complete(PluginContext context)
    {
        context.User.Update(Asked(context));

        var steps = context.StepsBeside(context.Id);
        var step = steps.Single(row => row.Id == context.Id);
        if (step.CompletedBy != context.InitiatingUser)
            throw context.Refusal("S5-completed-by-another", StepMessages.CompletedByAnother(step.Name));

        var effect = CompletionEffect.Of(step, steps.Where(row => row.Cycle == step.Cycle).ToList());
        context.Output("RecoveryStage", (int)effect.Stage);
        context.Output("ActivatedSteps", effect.ActivatedSteps);
    }

    private static RecoveryStep Asked(PluginContext context)
    {
        var outcome = context.Input<string>("Outcome");
        if (string.IsNullOrWhiteSpace(outcome))
            throw context.Refusal("S3-parameter-outcome", CompleteStepMessages.OutcomeIsEmpty);

        var step = new RecoveryStep(context.Id)
        {
            Outcome = outcome,
            State = RowState.Inactive,
            Status = RecoveryStepStatus.Completed,
        };
        if (context.Input<string>("Apology") is { } apology && !string.IsNullOrWhiteSpace(apology))
            step.Apology = apology;
        if (context.Input<string>("ApologyReason") is { } reason && !string.IsNullOrWhiteSpace(reason))
            step.ApologyReason = reason;
        if (context.Input<Guid?>("ContactId") is { } contact && contact != Guid.Empty)
            step.Contact = new EntityReference(Contact.EntityName, contact);
        return step;
    }
}
