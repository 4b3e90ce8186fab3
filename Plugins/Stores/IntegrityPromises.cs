using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Rules.Commitments;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Commitments as a check of integrity sees them, with a recovery or without one.</summary>
internal static class IntegrityPromises
{
    public static readonly string[] Columns =
    [
        .. CommitmentStore.Facts, Commitment.Columns.Name, Commitment.Columns.Health, Commitment.Columns.SharedOn, Commitment.Columns.ChangeReason,
        Commitment.Columns.EscalationLevel, Commitment.Columns.State, Commitment.Columns.CreatedOn, Commitment.Columns.ModifiedOn,
    ];

    public static void CheckPromise(this IntegritySetup setup, IntegrityFindings found, Commitment row)
    {
        found.Add(Commitment.EntityName, row.Id, row.Recovery?.Id, PromiseIntegrity.Check(new CheckedCommitment
        {
            Name = row.Name ?? "",
            Facts = row.PromiseFacts(),
            Health = row.Health,
            IsShared = row.SharedOn is not null,
            ChangeReason = row.ChangeReason,
            CreatedOn = row.CreatedOn ?? DateTime.MinValue,
            ModifiedOn = row.ModifiedOn ?? setup.Now,
            Now = setup.Now,
            Hours = setup.PromiseHours,
        }));
        found.Add(Commitment.EntityName, row.Id, row.Recovery?.Id, Rules.RuleList.Check(CommunicationIntegrity.OfItem, row.EscalationLevel ?? 0));
    }

    /// <summary>What was promised to a client without a recovery.</summary>
    public static void CheckLoosePromises(this IntegritySetup setup, IntegrityFindings found)
    {
        var query = new QueryExpression(Commitment.EntityName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(Commitment.Columns.Recovery, ConditionOperator.Null);
        foreach (var row in setup.Context.AllRows(query).Select(row => row.ToEntity<Commitment>()))
            setup.CheckPromise(found, row);
    }
}
