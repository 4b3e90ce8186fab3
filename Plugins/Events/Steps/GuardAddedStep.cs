using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>Lets a manager add a step to the running cycle, and nobody else create one; steps from a playbook are laid out by us (S8).</summary>
public sealed class GuardAddedStep : PluginBase
{
    public GuardAddedStep() => Register<RecoveryStep>(Message.Create, Stage.PreOperation, Guard).AtRank(10);

    private static void Guard(PluginContext context)
    {
        if (context.IsOwnWrite)
            return;

        var step = context.Target.ToEntity<RecoveryStep>();
        if (step.Recovery is not { } recovery)
            throw context.Refusal("S8-no-recovery", AdditionMessages.NoRecovery);

        context.Lock(recovery);
        var record = context.StepsOf(recovery);
        context.RefuseOn(StepAdditionRules.All.Check(new StepAddition
        {
            IsManager = context.IsManager(context.InitiatingUser),
            Name = step.Name,
            Cycle = step.Cycle,
            Sequence = step.Sequence,
            Stage = step.Stage,
            Status = context.Wanted<RecoveryStepStatus>(),
            Recovery = record.Recovery,
            Running = record.Cycle(record.Recovery.Cycle),
        }));
        context.Target[RecoveryStep.Columns.Cycle] = record.Recovery.Cycle;
        step.Punctuality = Punctuality.Running;
    }
}
