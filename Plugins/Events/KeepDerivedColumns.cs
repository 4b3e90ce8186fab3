using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Refuses a client's value for a column that only the plug-ins write, where it differs from the stored one
/// (on create: where it is not empty). A form that sends back what it read is no attempt to change it.
/// </summary>
public sealed class KeepDerivedColumns : PluginBase
{
    public KeepDerivedColumns()
    {
        foreach (var table in DerivedColumns.ByTable)
        {
            var columns = table.Value.ToArray();
            Register(table.Key, Message.Create, Stage.PreOperation, context => Guard(context, columns)).AtRank(1);
            Register(table.Key, Message.Update, Stage.PreOperation, context => Guard(context, columns)).AtRank(1)
                .WhenChanged(columns)
                .WithPreImage(columns);
        }
    }

    private static void Guard(PluginContext context, string[] columns)
    {
        var sent = columns.Where(context.Target.Contains).ToList();
        if (sent.Count == 0 || context.IsOwnWrite)
            return;

        context.Execution.PreEntityImages.TryGetValue(Registration.PreImageName, out var stored);
        context.RefuseOn(sent
            .Where(column => !Same(context.Target[column], stored?.GetAttributeValue<object?>(column)) && !IsDrawn(context, column))
            .Select(column => new Violation("derived-column", PlatformMessages.OnlyPluginsWrite(context.Target.LogicalName, column)))
            .ToList());
    }

    // Dataverse draws an autonumber as soon as a create starts (power-apps/maker/data-platform/autonumber-fields), so that the
    // number of a new recovery may stand in Target already and can't be told from one that a client made up in its shape.
    private static bool IsDrawn(PluginContext context, string column) =>
        context.Execution.MessageName == nameof(Message.Create)
        && column == Recovery.Columns.Number
        && context.Target[column] is string number
        && number.StartsWith("REC-", StringComparison.Ordinal)
        && number.Skip(4).All(char.IsDigit);

    private static bool Same(object? sent, object? stored) =>
        Equals(sent, stored) || (IsEmpty(sent) && IsEmpty(stored));

    // A form that creates a row sends the No it shows for a yes/no column; that says nothing.
    private static bool IsEmpty(object? value) => value is null or "" or false;
}
