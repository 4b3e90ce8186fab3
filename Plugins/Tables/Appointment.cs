using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A meeting.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Appointment : Entity
{
    public const string EntityName = "appointment";

    public Appointment()
        : base(EntityName)
    {
    }

    public Appointment(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Subject { get => GetAttributeValue<string?>(Columns.Subject); set => this[Columns.Subject] = value; }
    public string? Description { get => GetAttributeValue<string?>(Columns.Description); set => this[Columns.Description] = value; }
    public EntityReference? RegardingObject { get => GetAttributeValue<EntityReference?>(Columns.RegardingObject); set => this[Columns.RegardingObject] = value; }
    public DateTime? ScheduledEnd { get => GetAttributeValue<DateTime?>(Columns.ScheduledEnd); set => this[Columns.ScheduledEnd] = value; }
    public DateTime? ActualEnd { get => GetAttributeValue<DateTime?>(Columns.ActualEnd); set => this[Columns.ActualEnd] = value; }
    public EntityCollection? Organizer { get => GetAttributeValue<EntityCollection?>(Columns.Organizer); set => this[Columns.Organizer] = value; }
    public EntityCollection? RequiredAttendees { get => GetAttributeValue<EntityCollection?>(Columns.RequiredAttendees); set => this[Columns.RequiredAttendees] = value; }
    public EntityCollection? OptionalAttendees { get => GetAttributeValue<EntityCollection?>(Columns.OptionalAttendees); set => this[Columns.OptionalAttendees] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public int? Status { get => this.GetOption(Columns.Status); set => this.SetOption(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "activityid";
        public const string Subject = "subject";
        public const string Description = "description";
        public const string RegardingObject = "regardingobjectid";
        public const string ScheduledEnd = "scheduledend";
        public const string ActualEnd = "actualend";
        public const string Organizer = "organizer";
        public const string RequiredAttendees = "requiredattendees";
        public const string OptionalAttendees = "optionalattendees";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string ModifiedOn = "modifiedon";
    }
}
