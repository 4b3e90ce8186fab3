using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>One approval tier; it covers values from its minimum up to, not including, its maximum.</summary>
[EntityLogicalName(EntityName)]
internal sealed class RestitutionPolicy : Entity
{
    public const string EntityName = "rcv_restitutionpolicy";

    public RestitutionPolicy()
        : base(EntityName)
    {
    }

    public RestitutionPolicy(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public decimal? MinAmount { get => this.GetMoney(Columns.MinAmount); set => this.SetMoney(Columns.MinAmount, value); }
    public decimal? MinAmountBase => this.GetMoney(Columns.MinAmountBase);
    public decimal? MaxAmount { get => this.GetMoney(Columns.MaxAmount); set => this.SetMoney(Columns.MaxAmount, value); }
    public decimal? MaxAmountBase => this.GetMoney(Columns.MaxAmountBase);
    public EntityReference? ApproverTeam { get => GetAttributeValue<EntityReference?>(Columns.ApproverTeam); set => this[Columns.ApproverTeam] = value; }
    public int? ApprovalsRequired { get => GetAttributeValue<int?>(Columns.ApprovalsRequired); set => this[Columns.ApprovalsRequired] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);
    public EntityReference? TransactionCurrency { get => GetAttributeValue<EntityReference?>(Columns.TransactionCurrency); set => this[Columns.TransactionCurrency] = value; }
    public decimal? ExchangeRate => GetAttributeValue<decimal?>(Columns.ExchangeRate);

    internal static class Columns
    {
        public const string Id = "rcv_restitutionpolicyid";
        public const string Name = "rcv_name";
        public const string MinAmount = "rcv_minamount";
        public const string MinAmountBase = "rcv_minamount_base";
        public const string MaxAmount = "rcv_maxamount";
        public const string MaxAmountBase = "rcv_maxamount_base";
        public const string ApproverTeam = "rcv_approverteamid";
        public const string ApprovalsRequired = "rcv_approvalsrequired";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
        public const string TransactionCurrency = "transactioncurrencyid";
        public const string ExchangeRate = "exchangerate";
    }
}
