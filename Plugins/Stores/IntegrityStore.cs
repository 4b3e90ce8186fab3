using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Integrity;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>
/// Looks through everything for states that the rules make impossible (X1). As SYSTEM: what is off is off, whoever looks.
/// A fixed number of queries for the organisation and one for each table of 500 recoveries, those that changed last first.
/// </summary>
internal static class IntegrityStore
{
    // Ten times 500 recoveries take some two hundred queries, well inside the platform's two minutes.
    private const int Most = 5000;
    private const int AtOnce = 500;

    private static readonly Dictionary<string, string> Keys = new()
    {
        [Recovery.EntityName] = "rcv_recovery_case",
        [RecoveryMember.EntityName] = "rcv_recoverymember_user",
        [Approval.EntityName] = "rcv_approval_approver",
        [Feedback.EntityName] = "rcv_feedback_openkey",
        [Pattern.EntityName] = "rcv_pattern_openkey",
        [Signal.EntityName] = "rcv_signal_source",
        [KpiSnapshot.EntityName] = "rcv_kpisnapshot_key",
    };

    public static IReadOnlyList<IntegrityFinding> IntegrityFindings(this PluginContext context)
    {
        var found = new IntegrityFindings();
        var recoveries = Recoveries(context);
        context.CheckKeys(found);
        context.CheckTiers(found);
        context.CheckAccounts(found, recoveries);
        context.CheckPatterns(found, recoveries);
        var setup = new IntegritySetup(context, recoveries);
        setup.CheckLoosePromises(found);

        var looked = 0;
        while (looked < recoveries.Count && looked < Most && !found.IsFull)
        {
            var chunk = recoveries.Skip(looked).Take(Math.Min(AtOnce, Most - looked)).Select(recovery => recovery.Id).ToList();
            new IntegrityChunk(setup, found, chunk).Check();
            looked += chunk.Count;
        }

        if (looked < recoveries.Count || found.IsFull)
            found.AddCut(new Violation("X1-cut", IntegrityMessages.Cut(looked, recoveries.Count)));
        return found.All;
    }

    /// <summary>All recoveries with the few columns that accounts and patterns are counted from, the last change first.</summary>
    private static IReadOnlyList<Recovery> Recoveries(PluginContext context)
    {
        var query = new QueryExpression(Recovery.EntityName)
        {
            ColumnSet = new ColumnSet(
                Recovery.Columns.Account, Recovery.Columns.Status, Recovery.Columns.Outcome, Recovery.Columns.DetectedOn,
                Recovery.Columns.FailureCategory, Recovery.Columns.Case),
        };
        query.AddOrder(Recovery.Columns.ModifiedOn, OrderType.Descending);
        return context.AllRows(query).Select(row => row.ToEntity<Recovery>()).ToList();
    }

    // The index is built after the import, by a job of the platform's, and fails where rows are double.
    private static void CheckKeys(this PluginContext context, IntegrityFindings found)
    {
        foreach (var key in Keys)
        {
            var request = new RetrieveEntityKeyRequest { EntityLogicalName = key.Key, LogicalName = key.Value };
            var stored = ((RetrieveEntityKeyResponse)context.System.Execute(request)).EntityKeyMetadata;
            found.Add(key.Key, null, null, KeyIntegrity.All.Check(new CheckedKey
            {
                Name = key.Value,
                Table = key.Key,
                IsActive = stored.EntityKeyIndexStatus == EntityKeyIndexStatus.Active,
            }));
        }
    }

    private static void CheckTiers(this PluginContext context, IntegrityFindings found)
    {
        var tiers = context.ConfiguredTiers();
        for (var index = 0; index < tiers.Count; index++)
        {
            // Each pair is told once.
            var saved = new TierSaved(tiers[index], tiers.Take(index).ToList());
            found.Add(RestitutionPolicy.EntityName, tiers[index].Id, null, TierRules.All.Check(saved));
        }
    }
}
