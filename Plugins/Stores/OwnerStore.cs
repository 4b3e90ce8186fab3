using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Steps;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Answers whose a step is.</summary>
internal static class OwnerStore
{
    /// <summary>Whether the step is the person's own, or that of a team they are in. As SYSTEM, because people need not see teams.</summary>
    public static bool Owns(this PluginContext context, Guid person, StepRow step)
    {
        if (!step.OwnerIsTeam)
            return step.Owner == person;
        var query = new QueryExpression(TierStore.TeamMembership) { TopCount = 1, ColumnSet = new ColumnSet(TierStore.TeamOfMembership) };
        query.Criteria.AddCondition(TierStore.TeamOfMembership, ConditionOperator.Equal, step.Owner);
        query.Criteria.AddCondition(TierStore.UserOfMembership, ConditionOperator.Equal, person);
        return context.System.RetrieveMultiple(query).Entities.Any();
    }
}
