using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A task.</summary>
[EntityLogicalName(EntityName)]
internal sealed class TaskActivity : Entity
{
    public const string EntityName = "task";

    public TaskActivity()
        : base(EntityName)
    {
    }

    public TaskActivity(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Subject { get => GetAttributeValue<string?>(Columns.Subject); set => this[Columns.Subject] = value; }
    public string? Description { get => GetAttributeValue<string?>(Columns.Description); set => this[Columns.Description] = value; }
    public string? Category { get => GetAttributeValue<string?>(Columns.Category); set => this[Columns.Category] = value; }
    public EntityReference? RegardingObject { get => GetAttributeValue<EntityReference?>(Columns.RegardingObject); set => this[Columns.RegardingObject] = value; }
    public DateTime? ScheduledEnd { get => GetAttributeValue<DateTime?>(Columns.ScheduledEnd); set => this[Columns.ScheduledEnd] = value; }
    public DateTime? ActualEnd { get => GetAttributeValue<DateTime?>(Columns.ActualEnd); set => this[Columns.ActualEnd] = value; }
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
        public const string Category = "category";
        public const string RegardingObject = "regardingobjectid";
        public const string ScheduledEnd = "scheduledend";
        public const string ActualEnd = "actualend";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string ModifiedOn = "modifiedon";
    }
}
