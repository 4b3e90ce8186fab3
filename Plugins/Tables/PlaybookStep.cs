using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>One step that a playbook lays out.</summary>
[EntityLogicalName(EntityName)]
internal sealed class PlaybookStep : Entity
{
    public const string EntityName = "rcv_playbookstep";

    public PlaybookStep()
        : base(EntityName)
    {
    }

    public PlaybookStep(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Playbook { get => GetAttributeValue<EntityReference?>(Columns.Playbook); set => this[Columns.Playbook] = value; }
    public int? Sequence { get => GetAttributeValue<int?>(Columns.Sequence); set => this[Columns.Sequence] = value; }
    public RecoveryStage? Stage { get => this.GetChoice<RecoveryStage>(Columns.Stage); set => this.SetChoice(Columns.Stage, value); }
    public string? Guidance { get => GetAttributeValue<string?>(Columns.Guidance); set => this[Columns.Guidance] = value; }
    public IReadOnlyList<Severity>? Severities { get => this.GetChoices<Severity>(Columns.Severities); set => this.SetChoices(Columns.Severities, value); }
    public int? DueAfterMinutes { get => GetAttributeValue<int?>(Columns.DueAfterMinutes); set => this[Columns.DueAfterMinutes] = value; }
    public ClockKind? Clock { get => this.GetChoice<ClockKind>(Columns.Clock); set => this.SetChoice(Columns.Clock, value); }
    public bool? IsRequired { get => GetAttributeValue<bool?>(Columns.IsRequired); set => this[Columns.IsRequired] = value; }
    public bool? CanWaive { get => GetAttributeValue<bool?>(Columns.CanWaive); set => this[Columns.CanWaive] = value; }
    public AssignTo? AssignTo { get => this.GetChoice<AssignTo>(Columns.AssignTo); set => this.SetChoice(Columns.AssignTo, value); }
    public IReadOnlyList<ExitCriterion>? ExitCriteria { get => this.GetChoices<ExitCriterion>(Columns.ExitCriteria); set => this.SetChoices(Columns.ExitCriteria, value); }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_playbookstepid";
        public const string Name = "rcv_name";
        public const string Playbook = "rcv_playbookid";
        public const string Sequence = "rcv_sequence";
        public const string Stage = "rcv_stage";
        public const string Guidance = "rcv_guidance";
        public const string Severities = "rcv_severities";
        public const string DueAfterMinutes = "rcv_dueafterminutes";
        public const string Clock = "rcv_clock";
        public const string IsRequired = "rcv_isrequired";
        public const string CanWaive = "rcv_canwaive";
        public const string AssignTo = "rcv_assignto";
        public const string ExitCriteria = "rcv_exitcriteria";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
