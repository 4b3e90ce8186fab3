using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>What a failure does to the client, in one dimension.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Impact : Entity
{
    public const string EntityName = "rcv_impact";

    public Impact()
        : base(EntityName)
    {
    }

    public Impact(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public ImpactDimension? Dimension { get => this.GetChoice<ImpactDimension>(Columns.Dimension); set => this.SetChoice(Columns.Dimension, value); }
    public string? Description { get => GetAttributeValue<string?>(Columns.Description); set => this[Columns.Description] = value; }
    public ImpactLevel? Level { get => this.GetChoice<ImpactLevel>(Columns.Level); set => this.SetChoice(Columns.Level, value); }
    public decimal? Amount { get => this.GetMoney(Columns.Amount); set => this.SetMoney(Columns.Amount, value); }
    public decimal? AmountBase => this.GetMoney(Columns.AmountBase);
    public decimal? ConfirmedAmount { get => this.GetMoney(Columns.ConfirmedAmount); set => this.SetMoney(Columns.ConfirmedAmount, value); }
    public decimal? ConfirmedAmountBase => this.GetMoney(Columns.ConfirmedAmountBase);
    public EntityReference? Contact { get => GetAttributeValue<EntityReference?>(Columns.Contact); set => this[Columns.Contact] = value; }
    public bool? ConfirmedByClient { get => GetAttributeValue<bool?>(Columns.ConfirmedByClient); set => this[Columns.ConfirmedByClient] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);
    public EntityReference? TransactionCurrency { get => GetAttributeValue<EntityReference?>(Columns.TransactionCurrency); set => this[Columns.TransactionCurrency] = value; }
    public decimal? ExchangeRate => GetAttributeValue<decimal?>(Columns.ExchangeRate);

    internal static class Columns
    {
        public const string Id = "rcv_impactid";
        public const string Name = "rcv_name";
        public const string Recovery = "rcv_recoveryid";
        public const string Dimension = "rcv_dimension";
        public const string Description = "rcv_description";
        public const string Level = "rcv_level";
        public const string Amount = "rcv_amount";
        public const string AmountBase = "rcv_amount_base";
        public const string ConfirmedAmount = "rcv_confirmedamount";
        public const string ConfirmedAmountBase = "rcv_confirmedamount_base";
        public const string Contact = "rcv_contactid";
        public const string ConfirmedByClient = "rcv_confirmedbyclient";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string OwningBusinessUnit = "owningbusinessunit";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
        public const string TransactionCurrency = "transactioncurrencyid";
        public const string ExchangeRate = "exchangerate";
    }
}
