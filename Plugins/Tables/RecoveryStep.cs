using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>One step of a recovery, its own copy of the playbook's step.</summary>
[EntityLogicalName(EntityName)]
internal sealed class RecoveryStep : Entity
{
    public const string EntityName = "rcv_recoverystep";

    public RecoveryStep()
        : base(EntityName)
    {
    }

    public RecoveryStep(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public EntityReference? PlaybookStep { get => GetAttributeValue<EntityReference?>(Columns.PlaybookStep); set => this[Columns.PlaybookStep] = value; }
    public int? Cycle { get => GetAttributeValue<int?>(Columns.Cycle); set => this[Columns.Cycle] = value; }
    public int? Sequence { get => GetAttributeValue<int?>(Columns.Sequence); set => this[Columns.Sequence] = value; }
    public RecoveryStage? Stage { get => this.GetChoice<RecoveryStage>(Columns.Stage); set => this.SetChoice(Columns.Stage, value); }
    public string? Guidance { get => GetAttributeValue<string?>(Columns.Guidance); set => this[Columns.Guidance] = value; }
    public bool? IsRequired { get => GetAttributeValue<bool?>(Columns.IsRequired); set => this[Columns.IsRequired] = value; }
    public bool? CanWaive { get => GetAttributeValue<bool?>(Columns.CanWaive); set => this[Columns.CanWaive] = value; }
    public IReadOnlyList<ExitCriterion>? ExitCriteria { get => this.GetChoices<ExitCriterion>(Columns.ExitCriteria); set => this.SetChoices(Columns.ExitCriteria, value); }
    public ClockKind? Clock { get => this.GetChoice<ClockKind>(Columns.Clock); set => this.SetChoice(Columns.Clock, value); }
    public int? DueAfterMinutes { get => GetAttributeValue<int?>(Columns.DueAfterMinutes); set => this[Columns.DueAfterMinutes] = value; }
    public string? Variants { get => GetAttributeValue<string?>(Columns.Variants); set => this[Columns.Variants] = value; }
    public DateTime? ActivatedOn { get => GetAttributeValue<DateTime?>(Columns.ActivatedOn); set => this[Columns.ActivatedOn] = value; }
    public DateTime? DueOn { get => GetAttributeValue<DateTime?>(Columns.DueOn); set => this[Columns.DueOn] = value; }
    public int? PausedMinutes { get => GetAttributeValue<int?>(Columns.PausedMinutes); set => this[Columns.PausedMinutes] = value; }
    public DateTime? WaitingSince { get => GetAttributeValue<DateTime?>(Columns.WaitingSince); set => this[Columns.WaitingSince] = value; }
    public string? Pauses { get => GetAttributeValue<string?>(Columns.Pauses); set => this[Columns.Pauses] = value; }
    public DateTime? CompletedOn { get => GetAttributeValue<DateTime?>(Columns.CompletedOn); set => this[Columns.CompletedOn] = value; }
    public EntityReference? CompletedBy { get => GetAttributeValue<EntityReference?>(Columns.CompletedBy); set => this[Columns.CompletedBy] = value; }
    public string? Outcome { get => GetAttributeValue<string?>(Columns.Outcome); set => this[Columns.Outcome] = value; }
    public string? Apology { get => GetAttributeValue<string?>(Columns.Apology); set => this[Columns.Apology] = value; }
    public string? ApologyReason { get => GetAttributeValue<string?>(Columns.ApologyReason); set => this[Columns.ApologyReason] = value; }
    public string? ApologyHash { get => GetAttributeValue<string?>(Columns.ApologyHash); set => this[Columns.ApologyHash] = value; }
    public EntityReference? Contact { get => GetAttributeValue<EntityReference?>(Columns.Contact); set => this[Columns.Contact] = value; }
    public string? WaiverReason { get => GetAttributeValue<string?>(Columns.WaiverReason); set => this[Columns.WaiverReason] = value; }
    public EntityReference? WaivedBy { get => GetAttributeValue<EntityReference?>(Columns.WaivedBy); set => this[Columns.WaivedBy] = value; }
    public Punctuality? Punctuality { get => this.GetChoice<Punctuality>(Columns.Punctuality); set => this.SetChoice(Columns.Punctuality, value); }
    public int? EscalationLevel { get => GetAttributeValue<int?>(Columns.EscalationLevel); set => this[Columns.EscalationLevel] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RecoveryStepStatus? Status { get => this.GetChoice<RecoveryStepStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_recoverystepid";
        public const string Name = "rcv_name";
        public const string Recovery = "rcv_recoveryid";
        public const string PlaybookStep = "rcv_playbookstepid";
        public const string Cycle = "rcv_cycle";
        public const string Sequence = "rcv_sequence";
        public const string Stage = "rcv_stage";
        public const string Guidance = "rcv_guidance";
        public const string IsRequired = "rcv_isrequired";
        public const string CanWaive = "rcv_canwaive";
        public const string ExitCriteria = "rcv_exitcriteria";
        public const string Clock = "rcv_clock";
        public const string DueAfterMinutes = "rcv_dueafterminutes";
        public const string Variants = "rcv_variants";
        public const string ActivatedOn = "rcv_activatedon";
        public const string DueOn = "rcv_dueon";
        public const string PausedMinutes = "rcv_pausedminutes";
        public const string WaitingSince = "rcv_waitingsince";
        public const string Pauses = "rcv_pauses";
        public const string CompletedOn = "rcv_completedon";
        public const string CompletedBy = "rcv_completedbyid";
        public const string Outcome = "rcv_outcome";
        public const string Apology = "rcv_apology";
        public const string ApologyReason = "rcv_apologyreason";
        public const string ApologyHash = "rcv_apologyhash";
        public const string Contact = "rcv_contactid";
        public const string WaiverReason = "rcv_waiverreason";
        public const string WaivedBy = "rcv_waivedbyid";
        public const string Punctuality = "rcv_punctuality";
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
