using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>What the client gets to make good, from draft to delivery.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Restitution : Entity
{
    public const string EntityName = "rcv_restitution";

    public Restitution()
        : base(EntityName)
    {
    }

    public Restitution(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public RestitutionType? Type { get => this.GetChoice<RestitutionType>(Columns.Type); set => this.SetChoice(Columns.Type, value); }
    public decimal? Amount { get => this.GetMoney(Columns.Amount); set => this.SetMoney(Columns.Amount, value); }
    public decimal? AmountBase => this.GetMoney(Columns.AmountBase);
    public bool? IsContractual { get => GetAttributeValue<bool?>(Columns.IsContractual); set => this[Columns.IsContractual] = value; }
    public string? Justification { get => GetAttributeValue<string?>(Columns.Justification); set => this[Columns.Justification] = value; }
    public EntityReference? Account { get => GetAttributeValue<EntityReference?>(Columns.Account); set => this[Columns.Account] = value; }
    public EntityReference? Policy { get => GetAttributeValue<EntityReference?>(Columns.Policy); set => this[Columns.Policy] = value; }
    public int? ApprovalsRequired { get => GetAttributeValue<int?>(Columns.ApprovalsRequired); set => this[Columns.ApprovalsRequired] = value; }
    public decimal? Proportionality { get => GetAttributeValue<decimal?>(Columns.Proportionality); set => this[Columns.Proportionality] = value; }
    public decimal? BaseValue { get => GetAttributeValue<decimal?>(Columns.BaseValue); set => this[Columns.BaseValue] = value; }
    public decimal? TierValue { get => GetAttributeValue<decimal?>(Columns.TierValue); set => this[Columns.TierValue] = value; }
    public EntityReference? FactsBy { get => GetAttributeValue<EntityReference?>(Columns.FactsBy); set => this[Columns.FactsBy] = value; }
    public EntityReference? SubmittedBy { get => GetAttributeValue<EntityReference?>(Columns.SubmittedBy); set => this[Columns.SubmittedBy] = value; }
    public DateTime? SubmittedOn { get => GetAttributeValue<DateTime?>(Columns.SubmittedOn); set => this[Columns.SubmittedOn] = value; }
    public DateTime? DecidedOn { get => GetAttributeValue<DateTime?>(Columns.DecidedOn); set => this[Columns.DecidedOn] = value; }
    public DateTime? DeliveredOn { get => GetAttributeValue<DateTime?>(Columns.DeliveredOn); set => this[Columns.DeliveredOn] = value; }
    public string? DeliveryReference { get => GetAttributeValue<string?>(Columns.DeliveryReference); set => this[Columns.DeliveryReference] = value; }
    public ClientResponse? ClientResponse { get => this.GetChoice<ClientResponse>(Columns.ClientResponse); set => this.SetChoice(Columns.ClientResponse, value); }
    public EntityReference? RespondedBy { get => GetAttributeValue<EntityReference?>(Columns.RespondedBy); set => this[Columns.RespondedBy] = value; }
    public int? LockTick { get => GetAttributeValue<int?>(Columns.LockTick); set => this[Columns.LockTick] = value; }
    public int? EscalationLevel { get => GetAttributeValue<int?>(Columns.EscalationLevel); set => this[Columns.EscalationLevel] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RestitutionStatus? Status { get => this.GetChoice<RestitutionStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
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
        public const string Id = "rcv_restitutionid";
        public const string Name = "rcv_name";
        public const string Recovery = "rcv_recoveryid";
        public const string Type = "rcv_type";
        public const string Amount = "rcv_amount";
        public const string AmountBase = "rcv_amount_base";
        public const string IsContractual = "rcv_iscontractual";
        public const string Justification = "rcv_justification";
        public const string Account = "rcv_accountid";
        public const string Policy = "rcv_policyid";
        public const string ApprovalsRequired = "rcv_approvalsrequired";
        public const string Proportionality = "rcv_proportionality";
        public const string BaseValue = "rcv_basevalue";
        public const string TierValue = "rcv_tiervalue";
        public const string FactsBy = "rcv_factsbyid";
        public const string SubmittedBy = "rcv_submittedbyid";
        public const string SubmittedOn = "rcv_submittedon";
        public const string DecidedOn = "rcv_decidedon";
        public const string DeliveredOn = "rcv_deliveredon";
        public const string DeliveryReference = "rcv_deliveryreference";
        public const string ClientResponse = "rcv_clientresponse";
        public const string RespondedBy = "rcv_respondedbyid";
        public const string LockTick = "rcv_locktick";
        public const string EscalationLevel = "rcv_escalationlevel";
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
