using System;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>
/// Hands the time at which a step was really done from the guard before the operation to what follows it, so that the
/// client contacts are read once: an operation's stages share their variables, and no client can set them.
/// </summary>
internal static class DoneOn
{
    private const string Variable = "rcv_doneon";

    /// <summary>Acknowledging is done with the first personal contact, everything else when it is completed.</summary>
    public static DateTime KeepDoneOn(this PluginContext context, StepFacts facts)
    {
        var doneOn = facts.Step.Stage == RecoveryStage.Acknowledge
            ? Acknowledgement.On(facts.Evidence.Contacts, context.Now)
            : context.Now;
        context.Execution.SharedVariables[Variable] = doneOn;
        return doneOn;
    }

    public static DateTime KeptDoneOn(this PluginContext context) =>
        context.Execution.SharedVariables.TryGetValue(Variable, out var doneOn) ? (DateTime)doneOn : context.Now;
}
