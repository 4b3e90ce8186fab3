using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads playbooks, as SYSTEM: what a recovery follows does not depend on who reported the failure.</summary>
internal static class PlaybookStore
{
    private const string Step = "step";
    private const string Calendar = "calendar";

    /// <summary>The active playbooks with their active steps and calendars, in one query.</summary>
    public static IReadOnlyList<PlaybookRow> Playbooks(this PluginContext context)
    {
        var query = new QueryExpression(Playbook.EntityName)
        {
            ColumnSet = new ColumnSet(
                Playbook.Columns.Name, Playbook.Columns.ClientTiers, Playbook.Columns.Severities, Playbook.Columns.IsDefault,
                Playbook.Columns.Priority, Playbook.Columns.CreatedOn),
        };
        query.Criteria.AddCondition(Playbook.Columns.State, ConditionOperator.Equal, RowState.Active);

        var steps = query.AddLink(PlaybookStep.EntityName, Playbook.Columns.Id, PlaybookStep.Columns.Playbook, JoinOperator.LeftOuter);
        steps.EntityAlias = Step;
        steps.Columns = new ColumnSet(
            PlaybookStep.Columns.Id, PlaybookStep.Columns.Name, PlaybookStep.Columns.Sequence, PlaybookStep.Columns.Stage,
            PlaybookStep.Columns.Guidance, PlaybookStep.Columns.Severities, PlaybookStep.Columns.DueAfterMinutes, PlaybookStep.Columns.Clock,
            PlaybookStep.Columns.IsRequired, PlaybookStep.Columns.CanWaive, PlaybookStep.Columns.AssignTo, PlaybookStep.Columns.ExitCriteria);
        steps.LinkCriteria.AddCondition(PlaybookStep.Columns.State, ConditionOperator.Equal, RowState.Active);

        var calendars = query.AddLink(WorkCalendar.EntityName, Playbook.Columns.WorkCalendar, WorkCalendar.Columns.Id, JoinOperator.LeftOuter);
        calendars.EntityAlias = Calendar;
        calendars.Columns = new ColumnSet(CalendarStore.Columns);
        calendars.LinkCriteria.AddCondition(WorkCalendar.Columns.State, ConditionOperator.Equal, RowState.Active);

        return context.System.RetrieveMultiple(query).Entities
            .GroupBy(row => row.Id)
            .Select(rows => Row(rows.First().ToEntity<Playbook>(), rows))
            .ToList();
    }

    /// <summary>How often the client hears from us by this playbook.</summary>
    public static UpdateCadence CadenceOf(this PluginContext context, Guid playbook)
    {
        var query = new QueryExpression(CadencePhase.EntityName)
        {
            ColumnSet = new ColumnSet(
                CadencePhase.Columns.Severities, CadencePhase.Columns.FromMinutes, CadencePhase.Columns.EveryMinutes, CadencePhase.Columns.Clock),
        };
        query.Criteria.AddCondition(CadencePhase.Columns.Playbook, ConditionOperator.Equal, playbook);
        query.Criteria.AddCondition(CadencePhase.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(CadencePhase.Columns.FromMinutes, OrderType.Ascending);

        return new UpdateCadence(context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<CadencePhase>())
            .Select(phase => new UpdatePhase(phase.Severities ?? [], phase.FromMinutes ?? 0, phase.EveryMinutes ?? 0, phase.Clock ?? ClockKind.Elapsed))
            .Where(phase => phase.EveryMinutes > 0)
            .ToList());
    }

    private static PlaybookRow Row(Playbook playbook, IEnumerable<Entity> rows) => new(
        playbook.Id,
        playbook.ClientTiers ?? [],
        playbook.Severities ?? [],
        playbook.IsDefault == true,
        playbook.Priority,
        playbook.CreatedOn ?? DateTime.MaxValue,
        rows.First().Joined<WorkCalendar>(Calendar) is { } calendar ? CalendarStore.Hours(calendar) : null,
        rows.Select(row => row.Joined<PlaybookStep>(Step)).OfType<PlaybookStep>().Select(StepRow).ToList())
    {
        Name = playbook.Name ?? "",
    };

    private static PlaybookStepRow StepRow(PlaybookStep step) => new(
        step.Id,
        step.Sequence ?? 0,
        step.Stage ?? RecoveryStage.Acknowledge,
        step.Name ?? "",
        step.Guidance,
        step.Severities ?? [],
        step.DueAfterMinutes ?? 0,
        step.Clock ?? ClockKind.Elapsed,
        step.IsRequired == true,
        step.CanWaive == true,
        step.AssignTo ?? AssignTo.RecoveryOwner,
        step.ExitCriteria ?? []);
}
