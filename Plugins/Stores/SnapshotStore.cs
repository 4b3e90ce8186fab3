using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Governance;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Keeps a day's figures, as SYSTEM: nobody else writes them.</summary>
internal static class SnapshotStore
{
    private const string Prefix = "rcv_";

    /// <summary>
    /// Writes the rows of a day that are not there yet, and tells how many. A row that is there stays as it is: it says what was
    /// known when it was taken, and who wants a day anew deletes its rows first. A row's id follows from its key, so that two
    /// that take the same day at one moment leave one set: the second meets the first's rows, or the alternate key.
    /// </summary>
    public static int KeepSnapshot(this PluginContext context, DateTime day, IEnumerable<FigureGroup> groups)
    {
        var written = 0;
        foreach (var group in groups)
        {
            var key = group.KeyOn(day);
            var row = new KpiSnapshot(Registration.NameBased($"{KpiSnapshot.EntityName} {key}"))
            {
                Key = key,
                Day = day,
                Severity = group.Severity,
                FailureCategory = group.Category,
            };
            foreach (var figure in group.Figures)
                row[Prefix + figure.Name] = figure.Value;
            context.System.Create(row);
            written++;
        }

        return written;
    }

    /// <summary>The keys of a day's rows that are there.</summary>
    public static HashSet<string> SnapshotKeys(this PluginContext context, DateTime day)
    {
        var query = new QueryExpression(KpiSnapshot.EntityName) { ColumnSet = new ColumnSet(KpiSnapshot.Columns.Key) };
        query.Criteria.AddCondition(KpiSnapshot.Columns.Day, ConditionOperator.Equal, day);
        return new HashSet<string>(context.System.RetrieveMultiple(query).Entities.Select(row => row.ToEntity<KpiSnapshot>().Key ?? ""));
    }
}
