using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>The work that wins back a client's trust after one failure.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Recovery : Entity
{
    public const string EntityName = "rcv_recovery";

    public Recovery()
        : base(EntityName)
    {
    }

    public Recovery(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public string? Number { get => GetAttributeValue<string?>(Columns.Number); set => this[Columns.Number] = value; }
    public EntityReference? Account { get => GetAttributeValue<EntityReference?>(Columns.Account); set => this[Columns.Account] = value; }
    public EntityReference? Contact { get => GetAttributeValue<EntityReference?>(Columns.Contact); set => this[Columns.Contact] = value; }
    public EntityReference? Case { get => GetAttributeValue<EntityReference?>(Columns.Case); set => this[Columns.Case] = value; }
    public EntityReference? Playbook { get => GetAttributeValue<EntityReference?>(Columns.Playbook); set => this[Columns.Playbook] = value; }
    public Severity? Severity { get => this.GetChoice<Severity>(Columns.Severity); set => this.SetChoice(Columns.Severity, value); }
    public FailureCategory? FailureCategory { get => this.GetChoice<FailureCategory>(Columns.FailureCategory); set => this.SetChoice(Columns.FailureCategory, value); }
    public string? Summary { get => GetAttributeValue<string?>(Columns.Summary); set => this[Columns.Summary] = value; }
    public DateTime? OccurredOn { get => GetAttributeValue<DateTime?>(Columns.OccurredOn); set => this[Columns.OccurredOn] = value; }
    public DateTime? DetectedOn { get => GetAttributeValue<DateTime?>(Columns.DetectedOn); set => this[Columns.DetectedOn] = value; }
    public DateTime? ReportedOn { get => GetAttributeValue<DateTime?>(Columns.ReportedOn); set => this[Columns.ReportedOn] = value; }
    public DiscoveredBy? DiscoveredBy { get => this.GetChoice<DiscoveredBy>(Columns.DiscoveredBy); set => this.SetChoice(Columns.DiscoveredBy, value); }
    public EntityReference? Sponsor { get => GetAttributeValue<EntityReference?>(Columns.Sponsor); set => this[Columns.Sponsor] = value; }
    public int? UpdateIntervalMinutes { get => GetAttributeValue<int?>(Columns.UpdateIntervalMinutes); set => this[Columns.UpdateIntervalMinutes] = value; }
    public string? Cadence { get => GetAttributeValue<string?>(Columns.Cadence); set => this[Columns.Cadence] = value; }
    public RecoveryStage? Stage { get => this.GetChoice<RecoveryStage>(Columns.Stage); set => this.SetChoice(Columns.Stage, value); }
    public int? Cycle { get => GetAttributeValue<int?>(Columns.Cycle); set => this[Columns.Cycle] = value; }
    public DateTime? NextUpdateOn { get => GetAttributeValue<DateTime?>(Columns.NextUpdateOn); set => this[Columns.NextUpdateOn] = value; }
    public DateTime? LastUpdateOn { get => GetAttributeValue<DateTime?>(Columns.LastUpdateOn); set => this[Columns.LastUpdateOn] = value; }
    public int? UpdatesCount { get => GetAttributeValue<int?>(Columns.UpdatesCount); set => this[Columns.UpdatesCount] = value; }
    public int? UpdatesOnTime { get => GetAttributeValue<int?>(Columns.UpdatesOnTime); set => this[Columns.UpdatesOnTime] = value; }
    public int? ClientChased { get => GetAttributeValue<int?>(Columns.ClientChased); set => this[Columns.ClientChased] = value; }
    public DateTime? ChasedPromise { get => GetAttributeValue<DateTime?>(Columns.ChasedPromise); set => this[Columns.ChasedPromise] = value; }
    public DateTime? AcknowledgedOn { get => GetAttributeValue<DateTime?>(Columns.AcknowledgedOn); set => this[Columns.AcknowledgedOn] = value; }
    public DateTime? StabilisedOn { get => GetAttributeValue<DateTime?>(Columns.StabilisedOn); set => this[Columns.StabilisedOn] = value; }
    public DateTime? FixedOn { get => GetAttributeValue<DateTime?>(Columns.FixedOn); set => this[Columns.FixedOn] = value; }
    public DateTime? VerifiedOn { get => GetAttributeValue<DateTime?>(Columns.VerifiedOn); set => this[Columns.VerifiedOn] = value; }
    public DateTime? LearnedOn { get => GetAttributeValue<DateTime?>(Columns.LearnedOn); set => this[Columns.LearnedOn] = value; }
    public DateTime? ClosedOn { get => GetAttributeValue<DateTime?>(Columns.ClosedOn); set => this[Columns.ClosedOn] = value; }
    public EntityReference? VerifiedBy { get => GetAttributeValue<EntityReference?>(Columns.VerifiedBy); set => this[Columns.VerifiedBy] = value; }
    public bool? IsUnconfirmed { get => GetAttributeValue<bool?>(Columns.IsUnconfirmed); set => this[Columns.IsUnconfirmed] = value; }
    public int? FailedVerifications { get => GetAttributeValue<int?>(Columns.FailedVerifications); set => this[Columns.FailedVerifications] = value; }
    public int? ImpactScore { get => GetAttributeValue<int?>(Columns.ImpactScore); set => this[Columns.ImpactScore] = value; }
    public Severity? SuggestedSeverity { get => this.GetChoice<Severity>(Columns.SuggestedSeverity); set => this.SetChoice(Columns.SuggestedSeverity, value); }
    public string? SeverityReason { get => GetAttributeValue<string?>(Columns.SeverityReason); set => this[Columns.SeverityReason] = value; }
    public decimal? FinancialImpact { get => this.GetMoney(Columns.FinancialImpact); set => this.SetMoney(Columns.FinancialImpact, value); }
    public decimal? FinancialImpactBase => this.GetMoney(Columns.FinancialImpactBase);
    public decimal? RestitutionApproved { get => this.GetMoney(Columns.RestitutionApproved); set => this.SetMoney(Columns.RestitutionApproved, value); }
    public decimal? RestitutionApprovedBase => this.GetMoney(Columns.RestitutionApprovedBase);
    public decimal? RestitutionDelivered { get => this.GetMoney(Columns.RestitutionDelivered); set => this.SetMoney(Columns.RestitutionDelivered, value); }
    public decimal? RestitutionDeliveredBase => this.GetMoney(Columns.RestitutionDeliveredBase);
    public bool? IsRecurrence { get => GetAttributeValue<bool?>(Columns.IsRecurrence); set => this[Columns.IsRecurrence] = value; }
    public EntityReference? PreviousRecovery { get => GetAttributeValue<EntityReference?>(Columns.PreviousRecovery); set => this[Columns.PreviousRecovery] = value; }
    public DateTime? OnHoldSince { get => GetAttributeValue<DateTime?>(Columns.OnHoldSince); set => this[Columns.OnHoldSince] = value; }
    public string? HoldReason { get => GetAttributeValue<string?>(Columns.HoldReason); set => this[Columns.HoldReason] = value; }
    public DateTime? HoldUntil { get => GetAttributeValue<DateTime?>(Columns.HoldUntil); set => this[Columns.HoldUntil] = value; }
    public int? EscalationLevel { get => GetAttributeValue<int?>(Columns.EscalationLevel); set => this[Columns.EscalationLevel] = value; }
    public RecoveryOutcome? Outcome { get => this.GetChoice<RecoveryOutcome>(Columns.Outcome); set => this.SetChoice(Columns.Outcome, value); }
    public string? OutcomeReason { get => GetAttributeValue<string?>(Columns.OutcomeReason); set => this[Columns.OutcomeReason] = value; }
    public Retention? Retention { get => this.GetChoice<Retention>(Columns.Retention); set => this.SetChoice(Columns.Retention, value); }
    public DateTime? RetentionOn { get => GetAttributeValue<DateTime?>(Columns.RetentionOn); set => this[Columns.RetentionOn] = value; }
    public int? TrustBefore { get => GetAttributeValue<int?>(Columns.TrustBefore); set => this[Columns.TrustBefore] = value; }
    public int? TrustAfter { get => GetAttributeValue<int?>(Columns.TrustAfter); set => this[Columns.TrustAfter] = value; }
    public int? ScoreDelivery { get => GetAttributeValue<int?>(Columns.ScoreDelivery); set => this[Columns.ScoreDelivery] = value; }
    public int? ScoreRelationships { get => GetAttributeValue<int?>(Columns.ScoreRelationships); set => this[Columns.ScoreRelationships] = value; }
    public int? ScoreInsight { get => GetAttributeValue<int?>(Columns.ScoreInsight); set => this[Columns.ScoreInsight] = value; }
    public int? ScoreValue { get => GetAttributeValue<int?>(Columns.ScoreValue); set => this[Columns.ScoreValue] = value; }
    public int? ScoreEase { get => GetAttributeValue<int?>(Columns.ScoreEase); set => this[Columns.ScoreEase] = value; }
    public int? ScoreRecovery { get => GetAttributeValue<int?>(Columns.ScoreRecovery); set => this[Columns.ScoreRecovery] = value; }
    public int? ScorePartnership { get => GetAttributeValue<int?>(Columns.ScorePartnership); set => this[Columns.ScorePartnership] = value; }
    public int? ScoreTotal { get => GetAttributeValue<int?>(Columns.ScoreTotal); set => this[Columns.ScoreTotal] = value; }
    public string? LastRequestId { get => GetAttributeValue<string?>(Columns.LastRequestId); set => this[Columns.LastRequestId] = value; }
    public int? LockTick { get => GetAttributeValue<int?>(Columns.LockTick); set => this[Columns.LockTick] = value; }
    public int? Refresh { get => GetAttributeValue<int?>(Columns.Refresh); set => this[Columns.Refresh] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RecoveryStatus? Status { get => this.GetChoice<RecoveryStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
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
        public const string Id = "rcv_recoveryid";
        public const string Name = "rcv_name";
        public const string Number = "rcv_number";
        public const string Account = "rcv_accountid";
        public const string Contact = "rcv_contactid";
        public const string Case = "rcv_caseid";
        public const string Playbook = "rcv_playbookid";
        public const string Severity = "rcv_severity";
        public const string FailureCategory = "rcv_failurecategory";
        public const string Summary = "rcv_summary";
        public const string OccurredOn = "rcv_occurredon";
        public const string DetectedOn = "rcv_detectedon";
        public const string ReportedOn = "rcv_reportedon";
        public const string DiscoveredBy = "rcv_discoveredby";
        public const string Sponsor = "rcv_sponsorid";
        public const string UpdateIntervalMinutes = "rcv_updateintervalminutes";
        public const string Cadence = "rcv_cadence";
        public const string Stage = "rcv_stage";
        public const string Cycle = "rcv_cycle";
        public const string NextUpdateOn = "rcv_nextupdateon";
        public const string LastUpdateOn = "rcv_lastupdateon";
        public const string UpdatesCount = "rcv_updatescount";
        public const string UpdatesOnTime = "rcv_updatesontime";
        public const string ClientChased = "rcv_clientchased";
        public const string ChasedPromise = "rcv_chasedpromise";
        public const string AcknowledgedOn = "rcv_acknowledgedon";
        public const string StabilisedOn = "rcv_stabilisedon";
        public const string FixedOn = "rcv_fixedon";
        public const string VerifiedOn = "rcv_verifiedon";
        public const string LearnedOn = "rcv_learnedon";
        public const string ClosedOn = "rcv_closedon";
        public const string VerifiedBy = "rcv_verifiedbyid";
        public const string IsUnconfirmed = "rcv_isunconfirmed";
        public const string FailedVerifications = "rcv_failedverifications";
        public const string ImpactScore = "rcv_impactscore";
        public const string SuggestedSeverity = "rcv_suggestedseverity";
        public const string SeverityReason = "rcv_severityreason";
        public const string FinancialImpact = "rcv_financialimpact";
        public const string FinancialImpactBase = "rcv_financialimpact_base";
        public const string RestitutionApproved = "rcv_restitutionapproved";
        public const string RestitutionApprovedBase = "rcv_restitutionapproved_base";
        public const string RestitutionDelivered = "rcv_restitutiondelivered";
        public const string RestitutionDeliveredBase = "rcv_restitutiondelivered_base";
        public const string IsRecurrence = "rcv_isrecurrence";
        public const string PreviousRecovery = "rcv_previousrecoveryid";
        public const string OnHoldSince = "rcv_onholdsince";
        public const string HoldReason = "rcv_holdreason";
        public const string HoldUntil = "rcv_holduntil";
        public const string EscalationLevel = "rcv_escalationlevel";
        public const string Outcome = "rcv_outcome";
        public const string OutcomeReason = "rcv_outcomereason";
        public const string Retention = "rcv_retention";
        public const string RetentionOn = "rcv_retentionon";
        public const string TrustBefore = "rcv_trustbefore";
        public const string TrustAfter = "rcv_trustafter";
        public const string ScoreDelivery = "rcv_scoredelivery";
        public const string ScoreRelationships = "rcv_scorerelationships";
        public const string ScoreInsight = "rcv_scoreinsight";
        public const string ScoreValue = "rcv_scorevalue";
        public const string ScoreEase = "rcv_scoreease";
        public const string ScoreRecovery = "rcv_scorerecovery";
        public const string ScorePartnership = "rcv_scorepartnership";
        public const string ScoreTotal = "rcv_scoretotal";
        public const string LastRequestId = "rcv_lastrequestid";
        public const string LockTick = "rcv_locktick";
        public const string Refresh = "rcv_refresh";
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
