using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads how often the client was asked and did not answer. As SYSTEM: colleagues' check-ins count too.</summary>
internal static class CheckInStore
{
    /// <summary>When the unanswered check-ins since Fix ended took place; none while it has not.</summary>
    public static IReadOnlyList<DateTime> UnansweredCheckIns(this PluginContext context, StepRecovery recovery)
    {
        if (!recovery.Milestones.TryGetValue(RecoveryStage.Fix, out var fixedOn))
            return [];
        var query = new QueryExpression(Touchpoint.EntityName) { ColumnSet = new ColumnSet(Touchpoint.Columns.ActualEnd) };
        query.Criteria.AddCondition(Touchpoint.Columns.Recovery, ConditionOperator.Equal, recovery.Id);
        query.Criteria.AddCondition(Touchpoint.Columns.Purpose, ConditionOperator.Equal, (int)TouchpointPurpose.CheckIn);
        query.Criteria.AddCondition(Touchpoint.Columns.State, ConditionOperator.Equal, ActivityState.Completed);
        query.Criteria.AddCondition(Touchpoint.Columns.ClientAnswered, ConditionOperator.Equal, false);
        query.Criteria.AddCondition(Touchpoint.Columns.ActualEnd, ConditionOperator.GreaterEqual, fixedOn);
        return context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Touchpoint>().ActualEnd).OfType<DateTime>().ToList();
    }
}
