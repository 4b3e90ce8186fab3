using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A contact with the client on the account's timeline, an activity.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Touchpoint : Entity
{
    public const string EntityName = "rcv_touchpoint";

    public Touchpoint()
        : base(EntityName)
    {
    }

    public Touchpoint(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Subject { get => GetAttributeValue<string?>(Columns.Subject); set => this[Columns.Subject] = value; }
    public string? Description { get => GetAttributeValue<string?>(Columns.Description); set => this[Columns.Description] = value; }
    public EntityReference? RegardingObject { get => GetAttributeValue<EntityReference?>(Columns.RegardingObject); set => this[Columns.RegardingObject] = value; }
    public DateTime? ScheduledEnd { get => GetAttributeValue<DateTime?>(Columns.ScheduledEnd); set => this[Columns.ScheduledEnd] = value; }
    public DateTime? ActualEnd { get => GetAttributeValue<DateTime?>(Columns.ActualEnd); set => this[Columns.ActualEnd] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public TouchpointPurpose? Purpose { get => this.GetChoice<TouchpointPurpose>(Columns.Purpose); set => this.SetChoice(Columns.Purpose, value); }
    public TouchpointChannel? Channel { get => this.GetChoice<TouchpointChannel>(Columns.Channel); set => this.SetChoice(Columns.Channel, value); }
    public EntityReference? Contact { get => GetAttributeValue<EntityReference?>(Columns.Contact); set => this[Columns.Contact] = value; }
    public bool? ClientAnswered { get => GetAttributeValue<bool?>(Columns.ClientAnswered); set => this[Columns.ClientAnswered] = value; }
    public EntityReference? FollowUpRule { get => GetAttributeValue<EntityReference?>(Columns.FollowUpRule); set => this[Columns.FollowUpRule] = value; }
    public int? Occurrence { get => GetAttributeValue<int?>(Columns.Occurrence); set => this[Columns.Occurrence] = value; }
    public bool? WasOnTime { get => GetAttributeValue<bool?>(Columns.WasOnTime); set => this[Columns.WasOnTime] = value; }
    public int? EscalationLevel { get => GetAttributeValue<int?>(Columns.EscalationLevel); set => this[Columns.EscalationLevel] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public TouchpointStatus? Status { get => this.GetChoice<TouchpointStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "activityid";
        public const string Subject = "subject";
        public const string Description = "description";
        public const string RegardingObject = "regardingobjectid";
        public const string ScheduledEnd = "scheduledend";
        public const string ActualEnd = "actualend";
        public const string Recovery = "rcv_recoveryid";
        public const string Purpose = "rcv_purpose";
        public const string Channel = "rcv_channel";
        public const string Contact = "rcv_contactid";
        public const string ClientAnswered = "rcv_clientanswered";
        public const string FollowUpRule = "rcv_followupruleid";
        public const string Occurrence = "rcv_occurrence";
        public const string WasOnTime = "rcv_wasontime";
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
