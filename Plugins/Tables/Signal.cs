using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>What monitoring saw before the client told us.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Signal : Entity
{
    public const string EntityName = "rcv_signal";

    public Signal()
        : base(EntityName)
    {
    }

    public Signal(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public string? Source { get => GetAttributeValue<string?>(Columns.Source); set => this[Columns.Source] = value; }
    public string? ExternalId { get => GetAttributeValue<string?>(Columns.ExternalId); set => this[Columns.ExternalId] = value; }
    public EntityReference? Account { get => GetAttributeValue<EntityReference?>(Columns.Account); set => this[Columns.Account] = value; }
    public Severity? Severity { get => this.GetChoice<Severity>(Columns.Severity); set => this.SetChoice(Columns.Severity, value); }
    public FailureCategory? FailureCategory { get => this.GetChoice<FailureCategory>(Columns.FailureCategory); set => this.SetChoice(Columns.FailureCategory, value); }
    public string? Summary { get => GetAttributeValue<string?>(Columns.Summary); set => this[Columns.Summary] = value; }
    public DateTime? DetectedOn { get => GetAttributeValue<DateTime?>(Columns.DetectedOn); set => this[Columns.DetectedOn] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public SignalStatus? Status { get => this.GetChoice<SignalStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_signalid";
        public const string Name = "rcv_name";
        public const string Source = "rcv_source";
        public const string ExternalId = "rcv_externalid";
        public const string Account = "rcv_accountid";
        public const string Severity = "rcv_severity";
        public const string FailureCategory = "rcv_failurecategory";
        public const string Summary = "rcv_summary";
        public const string DetectedOn = "rcv_detectedon";
        public const string Recovery = "rcv_recoveryid";
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
