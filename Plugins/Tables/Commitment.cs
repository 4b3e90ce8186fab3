using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A promise to the client: a dated action or a measured level of service.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Commitment : Entity
{
    public const string EntityName = "rcv_commitment";

    public Commitment()
        : base(EntityName)
    {
    }

    public Commitment(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Account { get => GetAttributeValue<EntityReference?>(Columns.Account); set => this[Columns.Account] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public CommitmentKind? Kind { get => this.GetChoice<CommitmentKind>(Columns.Kind); set => this.SetChoice(Columns.Kind, value); }
    public PlanPart? PlanPart { get => this.GetChoice<PlanPart>(Columns.PlanPart); set => this.SetChoice(Columns.PlanPart, value); }
    public string? Unit { get => GetAttributeValue<string?>(Columns.Unit); set => this[Columns.Unit] = value; }
    public Comparison? Comparison { get => this.GetChoice<Comparison>(Columns.Comparison); set => this.SetChoice(Columns.Comparison, value); }
    public decimal? Target { get => GetAttributeValue<decimal?>(Columns.Target); set => this[Columns.Target] = value; }
    public decimal? Actual { get => GetAttributeValue<decimal?>(Columns.Actual); set => this[Columns.Actual] = value; }
    public DateTime? MeasuredOn { get => GetAttributeValue<DateTime?>(Columns.MeasuredOn); set => this[Columns.MeasuredOn] = value; }
    public DateTime? ReviewOn { get => GetAttributeValue<DateTime?>(Columns.ReviewOn); set => this[Columns.ReviewOn] = value; }
    public DateTime? FirstReviewOn { get => GetAttributeValue<DateTime?>(Columns.FirstReviewOn); set => this[Columns.FirstReviewOn] = value; }
    public DateTime? SharedOn { get => GetAttributeValue<DateTime?>(Columns.SharedOn); set => this[Columns.SharedOn] = value; }
    public string? ChangeReason { get => GetAttributeValue<string?>(Columns.ChangeReason); set => this[Columns.ChangeReason] = value; }
    public bool? ChangeAgreed { get => GetAttributeValue<bool?>(Columns.ChangeAgreed); set => this[Columns.ChangeAgreed] = value; }
    public CommitmentHealth? Health { get => this.GetChoice<CommitmentHealth>(Columns.Health); set => this.SetChoice(Columns.Health, value); }
    public int? EscalationLevel { get => GetAttributeValue<int?>(Columns.EscalationLevel); set => this[Columns.EscalationLevel] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_commitmentid";
        public const string Name = "rcv_name";
        public const string Account = "rcv_accountid";
        public const string Recovery = "rcv_recoveryid";
        public const string Kind = "rcv_kind";
        public const string PlanPart = "rcv_planpart";
        public const string Unit = "rcv_unit";
        public const string Comparison = "rcv_comparison";
        public const string Target = "rcv_target";
        public const string Actual = "rcv_actual";
        public const string MeasuredOn = "rcv_measuredon";
        public const string ReviewOn = "rcv_reviewon";
        public const string FirstReviewOn = "rcv_firstreviewon";
        public const string SharedOn = "rcv_sharedon";
        public const string ChangeReason = "rcv_changereason";
        public const string ChangeAgreed = "rcv_changeagreed";
        public const string Health = "rcv_health";
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
