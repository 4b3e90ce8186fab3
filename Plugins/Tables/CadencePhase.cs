using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>How often the client hears from us in one phase of a recovery.</summary>
[EntityLogicalName(EntityName)]
internal sealed class CadencePhase : Entity
{
    public const string EntityName = "rcv_cadencephase";

    public CadencePhase()
        : base(EntityName)
    {
    }

    public CadencePhase(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Playbook { get => GetAttributeValue<EntityReference?>(Columns.Playbook); set => this[Columns.Playbook] = value; }
    public IReadOnlyList<Severity>? Severities { get => this.GetChoices<Severity>(Columns.Severities); set => this.SetChoices(Columns.Severities, value); }
    public int? FromMinutes { get => GetAttributeValue<int?>(Columns.FromMinutes); set => this[Columns.FromMinutes] = value; }
    public int? EveryMinutes { get => GetAttributeValue<int?>(Columns.EveryMinutes); set => this[Columns.EveryMinutes] = value; }
    public ClockKind? Clock { get => this.GetChoice<ClockKind>(Columns.Clock); set => this.SetChoice(Columns.Clock, value); }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_cadencephaseid";
        public const string Name = "rcv_name";
        public const string Playbook = "rcv_playbookid";
        public const string Severities = "rcv_severities";
        public const string FromMinutes = "rcv_fromminutes";
        public const string EveryMinutes = "rcv_everyminutes";
        public const string Clock = "rcv_clock";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
