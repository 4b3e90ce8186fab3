using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>What a contact of the client says about a recovery.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Feedback : Entity
{
    public const string EntityName = "rcv_feedback";

    public Feedback()
        : base(EntityName)
    {
    }

    public Feedback(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public EntityReference? Contact { get => GetAttributeValue<EntityReference?>(Columns.Contact); set => this[Columns.Contact] = value; }
    public DateTime? RequestedOn { get => GetAttributeValue<DateTime?>(Columns.RequestedOn); set => this[Columns.RequestedOn] = value; }
    public DateTime? ReceivedOn { get => GetAttributeValue<DateTime?>(Columns.ReceivedOn); set => this[Columns.ReceivedOn] = value; }
    public int? OutcomeRating { get => GetAttributeValue<int?>(Columns.OutcomeRating); set => this[Columns.OutcomeRating] = value; }
    public int? ProcessRating { get => GetAttributeValue<int?>(Columns.ProcessRating); set => this[Columns.ProcessRating] = value; }
    public int? TreatmentRating { get => GetAttributeValue<int?>(Columns.TreatmentRating); set => this[Columns.TreatmentRating] = value; }
    public int? CommunicationRating { get => GetAttributeValue<int?>(Columns.CommunicationRating); set => this[Columns.CommunicationRating] = value; }
    public int? ConfidenceRating { get => GetAttributeValue<int?>(Columns.ConfidenceRating); set => this[Columns.ConfidenceRating] = value; }
    public int? Recommend { get => GetAttributeValue<int?>(Columns.Recommend); set => this[Columns.Recommend] = value; }
    public string? Prevention { get => GetAttributeValue<string?>(Columns.Prevention); set => this[Columns.Prevention] = value; }
    public string? Comment { get => GetAttributeValue<string?>(Columns.Comment); set => this[Columns.Comment] = value; }
    public string? Answer { get => GetAttributeValue<string?>(Columns.Answer); set => this[Columns.Answer] = value; }
    public string? OpenKey { get => GetAttributeValue<string?>(Columns.OpenKey); set => this[Columns.OpenKey] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public FeedbackStatus? Status { get => this.GetChoice<FeedbackStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_feedbackid";
        public const string Name = "rcv_name";
        public const string Recovery = "rcv_recoveryid";
        public const string Contact = "rcv_contactid";
        public const string RequestedOn = "rcv_requestedon";
        public const string ReceivedOn = "rcv_receivedon";
        public const string OutcomeRating = "rcv_outcomerating";
        public const string ProcessRating = "rcv_processrating";
        public const string TreatmentRating = "rcv_treatmentrating";
        public const string CommunicationRating = "rcv_communicationrating";
        public const string ConfidenceRating = "rcv_confidencerating";
        public const string Recommend = "rcv_recommend";
        public const string Prevention = "rcv_prevention";
        public const string Comment = "rcv_comment";
        public const string Answer = "rcv_answer";
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
