using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Briefs;

/// <summary>
/// Rows in which every text and every number that can be written is one of a kind, so that a document shows by its own words
/// where each of them came from. What the solution's tables gain later is marked too.
/// </summary>
internal sealed class MarkedRecovery(Organization organization, IOrganizationService loader)
{
    /// <summary>What a document must never let through as it stands.</summary>
    public const string Poison = "<script>alert('x')</script>&\"";

    private static readonly HashSet<string> StockTexts = ["subject", "description", "title", "ticketnumber", "notetext", "filename"];

    private readonly Dictionary<string, string> markers = [];

    /// <summary>"table[label].column" and what stands there, without the poison behind it.</summary>
    public IReadOnlyDictionary<string, string> Markers => markers;

    public EntityReference Add(string table, string label, params (string Column, object? Value)[] values)
    {
        var given = values.Select(value => value.Column).ToHashSet();
        var marks = organization.Model.Table(table).Columns.Values
            .Where(column => column.ValidForCreate && column.BaseOf is null && !given.Contains(column.LogicalName))
            .Where(column => column.LogicalName.StartsWith("rcv_", StringComparison.Ordinal) || StockTexts.Contains(column.LogicalName))
            .Select(column => (column.LogicalName, Mark($"{table}[{label}].{column.LogicalName}", column)))
            .Where(mark => mark.Item2 is not null)
            .ToArray();
        return loader.Add(table, [.. values, .. marks]);
    }

    private object? Mark(string key, Column column)
    {
        var number = markers.Count + 1;
        switch (column.Type)
        {
            case ColumnType.Text or ColumnType.Memo:
                var text = $"qx{number.ToString("0000", CultureInfo.InvariantCulture)}z";
                markers.Add(key, text);
                return column.MaxLength >= text.Length + Poison.Length ? text + Poison : text;
            case ColumnType.Money or ColumnType.Decimal:
                // Two places, the last of them no zero, below a thousand: the same digits in every language but for the comma.
                var amount = 100 + number / 9 + (number % 9 + 1) / 100m;
                if (column.Precision < 2 || column.Maximum < amount)
                    return null;
                markers.Add(key, amount.ToString("0.00", CultureInfo.InvariantCulture));
                return column.Type == ColumnType.Money ? new Money(amount) : amount;
            default:
                return null;
        }
    }
}
