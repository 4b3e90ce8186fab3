using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what the rules of language may know about a recovery.</summary>
internal static class MessageStore
{
    /// <summary>The facts for a text of a language; of the recovery only what the person who asks may read of it.</summary>
    public static MessageFacts MessageFacts(this PluginContext context, string text, MessageKind kind, WordingLanguage language, Guid? recoveryId)
    {
        var added = context.WordingAdded(language);
        if (recoveryId is not { } id)
            return new MessageFacts { Added = added };

        // Who may not read the recovery gets the platform's refusal.
        var recovery = context.User.Retrieve(Recovery.EntityName, id, new ColumnSet(Recovery.Columns.Account, Recovery.Columns.Cycle)).ToEntity<Recovery>();
        return new MessageFacts
        {
            Added = added,
            Impacts = Impacts(context, id),
            ClientName = recovery.Account?.Name ?? "",
            IsUsedBefore = kind == MessageKind.Apology && IsUsedBefore(context, text, recovery),
        };
    }

    /// <summary>What the account's apologies are compared by; null for a text without words.</summary>
    public static string? ApologyHash(string? text) =>
        ReusedApology.WordsOf(text) is { } words ? Registration.NameBased(words).ToString("N") : null;

    private static List<ImpactInWords> Impacts(PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(Impact.EntityName)
        {
            ColumnSet = new ColumnSet(Impact.Columns.Dimension, Impact.Columns.Description, Impact.Columns.Amount, Impact.Columns.ConfirmedAmount),
        };
        query.Criteria.AddCondition(Impact.Columns.Recovery, ConditionOperator.Equal, recovery);
        query.Criteria.AddCondition(Impact.Columns.State, ConditionOperator.Equal, RowState.Active);
        return context.User.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<Impact>())
            .Select(row => new ImpactInWords(row.Dimension ?? ImpactDimension.Operational, row.Description ?? "", row.Amount, row.ConfirmedAmount))
            .ToList();
    }

    // As SYSTEM: the client has read colleagues' apologies too. What the running cycle recorded is the apology in question itself.
    private static bool IsUsedBefore(PluginContext context, string text, Recovery recovery)
    {
        if (ApologyHash(text) is not { } hash || recovery.Account is not { } account)
            return false;
        var query = new QueryExpression(RecoveryStep.EntityName) { ColumnSet = new ColumnSet(RecoveryStep.Columns.Recovery, RecoveryStep.Columns.Cycle) };
        query.Criteria.AddCondition(RecoveryStep.Columns.ApologyHash, ConditionOperator.Equal, hash);
        query.AddLink(Recovery.EntityName, RecoveryStep.Columns.Recovery, Recovery.Columns.Id)
            .LinkCriteria.AddCondition(Recovery.Columns.Account, ConditionOperator.Equal, account.Id);
        return context.System.RetrieveMultiple(query).Entities
            .Select(row => row.ToEntity<RecoveryStep>())
            .Any(step => step.Recovery?.Id != recovery.Id || step.Cycle < recovery.Cycle);
    }
}
