using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A touchpoint that follows, once or again and again, after Verify.</summary>
[EntityLogicalName(EntityName)]
internal sealed class FollowUpRule : Entity
{
    public const string EntityName = "rcv_followuprule";

    public FollowUpRule()
        : base(EntityName)
    {
    }

    public FollowUpRule(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Subject { get => GetAttributeValue<string?>(Columns.Subject); set => this[Columns.Subject] = value; }
    public EntityReference? Playbook { get => GetAttributeValue<EntityReference?>(Columns.Playbook); set => this[Columns.Playbook] = value; }
    public int? Sequence { get => GetAttributeValue<int?>(Columns.Sequence); set => this[Columns.Sequence] = value; }
    public TouchpointPurpose? Purpose { get => this.GetChoice<TouchpointPurpose>(Columns.Purpose); set => this.SetChoice(Columns.Purpose, value); }
    public TouchpointChannel? Channel { get => this.GetChoice<TouchpointChannel>(Columns.Channel); set => this.SetChoice(Columns.Channel, value); }
    public string? Guidance { get => GetAttributeValue<string?>(Columns.Guidance); set => this[Columns.Guidance] = value; }
    public int? FirstAfterDays { get => GetAttributeValue<int?>(Columns.FirstAfterDays); set => this[Columns.FirstAfterDays] = value; }
    public int? EveryDays { get => GetAttributeValue<int?>(Columns.EveryDays); set => this[Columns.EveryDays] = value; }
    public int? Count { get => GetAttributeValue<int?>(Columns.Count); set => this[Columns.Count] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_followupruleid";
        public const string Subject = "rcv_subject";
        public const string Playbook = "rcv_playbookid";
        public const string Sequence = "rcv_sequence";
        public const string Purpose = "rcv_purpose";
        public const string Channel = "rcv_channel";
        public const string Guidance = "rcv_guidance";
        public const string FirstAfterDays = "rcv_firstafterdays";
        public const string EveryDays = "rcv_everydays";
        public const string Count = "rcv_count";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
