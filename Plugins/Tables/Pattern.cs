using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>One systemic cause across several clients.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Pattern : Entity
{
    public const string EntityName = "rcv_pattern";

    public Pattern()
        : base(EntityName)
    {
    }

    public Pattern(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public FailureCategory? FailureCategory { get => this.GetChoice<FailureCategory>(Columns.FailureCategory); set => this.SetChoice(Columns.FailureCategory, value); }
    public DateTime? FirstOn { get => GetAttributeValue<DateTime?>(Columns.FirstOn); set => this[Columns.FirstOn] = value; }
    public DateTime? LastOn { get => GetAttributeValue<DateTime?>(Columns.LastOn); set => this[Columns.LastOn] = value; }
    public int? Accounts { get => GetAttributeValue<int?>(Columns.Accounts); set => this[Columns.Accounts] = value; }
    public int? Recoveries { get => GetAttributeValue<int?>(Columns.Recoveries); set => this[Columns.Recoveries] = value; }
    public string? Note { get => GetAttributeValue<string?>(Columns.Note); set => this[Columns.Note] = value; }
    public string? OpenKey { get => GetAttributeValue<string?>(Columns.OpenKey); set => this[Columns.OpenKey] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public PatternStatus? Status { get => this.GetChoice<PatternStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_patternid";
        public const string Name = "rcv_name";
        public const string FailureCategory = "rcv_failurecategory";
        public const string FirstOn = "rcv_firston";
        public const string LastOn = "rcv_laston";
        public const string Accounts = "rcv_accounts";
        public const string Recoveries = "rcv_recoveries";
        public const string Note = "rcv_note";
        public const string OpenKey = "rcv_openkey";
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
