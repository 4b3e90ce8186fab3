using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Refuses a row without a value that its table needs, and a change that empties one. "Business required" binds forms only:
/// Dataverse lets every other client leave the column out (Microsoft, "Configure column requirement level"), so it is held here.
/// Comes after the guards of the table, which say it in the words of their rule, and after what fills in a default.
/// </summary>
public sealed class KeepRequiredColumns : PluginBase
{
    private const int AfterAllOthers = 90;

    public KeepRequiredColumns()
    {
        foreach (var table in RequiredColumns.ByTable)
        {
            var columns = table.Value.ToArray();
            Register(table.Key, Message.Create, Stage.PreOperation, context => Guard(context, columns)).AtRank(AfterAllOthers);
            Register(table.Key, Message.Update, Stage.PreOperation, context => Guard(context, [.. columns.Where(context.Target.Contains)]))
                .AtRank(AfterAllOthers)
                .WhenChanged(columns);
        }
    }

    // What we write ourselves is complete, and a related row of a deep insert gets its parent from the platform.
    private static void Guard(PluginContext context, string[] columns)
    {
        var empty = columns.Where(column => IsEmpty(context.Target.GetAttributeValue<object?>(column))).ToList();
        if (empty.Count > 0 && !context.IsOwnWrite)
            throw context.Refusal("required-column", PlatformMessages.Required(context.Target.LogicalName, string.Join(", ", empty)));
    }

    private static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
