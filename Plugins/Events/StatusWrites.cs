using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Reads which status a write asks for.</summary>
internal static class StatusWrites
{
    // Dataverse numbers a new table's states and their default statuses like that, and a test holds all of ours to it.
    private const int DefaultStatusAfterState = 1;

    /// <summary>
    /// The status that the row would get; nothing where neither state nor status was sent. A state alone brings its default
    /// status with it, so that {"statecode":1} completes a step, and a status of -1 asks for the one of the row's own state.
    /// Where the registration's image does not tell that state the row counts as active: on an ended one this asks for what
    /// its guard refuses.
    /// </summary>
    public static TStatus? Wanted<TStatus>(this PluginContext context)
        where TStatus : struct, Enum
    {
        var target = context.Target;
        if (target.GetChoice<TStatus>(RecoveryStep.Columns.Status) is { } status)
            return status;
        if (!target.Contains(RecoveryStep.Columns.State) && !target.Contains(RecoveryStep.Columns.Status))
            return null;

        context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var stored);
        var state = target.GetOption(RecoveryStep.Columns.State) ?? stored?.GetOption(RecoveryStep.Columns.State) ?? RowState.Active;
        return (TStatus)Enum.ToObject(typeof(TStatus), state + DefaultStatusAfterState);
    }

    /// <summary>The recovery as it would stand, with the status that a state alone brings with it.</summary>
    public static Recovery RecoveryAfter(this PluginContext context)
    {
        var after = context.TargetOverPreImage<Recovery>();
        after.Status = context.Wanted<RecoveryStatus>() ?? after.Status;
        return after;
    }
}
