using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Closure;

/// <summary>
/// Decides every move of a recovery's status, whoever writes it and by which door (S7, V2, V4-V6), with all that is missing
/// at once. Columns sent together with the status have been written by then: Dataverse runs the other columns first.
/// Closing makes eleven requests, one above the floor: <see cref="KeepOutcome"/> asks once more after the outcome was saved.
/// </summary>
public sealed class GuardRecoveryStatus : PluginBase
{
    public GuardRecoveryStatus()
    {
        Register<Recovery>(Message.Create, Stage.PreOperation, GuardCreate).AtRank(15);
        Register<Recovery>(Message.Update, Stage.PreOperation, Guard).AtRank(15)
            .WhenChanged(Recovery.Columns.State, Recovery.Columns.Status)
            .WithPreImage(Recovery.Columns.Account);
    }

    private static void GuardCreate(PluginContext context)
    {
        if (context.Wanted<RecoveryStatus>() is { } wanted && wanted != RecoveryStatus.InProgress)
            throw context.Refusal("V4-opens", ClosureMessages.OpensInProgress());
    }

    private static void Guard(PluginContext context)
    {
        var target = context.Target.ToEntity<Recovery>();
        if (context.Wanted<RecoveryStatus>() is not { } wanted)
            return;
        context.Lock(context.PreImage<Recovery>().Account, target.ToEntityReference());
        if (context.Command(Reopening.Command) is { } report && !context.IsOwnWrite)
        {
            context.Reopen(target, report);
            return;
        }

        var stored = context.RecoveryToEnd(context.Id);
        var status = stored.Status!.Value;
        if (wanted == status)
            return;

        Decide(context, target, stored, wanted);
        if (status == RecoveryStatus.OnHold)
            Holding.LeaveHold(target);
    }

    private static void Decide(PluginContext context, Recovery target, Recovery stored, RecoveryStatus wanted)
    {
        var status = stored.Status!.Value;
        switch (wanted)
        {
            case RecoveryStatus.Closed when !ClosureFacts.IsEnd(status):
                Close(context, target, context.ClosureFacts(
                    stored,
                    target.Contains(Recovery.Columns.Outcome) ? target.Outcome : stored.Outcome,
                    ReasonOf(target, stored)));
                break;
            case RecoveryStatus.Cancelled when !ClosureFacts.IsEnd(status):
                context.RefuseOn(ClosureRules.Cancelling.Check(new Cancellation { IsManager = context.IsManager(context.InitiatingUser), Reason = ReasonOf(target, stored) }));
                target.ClosedOn = context.Now;
                break;
            case RecoveryStatus.OnHold when !ClosureFacts.IsEnd(status):
                context.Hold(target, stored);
                break;
            case RecoveryStatus.InProgress when status == RecoveryStatus.OnHold:
                context.Resume(target, stored);
                break;
            default:
                context.RefuseOn(StatusRules.All.Check(new StatusChange
                {
                    Status = status,
                    IsLearned = stored.LearnedOn is not null || target.LearnedOn is not null,
                    Wanted = wanted,
                }));
                break;
        }
    }

    private static string? ReasonOf(Recovery target, Recovery stored) =>
        target.Contains(Recovery.Columns.OutcomeReason) ? target.OutcomeReason : stored.OutcomeReason;

    private static void Close(PluginContext context, Recovery target, ClosureFacts facts)
    {
        context.RefuseOn(ClosureRules.All.Check(facts));
        target.ClosedOn = context.Now;
        // What the client took for a failure was one of expectations (V5).
        if (facts is { Outcome: RecoveryOutcome.NotAFailure, ReportedByClient: true })
            target.FailureCategory = FailureCategory.Expectations;
    }
}
