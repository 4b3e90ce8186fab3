using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A measurable change after a failure, told to the client.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Improvement : Entity
{
    public const string EntityName = "rcv_improvement";

    public Improvement()
        : base(EntityName)
    {
    }

    public Improvement(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public EntityReference? RootCause { get => GetAttributeValue<EntityReference?>(Columns.RootCause); set => this[Columns.RootCause] = value; }
    public EntityReference? Feedback { get => GetAttributeValue<EntityReference?>(Columns.Feedback); set => this[Columns.Feedback] = value; }
    public ImprovementKind? Kind { get => this.GetChoice<ImprovementKind>(Columns.Kind); set => this.SetChoice(Columns.Kind, value); }
    public string? Measure { get => GetAttributeValue<string?>(Columns.Measure); set => this[Columns.Measure] = value; }
    public string? Unit { get => GetAttributeValue<string?>(Columns.Unit); set => this[Columns.Unit] = value; }
    public decimal? Baseline { get => GetAttributeValue<decimal?>(Columns.Baseline); set => this[Columns.Baseline] = value; }
    public decimal? Target { get => GetAttributeValue<decimal?>(Columns.Target); set => this[Columns.Target] = value; }
    public decimal? Actual { get => GetAttributeValue<decimal?>(Columns.Actual); set => this[Columns.Actual] = value; }
    public DateTime? MeasuredOn { get => GetAttributeValue<DateTime?>(Columns.MeasuredOn); set => this[Columns.MeasuredOn] = value; }
    public DateTime? DueOn { get => GetAttributeValue<DateTime?>(Columns.DueOn); set => this[Columns.DueOn] = value; }
    public DateTime? CompletedOn { get => GetAttributeValue<DateTime?>(Columns.CompletedOn); set => this[Columns.CompletedOn] = value; }
    public string? Evidence { get => GetAttributeValue<string?>(Columns.Evidence); set => this[Columns.Evidence] = value; }
    public DateTime? PublishedOn { get => GetAttributeValue<DateTime?>(Columns.PublishedOn); set => this[Columns.PublishedOn] = value; }
    public string? PublishedText { get => GetAttributeValue<string?>(Columns.PublishedText); set => this[Columns.PublishedText] = value; }
    public int? EscalationLevel { get => GetAttributeValue<int?>(Columns.EscalationLevel); set => this[Columns.EscalationLevel] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public ImprovementStatus? Status { get => this.GetChoice<ImprovementStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_improvementid";
        public const string Name = "rcv_name";
        public const string Recovery = "rcv_recoveryid";
        public const string RootCause = "rcv_rootcauseid";
        public const string Feedback = "rcv_feedbackid";
        public const string Kind = "rcv_kind";
        public const string Measure = "rcv_measure";
        public const string Unit = "rcv_unit";
        public const string Baseline = "rcv_baseline";
        public const string Target = "rcv_target";
        public const string Actual = "rcv_actual";
        public const string MeasuredOn = "rcv_measuredon";
        public const string DueOn = "rcv_dueon";
        public const string CompletedOn = "rcv_completedon";
        public const string Evidence = "rcv_evidence";
        public const string PublishedOn = "rcv_publishedon";
        public const string PublishedText = "rcv_publishedtext";
        public const string EscalationLevel = "rcv_escalationlevel";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string OwningBusinessUnit = "owningbusinessunit";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
