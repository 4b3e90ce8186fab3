using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Sql;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>Fills the names of lookups and the formatted values of a row that was read by its id, and the currency that money brings along.</summary>
public sealed class Formatter(Database database, OrganizationModel model)
{
    private const string Currency = "transactioncurrency";
    private const string CurrencyColumn = "transactioncurrencyid";

    public void Format(Entity row, QueryContext context)
    {
        var table = model.Table(row.LogicalName);
        var text = new ValueText(model, context);
        var symbol = Complete(row, table);
        foreach (var (name, value) in row.Attributes)
            if (value is not null && table.FindColumn(name) is { } column && text.Of(column, value, symbol) is { } shown)
                row.FormattedValues[name] = shown;
    }

    /// <summary>Fetches all names that the row's lookups need, and its currency, in one statement. Returns the currency's symbol.</summary>
    private string? Complete(Entity row, Table table)
    {
        var lookups = row.Attributes.Values.OfType<EntityReference>().Where(HasName).ToList();
        var parameters = new List<object?>();
        var selects = lookups.ConvertAll(lookup => NameOf(model.Table(lookup.LogicalName), lookup.Id));
        var hasMoney = row.Attributes.Values.Any(value => value is Money) && table.Columns.ContainsKey(CurrencyColumn) && model.Tables.ContainsKey(Currency);
        if (hasMoney)
            selects.AddRange(CurrencyOf());
        if (selects.Count == 0)
            return null;

        var found = database.Query($"SELECT {string.Join(", ", selects)}", RowReader.Raw, [.. parameters])[0];
        for (var index = 0; index < lookups.Count; index++)
            lookups[index].Name = (string?)found[index];
        if (!hasMoney || found[lookups.Count] is not string currency)
            return null;
        if (!row.Contains(CurrencyColumn))
            row[CurrencyColumn] = new EntityReference(Currency, Guid.Parse(currency)) { Name = (string?)found[lookups.Count + 1] };
        return (string?)found[lookups.Count + 2];

        string NameOf(Table target, Guid id)
        {
            parameters.Add(id);
            return $"(SELECT {SqlDialect.Quote(target.PrimaryName)} FROM {SqlDialect.Quote(target.LogicalName)} WHERE {SqlDialect.Quote(target.PrimaryKey)} = @p{parameters.Count - 1})";
        }

        IEnumerable<string> CurrencyOf()
        {
            parameters.Add(row.Id);
            var from = $"FROM {SqlDialect.Quote(table.LogicalName)} AS r JOIN \"{Currency}\" AS c ON c.\"{CurrencyColumn}\" = r.\"{CurrencyColumn}\""
                + $" WHERE r.{SqlDialect.Quote(table.PrimaryKey)} = @p{parameters.Count - 1}";
            string[] columns = [CurrencyColumn, model.Table(Currency).PrimaryName, "currencysymbol"];
            return columns.Select(column => $"(SELECT c.{SqlDialect.Quote(column)} {from})");
        }
    }

    private bool HasName(EntityReference reference) =>
        reference.LogicalName is { } name && model.Tables.TryGetValue(name, out var target) && target.PrimaryName.Length > 0;
}
