using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>
/// Tells the sponsor that a failure happened again, with what was promised last time and what became of it (I8). Nothing is
/// asked for a first failure; three requests else: the promises, the sponsor, the task.
/// </summary>
public sealed class TellOfRecurrence : PluginBase
{
    public TellOfRecurrence() => Register<Recovery>(Message.Create, Stage.PostOperation, Tell).AtRank(35);

    private static void Tell(PluginContext context)
    {
        var recovery = context.Target.ToEntity<Recovery>();
        if (recovery.IsRecurrence != true || recovery.PreviousRecovery is not { } previous)
            return;
        var promises = context.LastPromises(previous.Id, out var number);
        context.GiveSponsorTask(
            new(Recovery.EntityName, context.Id),
            RecurrenceTask.Subject(recovery.Name ?? ""),
            RecurrenceTask.Description(number, promises),
            dueOn: context.Now.AddDays(1));
    }
}
