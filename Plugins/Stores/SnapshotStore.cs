using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
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
    /// Writes the rows of a day that are not there yet or that differ, and tells how many. What was detected that day goes on
    /// being fixed and verified afterwards, so that a day that is taken again later holds what is known then. A row's id
    /// follows from its key, whose alternate key is the net under two that take the same day at one moment.
    /// </summary>
    public static int KeepSnapshot(this PluginContext context, DateTime day, IEnumerable<FigureGroup> groups)
    {
        var query = new QueryExpression(KpiSnapshot.EntityName) { ColumnSet = new ColumnSet(allColumns: true) };
        query.Criteria.AddCondition(KpiSnapshot.Columns.Day, ConditionOperator.Equal, day);
        var stored = context.System.RetrieveMultiple(query).Entities.ToDictionary(row => row.GetAttributeValue<string>(KpiSnapshot.Columns.Key));

        var written = 0;
        foreach (var group in groups)
        {
            var key = group.KeyOn(day);
            stored.TryGetValue(key, out var before);
            var row = new KpiSnapshot(before?.Id ?? Registration.NameBased($"{KpiSnapshot.EntityName} {key}"));
            foreach (var figure in group.Figures.Where(figure => !Same(figure.Value, before?.GetAttributeValue<object?>(Prefix + figure.Name))))
                row[Prefix + figure.Name] = figure.Value;
            if (before is not null && row.Attributes.Count > 0)
            {
                context.System.Update(row);
                written++;
            }
            else if (before is null)
            {
                row.Key = key;
                row.Day = day;
                row.Severity = group.Severity;
                row.FailureCategory = group.Category;
                context.System.Create(row);
                written++;
            }
        }

        return written;
    }

    private static bool Same(object? figure, object? stored) => figure is null || stored is null
        ? figure is null && stored is null
        : Convert.ToDecimal(figure, CultureInfo.InvariantCulture) == Convert.ToDecimal(stored, CultureInfo.InvariantCulture);
}
