using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Support;

/// <summary>Every row of every table at one moment, each value as text, so that two moments can be compared cell for cell.</summary>
public sealed class WholeDatabase
{
    // They tell that a row was written, not what stands in it.
    private static readonly HashSet<string> Uninteresting = ["modifiedon", "modifiedby", "modifiedonbehalfby", "versionnumber", "rcv_locktick", "rcv_refresh"];

    private readonly Dictionary<(string Table, Guid Id), Dictionary<string, string>> rows = [];

    private readonly HashSet<(string Table, string Column)> numbers = [];

    private WholeDatabase()
    {
    }

    public IReadOnlyCollection<(string Table, Guid Id)> Rows => rows.Keys;

    public static WholeDatabase Of(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var taken = new WholeDatabase();
        var service = organization.ServiceFor(organization.SystemUserId);
        foreach (var table in organization.Model.Tables.Values)
        {
            var query = new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
            var page = service.RetrieveMultiple(query);
            Assert.False(page.MoreRecords, $"{table} has more rows than a test should.");
            foreach (var row in page.Entities)
                taken.rows[(table.LogicalName, row.Id)] = row.Attributes.Where(cell => !Uninteresting.Contains(cell.Key)).ToDictionary(cell => cell.Key, cell => AsText(cell.Value));
        }

        foreach (var table in organization.Model.Tables.Values)
            taken.numbers.UnionWith(table.Columns.Values.Where(column => column.AutoNumberFormat is not null).Select(column => (table.LogicalName, column.LogicalName)));
        return taken;
    }

    /// <summary>A row's cell, or nothing.</summary>
    public string? Cell(string table, Guid id, string column) => rows.GetValueOrDefault((table, id))?.GetValueOrDefault(column);

    /// <summary>The cells whose text contains these words, whatever the letters' case.</summary>
    public IEnumerable<string> CellsWith(string words) =>
        from row in rows
        from cell in row.Value
        where cell.Value.Contains(words, StringComparison.OrdinalIgnoreCase)
        select $"{row.Key.Table} {row.Key.Id} {cell.Key}: {cell.Value}";

    /// <summary>The rows that refer to a row, directly or over others that do.</summary>
    public HashSet<(string Table, Guid Id)> Behind(Guid id)
    {
        var ids = new HashSet<string> { id.ToString() };
        var found = new HashSet<(string Table, Guid Id)>();
        while (true)
        {
            var more = rows
                .Where(row => !found.Contains(row.Key) && (ids.Contains(row.Key.Id.ToString()) || row.Value.Values.Any(value => ids.Contains(value[(value.IndexOf('/', StringComparison.Ordinal) + 1)..])))).ToList();
            if (more.Count == 0)
                return found;
            foreach (var row in more)
            {
                found.Add(row.Key);
                ids.Add(row.Key.Id.ToString());
            }
        }
    }

    /// <summary>What became of each row since: "+ table", "- table" and "~ table.column".</summary>
    public IReadOnlyList<Difference> To(WholeDatabase later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return
        [
            .. rows.Keys.Where(key => !later.rows.ContainsKey(key)).Select(key => new Difference($"- {key.Table}", key.Id, "")),
            .. later.rows.Keys.Where(key => !rows.ContainsKey(key)).Select(key => new Difference($"+ {key.Table}", key.Id, "")),
            .. from row in rows
               where later.rows.ContainsKey(row.Key)
               let after = later.rows[row.Key]
               from column in row.Value.Keys.Union(after.Keys)
               let was = row.Value.GetValueOrDefault(column, "")
               let now = after.GetValueOrDefault(column, "")
               where was != now
               select new Difference($"~ {row.Key.Table}.{column}", row.Key.Id, $"{was} -> {now}"),
        ];
    }

    /// <summary>
    /// Every row as a line, in order. The ids of rows that came since and the numbers that the system draws differ from one
    /// run to the next, so they are left out: two runs that did the same have the same shape.
    /// </summary>
    public IReadOnlyList<string> Shape(WholeDatabase since)
    {
        ArgumentNullException.ThrowIfNull(since);
        var fresh = rows.Keys.Where(key => !since.rows.ContainsKey(key)).Select(key => key.Id.ToString()).ToHashSet();
        return
        [
            .. rows.Select(row => row.Key.Table + ": " + string.Join("; ", row.Value
                .Where(cell => !numbers.Contains((row.Key.Table, cell.Key)))
                .OrderBy(cell => cell.Key, StringComparer.Ordinal)
                .Select(cell => $"{cell.Key}={(fresh.Contains(cell.Value[(cell.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]) ? "new" : cell.Value)}")))
            .Order(StringComparer.Ordinal),
        ];
    }

    private static string AsText(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName}/{reference.Id}",
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        OptionSetValueCollection choices => string.Join(',', choices.Select(choice => choice.Value).Order()),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        // Parties are rows of their own.
        EntityCollection => "",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

/// <summary>One thing that changed: what it was, in which row, and the values of a cell.</summary>
public sealed record Difference(string What, Guid Row, string Values)
{
    public override string ToString() => $"{What} {Row} {Values}";
}
