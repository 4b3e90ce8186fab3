using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Root causes as the rules read them.</summary>
internal static class CauseStore
{
    public static readonly string[] Whys =
    [
        RootCause.Columns.Why1, RootCause.Columns.Why2, RootCause.Columns.Why3, RootCause.Columns.Why4, RootCause.Columns.Why5,
    ];

    /// <summary>What the rules of a verification look at.</summary>
    public static readonly string[] Verification =
    [
        .. Whys, RootCause.Columns.Conclusion, RootCause.Columns.IsVerified, RootCause.Columns.VerifiedBy, RootCause.Columns.Author,
        RootCause.Columns.CreatedBy, RootCause.Columns.CreatedOnBehalfBy,
    ];

    /// <summary>The row as it stands now, which an image may not know yet. As SYSTEM: it decides the same for everybody.</summary>
    public static RootCause CauseNow(this PluginContext context, Guid id) =>
        context.System.Retrieve(RootCause.EntityName, id, new ColumnSet(Verification)).ToEntity<RootCause>();

    /// <summary>A verified cause with who verified it and who wrote it.</summary>
    public static CauseToVerify ToVerify(RootCause row) => new()
    {
        Whys = Whys.Select(row.GetAttributeValue<string?>).ToList(),
        Conclusion = row.Conclusion,
        Verifier = row.VerifiedBy?.Id ?? Guid.Empty,
        Authors = new[] { row.CreatedBy, row.CreatedOnBehalfBy, row.Author }.OfType<EntityReference>().Select(person => person.Id).ToList(),
    };

    /// <summary>What is written, and whom it might blame: the members are read where there are words.</summary>
    public static WrittenCause Written(this PluginContext context, RootCause cause)
    {
        var whys = Whys.Select(cause.GetAttributeValue<string?>).ToList();
        var hasWords = whys.Concat([cause.Conclusion]).Any(text => !string.IsNullOrWhiteSpace(text));
        return new WrittenCause
        {
            Whys = whys,
            Conclusion = cause.Conclusion,
            Category = cause.Category,
            Team = hasWords && cause.Recovery is { } recovery ? context.NamesOfMembers(recovery.Id) : [],
        };
    }

    /// <summary>The first names that a recovery's causes say, which only warn (P2).</summary>
    public static IReadOnlyList<string> FirstNamesInCauses(this PluginContext context, Guid recovery)
    {
        var query = new QueryExpression(RootCause.EntityName) { ColumnSet = new ColumnSet([.. Whys, RootCause.Columns.Conclusion]) };
        query.Criteria.AddCondition(RootCause.Columns.Recovery, ConditionOperator.Equal, recovery);
        var causes = context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<RootCause>()).ToList();
        if (causes.Count == 0)
            return [];
        var team = context.NamesOfMembers(recovery);
        return causes
            .SelectMany(cause => BlameRules.FirstNames(new WrittenCause
            {
                Whys = Whys.Select(cause.GetAttributeValue<string?>).ToList(),
                Conclusion = cause.Conclusion,
                Team = team,
            }))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
    }
}
