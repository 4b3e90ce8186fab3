using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads promises and keeps their health. By SYSTEM: time passes for everybody's promises alike.</summary>
internal static class CommitmentStore
{
    public static readonly string[] Facts =
    [
        Commitment.Columns.Kind, Commitment.Columns.Comparison, Commitment.Columns.Target, Commitment.Columns.Actual, Commitment.Columns.MeasuredOn,
        Commitment.Columns.ReviewOn, Commitment.Columns.FirstReviewOn, Commitment.Columns.ChangeAgreed,
    ];

    /// <summary>The health of the account's active promises as it is now; rows that say otherwise are set right.</summary>
    public static IReadOnlyList<CommitmentHealth> RefreshedCommitments(this PluginContext context, Guid account)
    {
        var query = new QueryExpression(Commitment.EntityName) { ColumnSet = new ColumnSet([.. Facts, Commitment.Columns.Health]) };
        query.Criteria.AddCondition(Commitment.Columns.Account, ConditionOperator.Equal, account);
        query.Criteria.AddCondition(Commitment.Columns.State, ConditionOperator.Equal, RowState.Active);
        var promises = context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<Commitment>()).ToList();
        if (promises.Count == 0)
            return [];

        var hours = context.PromiseHours();
        return promises.Select(promise =>
        {
            var health = CommitmentHealthRule.Of(promise.PromiseFacts(), context.Now, hours);
            if (health != promise.Health)
                context.System.Update(new Commitment(promise.Id) { Health = health });
            return health;
        }).ToList();
    }

    /// <summary>The days of promises are those of the default calendar: a promise outlives its recovery and that one's playbook.</summary>
    public static BusinessHours PromiseHours(this PluginContext context) => context.HoursFor(playbook: null);

    public static CommitmentFacts PromiseFacts(this Commitment promise) => new()
    {
        Kind = promise.Kind ?? CommitmentKind.Action,
        Comparison = promise.Comparison,
        Target = promise.Target,
        Actual = promise.Actual,
        MeasuredOn = promise.MeasuredOn,
        ReviewOn = promise.ReviewOn,
        FirstReviewOn = promise.FirstReviewOn,
        ChangeAgreed = promise.ChangeAgreed == true,
    };
}
