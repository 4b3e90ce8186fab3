using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads and moves what is open in a recovery, as SYSTEM: whoever may hand over a recovery hands over its work.</summary>
internal static class HandoverStore
{
    private const string PlaybookRow = "playbookstep";

    /// <summary>The open steps, with what their playbook says about whose they are.</summary>
    public static IReadOnlyList<RecoveryStep> OpenSteps(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(RecoveryStep.EntityName)
        {
            ColumnSet = new ColumnSet(RecoveryStep.Columns.Owner, RecoveryStep.Columns.Name, RecoveryStep.Columns.Status, RecoveryStep.Columns.DueOn,
                RecoveryStep.Columns.IsRequired, RecoveryStep.Columns.Cycle),
        };
        query.Criteria.AddCondition(RecoveryStep.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(RecoveryStep.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.AddOrder(RecoveryStep.Columns.Sequence, OrderType.Ascending);
        var playbook = query.AddLink(PlaybookStep.EntityName, RecoveryStep.Columns.PlaybookStep, PlaybookStep.Columns.Id, JoinOperator.LeftOuter);
        playbook.EntityAlias = PlaybookRow;
        playbook.Columns = new ColumnSet(PlaybookStep.Columns.Id, PlaybookStep.Columns.AssignTo);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<RecoveryStep>()).ToList();
    }

    public static IReadOnlyList<Touchpoint> OpenTouchpoints(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Touchpoint.EntityName) { ColumnSet = new ColumnSet(Touchpoint.Columns.Owner) };
        query.Criteria.AddCondition(Touchpoint.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.WhereTouchpointIsOpen();
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Touchpoint>()).ToList();
    }

    public static OpenWork Work(RecoveryStep step) =>
        new(step.Id, step.Owner?.Id ?? Guid.Empty, step.Joined<PlaybookStep>(PlaybookRow)?.AssignTo);

    public static OpenWork Work(Touchpoint touchpoint) =>
        new(touchpoint.Id, touchpoint.Owner?.Id ?? Guid.Empty, AssignTo: null);

    /// <summary>One request each: plug-ins have no batch, and each row's own rules look at the change.</summary>
    public static void Assign(this PluginContext context, string table, Guid id, EntityReference owner) =>
        context.System.Update(new Entity(table, id) { [RecoveryStep.Columns.Owner] = owner });
}
