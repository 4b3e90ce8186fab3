using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>
/// Decides on every status that somebody gives a step, with all reasons at once, and stamps one that may stand (S1, S3-S8).
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
        // Starting, going on and cancelling follow from other rows and are written by our own steps; people's acts never are.
        var wanted = context.Wanted<RecoveryStepStatus>();
        if (wanted is null || (wanted is not (RecoveryStepStatus.Completed or RecoveryStepStatus.Waived) && context.IsOwnWrite))
            return;

        var image = context.PreImage<RecoveryStep>();
        var recovery = image.Recovery!;
        // Following up counts on the account, whose lock comes before the recovery's: two requests more, late in a recovery or
        // with a waiver, which may end it early.
        var mayFollowUp = image.Stage >= RecoveryStage.Verify || wanted == RecoveryStepStatus.Waived;
        context.Lock(mayFollowUp ? context.AccountBehind(recovery) : null, recovery);
        var record = context.StepsOf(recovery);
        var stored = record.Step(context.Id);
        if (stored.Status == wanted)
            return;

        context.RefuseOn(StepChangeRules.Status.Check(Change(context, stored, wanted.Value)));
        switch (wanted)
        {
            case RecoveryStepStatus.Completed:
                Complete(context, record, stored);
                break;
            case RecoveryStepStatus.Waived:
                context.Waive(record, stored);
                break;
            default:
                context.WaitOrGoOn(record, stored);
                break;
        }
    }

    private static StepStatusChange Change(PluginContext context, StepRow stored, RecoveryStepStatus wanted)
    {
        var change = new StepStatusChange(stored, wanted);
        return (change.IsWait || change.EndsWait) && !context.Owns(context.InitiatingUser, stored) && !context.IsManager(context.InitiatingUser)
            ? new StepStatusChange(stored, wanted) { MayStopClock = false }
            : change;
    }

    private static void Complete(PluginContext context, StepsOnRecord record, StepRow stored)
    {
        var facts = Facts(context, record, stored);
        context.RefuseOn(StepRules.All.Check(facts));
        Stamp(context, facts, context.SettleClock(record, stored), record.Playbook);
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

    private static void Stamp(PluginContext context, StepFacts facts, StepRow settled, EntityReference? playbook)
    {
        var doneOn = context.KeepDoneOn(facts);
        var target = context.Target;
        target[RecoveryStep.Columns.CompletedOn] = context.Now;
        target[RecoveryStep.Columns.CompletedBy] = new EntityReference(SystemUser.EntityName, context.InitiatingUser);
        target[RecoveryStep.Columns.Punctuality] = new OptionSetValue((int)RunningClock.PunctualityOf(settled, doneOn, context.HoursOnDemand(playbook)));
        if (MessageStore.ApologyHash(facts.Step.Apology) is { } hash)
            target[RecoveryStep.Columns.ApologyHash] = hash;
        context.MarkShared(facts.Evidence);
    }
}
