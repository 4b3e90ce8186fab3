using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>One person's decision on a restitution, never changed.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Approval : Entity
{
    public const string EntityName = "rcv_approval";

    public Approval()
        : base(EntityName)
    {
    }

    public Approval(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Restitution { get => GetAttributeValue<EntityReference?>(Columns.Restitution); set => this[Columns.Restitution] = value; }
    public Decision? Decision { get => this.GetChoice<Decision>(Columns.Decision); set => this.SetChoice(Columns.Decision, value); }
    public string? Comment { get => GetAttributeValue<string?>(Columns.Comment); set => this[Columns.Comment] = value; }
    public EntityReference? Approver { get => GetAttributeValue<EntityReference?>(Columns.Approver); set => this[Columns.Approver] = value; }
    public DateTime? DecidedOn { get => GetAttributeValue<DateTime?>(Columns.DecidedOn); set => this[Columns.DecidedOn] = value; }
    public EntityReference? Policy { get => GetAttributeValue<EntityReference?>(Columns.Policy); set => this[Columns.Policy] = value; }
    public decimal? Amount { get => GetAttributeValue<decimal?>(Columns.Amount); set => this[Columns.Amount] = value; }
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
        public const string Id = "rcv_approvalid";
        public const string Name = "rcv_name";
        public const string Restitution = "rcv_restitutionid";
        public const string Decision = "rcv_decision";
        public const string Comment = "rcv_comment";
        public const string Approver = "rcv_approverid";
        public const string DecidedOn = "rcv_decidedon";
        public const string Policy = "rcv_policyid";
        public const string Amount = "rcv_amount";
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
