using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>The client.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Account : Entity
{
    public const string EntityName = "account";

    public Account()
        : base(EntityName)
    {
    }

    public Account(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? PrimaryContact { get => GetAttributeValue<EntityReference?>(Columns.PrimaryContact); set => this[Columns.PrimaryContact] = value; }
    public EntityReference? ParentAccount { get => GetAttributeValue<EntityReference?>(Columns.ParentAccount); set => this[Columns.ParentAccount] = value; }
    public bool? IsKeyClient { get => GetAttributeValue<bool?>(Columns.IsKeyClient); set => this[Columns.IsKeyClient] = value; }
    public ClientTier? ClientTier { get => this.GetChoice<ClientTier>(Columns.ClientTier); set => this.SetChoice(Columns.ClientTier, value); }
    public decimal? AnnualValue { get => this.GetMoney(Columns.AnnualValue); set => this.SetMoney(Columns.AnnualValue, value); }
    public decimal? AnnualValueBase => this.GetMoney(Columns.AnnualValueBase);
    public DateTime? RenewalOn { get => GetAttributeValue<DateTime?>(Columns.RenewalOn); set => this[Columns.RenewalOn] = value; }
    public EntityReference? ExecutiveSponsor { get => GetAttributeValue<EntityReference?>(Columns.ExecutiveSponsor); set => this[Columns.ExecutiveSponsor] = value; }
    public int? TrustScore { get => GetAttributeValue<int?>(Columns.TrustScore); set => this[Columns.TrustScore] = value; }
    public DateTime? TrustScoreOn { get => GetAttributeValue<DateTime?>(Columns.TrustScoreOn); set => this[Columns.TrustScoreOn] = value; }
    public TrustTrend? TrustTrend { get => this.GetChoice<TrustTrend>(Columns.TrustTrend); set => this.SetChoice(Columns.TrustTrend, value); }
    public int? OpenRecoveries { get => GetAttributeValue<int?>(Columns.OpenRecoveries); set => this[Columns.OpenRecoveries] = value; }
    public DateTime? LastFailureOn { get => GetAttributeValue<DateTime?>(Columns.LastFailureOn); set => this[Columns.LastFailureOn] = value; }
    public DateTime? DailyWorkOn { get => GetAttributeValue<DateTime?>(Columns.DailyWorkOn); set => this[Columns.DailyWorkOn] = value; }
    public int? LockTick { get => GetAttributeValue<int?>(Columns.LockTick); set => this[Columns.LockTick] = value; }
    public int? Refresh { get => GetAttributeValue<int?>(Columns.Refresh); set => this[Columns.Refresh] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public int? Status { get => this.GetOption(Columns.Status); set => this.SetOption(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);
    public EntityReference? TransactionCurrency { get => GetAttributeValue<EntityReference?>(Columns.TransactionCurrency); set => this[Columns.TransactionCurrency] = value; }
    public decimal? ExchangeRate => GetAttributeValue<decimal?>(Columns.ExchangeRate);

    internal static class Columns
    {
        public const string Id = "accountid";
        public const string Name = "name";
        public const string PrimaryContact = "primarycontactid";
        public const string ParentAccount = "parentaccountid";
        public const string IsKeyClient = "rcv_iskeyclient";
        public const string ClientTier = "rcv_clienttier";
        public const string AnnualValue = "rcv_annualvalue";
        public const string AnnualValueBase = "rcv_annualvalue_base";
        public const string RenewalOn = "rcv_renewalon";
        public const string ExecutiveSponsor = "rcv_executivesponsorid";
        public const string TrustScore = "rcv_trustscore";
        public const string TrustScoreOn = "rcv_trustscoreon";
        public const string TrustTrend = "rcv_trusttrend";
        public const string OpenRecoveries = "rcv_openrecoveries";
        public const string LastFailureOn = "rcv_lastfailureon";
        public const string DailyWorkOn = "rcv_dailyworkon";
        public const string LockTick = "rcv_locktick";
        public const string Refresh = "rcv_refresh";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string ModifiedOn = "modifiedon";
        public const string TransactionCurrency = "transactioncurrencyid";
        public const string ExchangeRate = "exchangerate";
    }
}
