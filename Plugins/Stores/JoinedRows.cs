using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Takes the row of a joined table out of a query's result.</summary>
internal static class JoinedRows
{
    /// <summary>The columns that came under this alias as a row of its own; nothing where the outer join found none.</summary>
    public static TTable? Joined<TTable>(this Entity row, string alias)
        where TTable : Entity, new()
    {
        var joined = new TTable();
        var prefix = alias + ".";
        foreach (var attribute in row.Attributes.Where(attribute => attribute.Key.StartsWith(prefix, StringComparison.Ordinal)))
            joined[attribute.Key.Substring(prefix.Length)] = ((AliasedValue)attribute.Value).Value;
        if (joined.Attributes.Count == 0)
            return null;
        // The key column comes as a plain id and is the row's identity where it was asked for.
        if (joined.Attributes.TryGetValue(joined.LogicalName + "id", out var id) && id is Guid key)
            joined.Id = key;
        return joined;
    }
}
