using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>
/// Money: a currency for every row that has some, the rate of the day, amounts rounded as their column says, half away from zero,
/// and the base amount beside each. A new rate reaches a row only when its money, currency or state is written.
/// </summary>
internal sealed class MoneyRules(RowStore rows)
{
    private const string Currency = "transactioncurrencyid";
    private const string Rate = "exchangerate";
    private const int OrganizationPrecision = 2; // pricingdecimalprecision, as a new organisation has it.
    private const int BasePrecision = 4;

    /// <param name="table">The row's table.</param>
    /// <param name="changes">What is about to be written; gets currency, rate, rounded and base amounts.</param>
    /// <param name="before">The row as it stands; null on create.</param>
    /// <param name="userId">Whose default currency a row without one gets.</param>
    public void Apply(Table table, Entity changes, Entity? before, Guid userId)
    {
        var amounts = table.Columns.Values.Where(column => column.Type == ColumnType.Money && column.BaseOf is null).ToList();
        if (amounts.Count == 0 || table.LogicalName == "transactioncurrency" || !table.Columns.ContainsKey(Currency) || !IsConcerned(amounts, changes, before))
            return;

        var currency = Value<EntityReference>(Currency, changes, before);
        if (currency is null)
            changes[Currency] = currency = DefaultCurrency(userId);
        var definition = rows.Find("transactioncurrency", currency.Id, [Rate, "currencyprecision"]);
        var rate = definition?.GetAttributeValue<decimal?>(Rate) ?? 1m;
        if (table.Columns.ContainsKey(Rate))
            changes[Rate] = rate;
        foreach (var column in amounts)
        {
            if (changes.GetAttributeValue<Money>(column.LogicalName) is { } given)
                changes[column.LogicalName] = Rounded(given.Value, Places(column, definition));
            SetBase(table, column, Value<Money>(column.LogicalName, changes, before), rate, changes);
        }
    }

    private static bool IsConcerned(List<Column> amounts, Entity changes, Entity? before) =>
        before is null
        || changes.Contains(Currency)
        || changes.Contains("statecode")
        || amounts.Any(column => changes.Contains(column.LogicalName));

    private EntityReference DefaultCurrency(Guid userId) =>
        rows.Find("usersettings", userId, [Currency])?.GetAttributeValue<EntityReference>(Currency)
        ?? new EntityReference("transactioncurrency", WellKnown.BaseCurrency);

    private static int Places(Column column, Entity? currency) => column.PrecisionSource switch
    {
        1 => OrganizationPrecision,
        2 => currency?.GetAttributeValue<int?>("currencyprecision") ?? OrganizationPrecision,
        _ => column.Precision,
    };

    private static void SetBase(Table table, Column column, Money? amount, decimal rate, Entity changes)
    {
        if (table.Columns.Values.FirstOrDefault(other => other.BaseOf == column.LogicalName) is { } baseColumn)
            changes[baseColumn.LogicalName] = amount is null ? null : Rounded(amount.Value / rate, BasePrecision);
    }

    private static Money Rounded(decimal amount, int places) => new(decimal.Round(amount, places, MidpointRounding.AwayFromZero));

    private static T? Value<T>(string column, Entity changes, Entity? before) where T : class =>
        changes.Attributes.TryGetValue(column, out var value) ? (T?)value : before?.GetAttributeValue<T>(column);
}
