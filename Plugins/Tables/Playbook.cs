using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>How a recovery runs, chosen by client tier and severity.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Playbook : Entity
{
    public const string EntityName = "rcv_playbook";

    public Playbook()
        : base(EntityName)
    {
    }

    public Playbook(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public string? Description { get => GetAttributeValue<string?>(Columns.Description); set => this[Columns.Description] = value; }
    public IReadOnlyList<ClientTier>? ClientTiers { get => this.GetChoices<ClientTier>(Columns.ClientTiers); set => this.SetChoices(Columns.ClientTiers, value); }
    public IReadOnlyList<Severity>? Severities { get => this.GetChoices<Severity>(Columns.Severities); set => this.SetChoices(Columns.Severities, value); }
    public bool? IsDefault { get => GetAttributeValue<bool?>(Columns.IsDefault); set => this[Columns.IsDefault] = value; }
    public int? Priority { get => GetAttributeValue<int?>(Columns.Priority); set => this[Columns.Priority] = value; }
    public EntityReference? WorkCalendar { get => GetAttributeValue<EntityReference?>(Columns.WorkCalendar); set => this[Columns.WorkCalendar] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_playbookid";
        public const string Name = "rcv_name";
        public const string Description = "rcv_description";
        public const string ClientTiers = "rcv_clienttiers";
        public const string Severities = "rcv_severities";
        public const string IsDefault = "rcv_isdefault";
        public const string Priority = "rcv_priority";
        public const string WorkCalendar = "rcv_workcalendarid";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
