using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A currency; the rate of the base currency is 1.</summary>
[EntityLogicalName(EntityName)]
internal sealed class TransactionCurrency : Entity
{
    public const string EntityName = "transactioncurrency";

    public TransactionCurrency()
        : base(EntityName)
    {
    }

    public TransactionCurrency(Guid id)
        : base(EntityName, id)
    {
    }

    public string? CurrencyName { get => GetAttributeValue<string?>(Columns.CurrencyName); set => this[Columns.CurrencyName] = value; }
    public string? IsoCurrencyCode { get => GetAttributeValue<string?>(Columns.IsoCurrencyCode); set => this[Columns.IsoCurrencyCode] = value; }
    public int? CurrencyPrecision { get => GetAttributeValue<int?>(Columns.CurrencyPrecision); set => this[Columns.CurrencyPrecision] = value; }
    public decimal? ExchangeRate => GetAttributeValue<decimal?>(Columns.ExchangeRate);

    internal static class Columns
    {
        public const string Id = "transactioncurrencyid";
        public const string CurrencyName = "currencyname";
        public const string IsoCurrencyCode = "isocurrencycode";
        public const string CurrencyPrecision = "currencyprecision";
        public const string ExchangeRate = "exchangerate";
    }
}
