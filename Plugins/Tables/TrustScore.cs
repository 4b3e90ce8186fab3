using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>One measurement of a client's trust; rows are only ever added.</summary>
[EntityLogicalName(EntityName)]
internal sealed class TrustScore : Entity
{
    public const string EntityName = "rcv_trustscore";

    public TrustScore()
        : base(EntityName)
    {
    }

    public TrustScore(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Account { get => GetAttributeValue<EntityReference?>(Columns.Account); set => this[Columns.Account] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public int? Score { get => GetAttributeValue<int?>(Columns.Score); set => this[Columns.Score] = value; }
    public DateTime? ScoredOn { get => GetAttributeValue<DateTime?>(Columns.ScoredOn); set => this[Columns.ScoredOn] = value; }
    public string? Reason { get => GetAttributeValue<string?>(Columns.Reason); set => this[Columns.Reason] = value; }
    public decimal? FeedbackPart { get => GetAttributeValue<decimal?>(Columns.FeedbackPart); set => this[Columns.FeedbackPart] = value; }
    public decimal? CommitmentPart { get => GetAttributeValue<decimal?>(Columns.CommitmentPart); set => this[Columns.CommitmentPart] = value; }
    public decimal? CadencePart { get => GetAttributeValue<decimal?>(Columns.CadencePart); set => this[Columns.CadencePart] = value; }
    public decimal? RecurrencePart { get => GetAttributeValue<decimal?>(Columns.RecurrencePart); set => this[Columns.RecurrencePart] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public EntityReference? OwningBusinessUnit => GetAttributeValue<EntityReference?>(Columns.OwningBusinessUnit);
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_trustscoreid";
        public const string Name = "rcv_name";
        public const string Account = "rcv_accountid";
        public const string Recovery = "rcv_recoveryid";
        public const string Score = "rcv_score";
        public const string ScoredOn = "rcv_scoredon";
        public const string Reason = "rcv_reason";
        public const string FeedbackPart = "rcv_feedbackpart";
        public const string CommitmentPart = "rcv_commitmentpart";
        public const string CadencePart = "rcv_cadencepart";
        public const string RecurrencePart = "rcv_recurrencepart";
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
