using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>
/// Refuses a step's completion that breaks a rule, with all reasons at once, and stamps one that may stand (S1, S3-S5, S8).
/// Columns sent together with the status have been written by then: Dataverse runs the other columns first.
/// </summary>
public sealed class GuardStep : PluginBase
{
    public GuardStep() =>
        Register<RecoveryStep>(Message.Update, Stage.PreOperation, Guard).AtRank(10)
            .WhenChanged(RecoveryStep.Columns.State, RecoveryStep.Columns.Status)
            .WithPreImage(RecoveryStep.Columns.Recovery, RecoveryStep.Columns.Stage);

    private static void Guard(PluginContext context)
    {
        // Starting, stopping and cancelling follow from other rows and are written by our own steps; completing never is.
        var wanted = context.Target.ToEntity<RecoveryStep>().Wanted();
        if (wanted is null || (wanted != RecoveryStepStatus.Completed && context.IsOwnWrite))
            return;

        var image = context.PreImage<RecoveryStep>();
        var recovery = image.Recovery!;
        // Following up counts on the account, whose lock comes before the recovery's: two requests more, late in a recovery only.
        context.Lock(image.Stage >= RecoveryStage.Verify ? context.AccountBehind(recovery) : null, recovery);
        var record = context.StepsOf(recovery);
        var stored = record.Step(context.Id);
        if (stored.Status == wanted)
            return;

        context.RefuseOn(StepChangeRules.Status.Check(new StepStatusChange(stored, wanted.Value)));
        var facts = Facts(context, record, stored);
        context.RefuseOn(StepRules.All.Check(facts));
        Stamp(context, facts);
    }

    private static StepFacts Facts(PluginContext context, StepsOnRecord record, StepRow stored)
    {
        var step = WithSent(stored, context.Target.ToEntity<RecoveryStep>());
        return new StepFacts
        {
            Step = step,
            Others = [.. record.Cycle(step.Cycle).Where(other => other.Id != step.Id)],
            Recovery = record.Recovery,
            Evidence = context.EvidenceFor(step, record.Recovery),
        };
    }

    // A bulk update may bring all columns at once.
    private static StepRow WithSent(StepRow stored, RecoveryStep sent) => stored with
    {
        Outcome = sent.Contains(RecoveryStep.Columns.Outcome) ? sent.Outcome : stored.Outcome,
        Apology = sent.Contains(RecoveryStep.Columns.Apology) ? sent.Apology : stored.Apology,
        ApologyReason = sent.Contains(RecoveryStep.Columns.ApologyReason) ? sent.ApologyReason : stored.ApologyReason,
        Contact = sent.Contains(RecoveryStep.Columns.Contact) ? sent.Contact?.Id : stored.Contact,
    };

    private static void Stamp(PluginContext context, StepFacts facts)
    {
        var doneOn = context.KeepDoneOn(facts);
        var target = context.Target;
        target[RecoveryStep.Columns.CompletedOn] = context.Now;
        target[RecoveryStep.Columns.CompletedBy] = new EntityReference(SystemUser.EntityName, context.InitiatingUser);
        target[RecoveryStep.Columns.Punctuality] = new OptionSetValue((int)Acknowledgement.Punctuality(facts.Step.DueOn, doneOn));
        context.MarkShared(facts.Evidence);
    }
}
