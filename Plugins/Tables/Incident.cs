using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A case.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Incident : Entity
{
    public const string EntityName = "incident";

    public Incident()
        : base(EntityName)
    {
    }

    public Incident(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Title { get => GetAttributeValue<string?>(Columns.Title); set => this[Columns.Title] = value; }
    public string? Description { get => GetAttributeValue<string?>(Columns.Description); set => this[Columns.Description] = value; }
    public string? TicketNumber { get => GetAttributeValue<string?>(Columns.TicketNumber); set => this[Columns.TicketNumber] = value; }
    public EntityReference? Customer { get => GetAttributeValue<EntityReference?>(Columns.Customer); set => this[Columns.Customer] = value; }
    public EntityReference? PrimaryContact { get => GetAttributeValue<EntityReference?>(Columns.PrimaryContact); set => this[Columns.PrimaryContact] = value; }
    public CasePriority? PriorityCode { get => this.GetChoice<CasePriority>(Columns.PriorityCode); set => this.SetChoice(Columns.PriorityCode, value); }
    public bool? IsServiceFailure { get => GetAttributeValue<bool?>(Columns.IsServiceFailure); set => this[Columns.IsServiceFailure] = value; }
    public Severity? Severity { get => this.GetChoice<Severity>(Columns.Severity); set => this.SetChoice(Columns.Severity, value); }
    public FailureCategory? FailureCategory { get => this.GetChoice<FailureCategory>(Columns.FailureCategory); set => this.SetChoice(Columns.FailureCategory, value); }
    public DateTime? OccurredOn { get => GetAttributeValue<DateTime?>(Columns.OccurredOn); set => this[Columns.OccurredOn] = value; }
    public DateTime? ReportedOn { get => GetAttributeValue<DateTime?>(Columns.ReportedOn); set => this[Columns.ReportedOn] = value; }
    public DiscoveredBy? DiscoveredBy { get => this.GetChoice<DiscoveredBy>(Columns.DiscoveredBy); set => this.SetChoice(Columns.DiscoveredBy, value); }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public IncidentStatus? Status { get => this.GetChoice<IncidentStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "incidentid";
        public const string Title = "title";
        public const string Description = "description";
        public const string TicketNumber = "ticketnumber";
        public const string Customer = "customerid";
        public const string PrimaryContact = "primarycontactid";
        public const string PriorityCode = "prioritycode";
        public const string IsServiceFailure = "rcv_isservicefailure";
        public const string Severity = "rcv_severity";
        public const string FailureCategory = "rcv_failurecategory";
        public const string OccurredOn = "rcv_occurredon";
        public const string ReportedOn = "rcv_reportedon";
        public const string DiscoveredBy = "rcv_discoveredby";
        public const string Recovery = "rcv_recoveryid";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string ModifiedOn = "modifiedon";
    }
}
