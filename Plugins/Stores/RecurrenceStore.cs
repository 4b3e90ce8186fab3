using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what was promised in an earlier recovery. As SYSTEM: it is for the sponsor, whoever reported the failure.</summary>
internal static class RecurrenceStore
{
    /// <summary>The recovery's number with its promises by date, commitments first, in one query.</summary>
    public static IReadOnlyList<LastPromise> LastPromises(this PluginContext context, Guid recovery, out string number)
    {
        var query = new QueryExpression(Recovery.EntityName) { ColumnSet = new ColumnSet(Recovery.Columns.Number, Recovery.Columns.Name) };
        query.Criteria.AddCondition(Recovery.Columns.Id, ConditionOperator.Equal, recovery);
        query.WithChildren(Commitment.EntityName, Commitment.Columns.Recovery,
            [Commitment.Columns.Id, Commitment.Columns.Name, .. CommitmentStore.Facts]);
        query.WithChildren(Improvement.EntityName, Improvement.Columns.Recovery,
            Improvement.Columns.Id, Improvement.Columns.Name, Improvement.Columns.DueOn, Improvement.Columns.Status);

        var rows = context.System.RetrieveMultiple(query).Entities;
        number = rows[0].ToEntity<Recovery>().Number ?? rows[0].ToEntity<Recovery>().Name ?? "";
        // Each promise comes once for each improvement.
        return
        [
            .. rows.AllJoined<Commitment>(Commitment.EntityName)
                .OrderBy(row => row.ReviewOn)
                .Select(row => new LastPromise { Name = row.Name ?? "", DueOn = row.ReviewOn, BecameOf = LastPromise.Of(Health(row, context.Now)) }),
            .. rows.AllJoined<Improvement>(Improvement.EntityName)
                .OrderBy(row => row.DueOn)
                .Select(row => new LastPromise { Name = row.Name ?? "", DueOn = row.DueOn, BecameOf = LastPromise.Of(row.Status) }),
        ];
    }

    // As of today, whether or not due work has been by; of days, so that no calendar is read.
    private static CommitmentHealth Health(Commitment promise, DateTime now) =>
        CommitmentHealthRule.Of(promise.PromiseFacts(), now, BusinessHours.Default);
}
