using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Query.Sql;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>Fills the names of lookups and the formatted values of a row that was read by its id.</summary>
public sealed class Formatter(Database database, OrganizationModel model)
{
    private const string Currency = "transactioncurrency";
    private const string CurrencyColumn = "transactioncurrencyid";

    public void Format(Entity row, QueryContext context)
    {
        var table = model.Table(row.LogicalName);
        var text = new ValueText(model, context);
        var (names, symbol) = Names(row, table);
        foreach (var (name, value) in row.Attributes.ToList())
        {
            if (table.FindColumn(name) is not { } column || value is null)
                continue;
            if (value is EntityReference reference)
                reference.Name = names.GetValueOrDefault((reference.LogicalName, reference.Id));
            if (text.Of(column, value, symbol) is { } shown)
                row.FormattedValues[name] = shown;
        }
    }

    /// <summary>All names that the row's lookups need, and its currency's symbol, in one statement.</summary>
    private (Dictionary<(string, Guid), string?> Names, string? Symbol) Names(Entity row, Table table)
    {
        var wanted = row.Attributes.Values.OfType<EntityReference>().Where(HasName).Select(reference => (reference.LogicalName, reference.Id)).Distinct().ToList();
        var parameters = new List<object?>();
        var selects = wanted.Select(target => NameOf(model.Table(target.LogicalName), target.Id, model.Table(target.LogicalName).PrimaryName)).ToList();
        if (row.Attributes.Values.Any(value => value is Money))
            selects.Add(Symbol(row, table));
        if (selects.Count == 0)
            return ([], null);
        var found = database.Query($"SELECT {string.Join(", ", selects)}", RowReader.Raw, [.. parameters])[0];
        var names = new Dictionary<(string, Guid), string?>();
        for (var index = 0; index < wanted.Count; index++)
            names[wanted[index]] = (string?)found[index];
        return (names, selects.Count > wanted.Count ? (string?)found[^1] : null);

        string NameOf(Table target, Guid id, string column)
        {
            parameters.Add(id);
            return $"(SELECT {SqlDialect.Quote(column)} FROM {SqlDialect.Quote(target.LogicalName)} WHERE {SqlDialect.Quote(target.PrimaryKey)} = @p{parameters.Count - 1})";
        }

        string Symbol(Entity money, Table owner)
        {
            if (!model.Tables.TryGetValue(Currency, out var currency) || !owner.Columns.ContainsKey(CurrencyColumn))
                return "NULL";
            if (money.GetAttributeValue<EntityReference>(CurrencyColumn) is { } given)
                return NameOf(currency, given.Id, "currencysymbol");
            parameters.Add(money.Id);
            return $"(SELECT c.\"currencysymbol\" FROM {SqlDialect.Quote(owner.LogicalName)} AS r JOIN \"{Currency}\" AS c ON c.\"{CurrencyColumn}\" = r.\"{CurrencyColumn}\""
                + $" WHERE r.{SqlDialect.Quote(owner.PrimaryKey)} = @p{parameters.Count - 1})";
        }
    }

    private bool HasName(EntityReference reference) =>
        reference.LogicalName is { } name && model.Tables.TryGetValue(name, out var target) && target.PrimaryName.Length > 0;
}
