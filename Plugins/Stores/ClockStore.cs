using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads and writes the clocks of steps that run. As SYSTEM: they run on whoever's desk, and the columns are the plug-ins' own.</summary>
internal static class ClockStore
{
    public static readonly string[] Columns =
    [
        RecoveryStep.Columns.Id, RecoveryStep.Columns.Status, RecoveryStep.Columns.Clock, RecoveryStep.Columns.DueAfterMinutes,
        RecoveryStep.Columns.ActivatedOn, RecoveryStep.Columns.DueOn, RecoveryStep.Columns.WaitingSince, RecoveryStep.Columns.Pauses,
        RecoveryStep.Columns.PausedMinutes, RecoveryStep.Columns.Variants,
    ];

    /// <summary>The steps of all cycles whose clock has been started.</summary>
    public static IReadOnlyList<StepRow> RunningSteps(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(RecoveryStep.EntityName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(RecoveryStep.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(RecoveryStep.Columns.Status, ConditionOperator.In, (int)RecoveryStepStatus.Active, (int)RecoveryStepStatus.WaitingOnClient);
        return context.System.RetrieveMultiple(query).Entities.Select(row => StepStore.AsRow(row.ToEntity<RecoveryStep>())).ToList();
    }

    /// <summary>The working hours of a playbook, read once and only when somebody asks.</summary>
    public static Func<BusinessHours> HoursOnDemand(this PluginContext context, EntityReference? playbook)
    {
        BusinessHours? hours = null;
        return () => hours ??= context.HoursFor(playbook);
    }

    /// <summary>Writes into a step's change how its clock stands now, where that is another way than it stood.</summary>
    public static void SetClock(this Entity change, StepRow before, StepRow after)
    {
        Set(change, RecoveryStep.Columns.DueOn, before.DueOn, after.DueOn);
        Set(change, RecoveryStep.Columns.Pauses, before.Pauses, after.Pauses);
        Set(change, RecoveryStep.Columns.PausedMinutes, before.PausedMinutes, after.PausedMinutes);
        Set(change, RecoveryStep.Columns.DueAfterMinutes, before.DueAfterMinutes, after.DueAfterMinutes);
        if (before.Clock != after.Clock)
            change[RecoveryStep.Columns.Clock] = new OptionSetValue((int)after.Clock);
    }

    /// <summary>The step that the client has answered: Active again, its due time moved by the time it waited.</summary>
    public static RecoveryStep Answered(StepRow step, StepRecovery recovery, DateTime now, Func<BusinessHours> hours)
    {
        var change = new RecoveryStep(step.Id) { State = RowState.Active, Status = RecoveryStepStatus.Active, WaitingSince = null };
        change.SetClock(step, RunningClock.Settle(step, recovery, now, hours));
        return change;
    }

    private static void Set(Entity change, string column, object? before, object? after)
    {
        if (!Equals(before, after))
            change[column] = after;
    }
}
