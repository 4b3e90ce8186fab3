using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>The figures of one day, for a severity and category or for all.</summary>
[EntityLogicalName(EntityName)]
internal sealed class KpiSnapshot : Entity
{
    public const string EntityName = "rcv_kpisnapshot";

    public KpiSnapshot()
        : base(EntityName)
    {
    }

    public KpiSnapshot(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Key { get => GetAttributeValue<string?>(Columns.Key); set => this[Columns.Key] = value; }
    public DateTime? Day { get => GetAttributeValue<DateTime?>(Columns.Day); set => this[Columns.Day] = value; }
    public Severity? Severity { get => this.GetChoice<Severity>(Columns.Severity); set => this.SetChoice(Columns.Severity, value); }
    public FailureCategory? FailureCategory { get => this.GetChoice<FailureCategory>(Columns.FailureCategory); set => this.SetChoice(Columns.FailureCategory, value); }
    public int? Recoveries { get => GetAttributeValue<int?>(Columns.Recoveries); set => this[Columns.Recoveries] = value; }
    public decimal? AcknowledgeMedian { get => GetAttributeValue<decimal?>(Columns.AcknowledgeMedian); set => this[Columns.AcknowledgeMedian] = value; }
    public decimal? AcknowledgeP90 { get => GetAttributeValue<decimal?>(Columns.AcknowledgeP90); set => this[Columns.AcknowledgeP90] = value; }
    public decimal? StabiliseMedian { get => GetAttributeValue<decimal?>(Columns.StabiliseMedian); set => this[Columns.StabiliseMedian] = value; }
    public decimal? StabiliseP90 { get => GetAttributeValue<decimal?>(Columns.StabiliseP90); set => this[Columns.StabiliseP90] = value; }
    public decimal? FixMedian { get => GetAttributeValue<decimal?>(Columns.FixMedian); set => this[Columns.FixMedian] = value; }
    public decimal? FixP90 { get => GetAttributeValue<decimal?>(Columns.FixP90); set => this[Columns.FixP90] = value; }
    public decimal? VerifyMedian { get => GetAttributeValue<decimal?>(Columns.VerifyMedian); set => this[Columns.VerifyMedian] = value; }
    public decimal? VerifyP90 { get => GetAttributeValue<decimal?>(Columns.VerifyP90); set => this[Columns.VerifyP90] = value; }
    public decimal? PromisesKept { get => GetAttributeValue<decimal?>(Columns.PromisesKept); set => this[Columns.PromisesKept] = value; }
    public int? Chases { get => GetAttributeValue<int?>(Columns.Chases); set => this[Columns.Chases] = value; }
    public int? Escalations { get => GetAttributeValue<int?>(Columns.Escalations); set => this[Columns.Escalations] = value; }
    public decimal? Cycles { get => GetAttributeValue<decimal?>(Columns.Cycles); set => this[Columns.Cycles] = value; }
    public decimal? FoundByUs { get => GetAttributeValue<decimal?>(Columns.FoundByUs); set => this[Columns.FoundByUs] = value; }
    public decimal? RestitutionCost { get => GetAttributeValue<decimal?>(Columns.RestitutionCost); set => this[Columns.RestitutionCost] = value; }
    public decimal? Proportionality { get => GetAttributeValue<decimal?>(Columns.Proportionality); set => this[Columns.Proportionality] = value; }
    public decimal? Recurrence { get => GetAttributeValue<decimal?>(Columns.Recurrence); set => this[Columns.Recurrence] = value; }
    public int? Unconfirmed { get => GetAttributeValue<int?>(Columns.Unconfirmed); set => this[Columns.Unconfirmed] = value; }
    public int? ClientsLost { get => GetAttributeValue<int?>(Columns.ClientsLost); set => this[Columns.ClientsLost] = value; }
    public decimal? Retention { get => GetAttributeValue<decimal?>(Columns.Retention); set => this[Columns.Retention] = value; }
    public decimal? TrustChange { get => GetAttributeValue<decimal?>(Columns.TrustChange); set => this[Columns.TrustChange] = value; }
    public decimal? ConfidenceChange { get => GetAttributeValue<decimal?>(Columns.ConfidenceChange); set => this[Columns.ConfidenceChange] = value; }
    public decimal? SuggestionsAnswered { get => GetAttributeValue<decimal?>(Columns.SuggestionsAnswered); set => this[Columns.SuggestionsAnswered] = value; }
    public decimal? ImprovementsEffective { get => GetAttributeValue<decimal?>(Columns.ImprovementsEffective); set => this[Columns.ImprovementsEffective] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_kpisnapshotid";
        public const string Key = "rcv_key";
        public const string Day = "rcv_day";
        public const string Severity = "rcv_severity";
        public const string FailureCategory = "rcv_failurecategory";
        public const string Recoveries = "rcv_recoveries";
        public const string AcknowledgeMedian = "rcv_acknowledgemedian";
        public const string AcknowledgeP90 = "rcv_acknowledgep90";
        public const string StabiliseMedian = "rcv_stabilisemedian";
        public const string StabiliseP90 = "rcv_stabilisep90";
        public const string FixMedian = "rcv_fixmedian";
        public const string FixP90 = "rcv_fixp90";
        public const string VerifyMedian = "rcv_verifymedian";
        public const string VerifyP90 = "rcv_verifyp90";
        public const string PromisesKept = "rcv_promiseskept";
        public const string Chases = "rcv_chases";
        public const string Escalations = "rcv_escalations";
        public const string Cycles = "rcv_cycles";
        public const string FoundByUs = "rcv_foundbyus";
        public const string RestitutionCost = "rcv_restitutioncost";
        public const string Proportionality = "rcv_proportionality";
        public const string Recurrence = "rcv_recurrence";
        public const string Unconfirmed = "rcv_unconfirmed";
        public const string ClientsLost = "rcv_clientslost";
        public const string Retention = "rcv_retention";
        public const string TrustChange = "rcv_trustchange";
        public const string ConfidenceChange = "rcv_confidencechange";
        public const string SuggestionsAnswered = "rcv_suggestionsanswered";
        public const string ImprovementsEffective = "rcv_improvementseffective";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
