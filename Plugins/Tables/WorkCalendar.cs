using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>The working days and hours of a playbook.</summary>
[EntityLogicalName(EntityName)]
internal sealed class WorkCalendar : Entity
{
    public const string EntityName = "rcv_workcalendar";

    public WorkCalendar()
        : base(EntityName)
    {
    }

    public WorkCalendar(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public string? TimeZone { get => GetAttributeValue<string?>(Columns.TimeZone); set => this[Columns.TimeZone] = value; }
    public IReadOnlyList<Weekday>? Days { get => this.GetChoices<Weekday>(Columns.Days); set => this.SetChoices(Columns.Days, value); }
    public int? From { get => GetAttributeValue<int?>(Columns.From); set => this[Columns.From] = value; }
    public int? To { get => GetAttributeValue<int?>(Columns.To); set => this[Columns.To] = value; }
    public string? Holidays { get => GetAttributeValue<string?>(Columns.Holidays); set => this[Columns.Holidays] = value; }
    public bool? IsDefault { get => GetAttributeValue<bool?>(Columns.IsDefault); set => this[Columns.IsDefault] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_workcalendarid";
        public const string Name = "rcv_name";
        public const string TimeZone = "rcv_timezone";
        public const string Days = "rcv_days";
        public const string From = "rcv_from";
        public const string To = "rcv_to";
        public const string Holidays = "rcv_holidays";
        public const string IsDefault = "rcv_isdefault";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
