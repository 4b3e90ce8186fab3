using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>Why a failure happened, by five whys.</summary>
[EntityLogicalName(EntityName)]
internal sealed class RootCause : Entity
{
    public const string EntityName = "rcv_rootcause";

    public RootCause()
        : base(EntityName)
    {
    }

    public RootCause(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Problem { get => GetAttributeValue<string?>(Columns.Problem); set => this[Columns.Problem] = value; }
    public EntityReference? Recovery { get => GetAttributeValue<EntityReference?>(Columns.Recovery); set => this[Columns.Recovery] = value; }
    public FailureCategory? Category { get => this.GetChoice<FailureCategory>(Columns.Category); set => this.SetChoice(Columns.Category, value); }
    public string? Why1 { get => GetAttributeValue<string?>(Columns.Why1); set => this[Columns.Why1] = value; }
    public string? Why2 { get => GetAttributeValue<string?>(Columns.Why2); set => this[Columns.Why2] = value; }
    public string? Why3 { get => GetAttributeValue<string?>(Columns.Why3); set => this[Columns.Why3] = value; }
    public string? Why4 { get => GetAttributeValue<string?>(Columns.Why4); set => this[Columns.Why4] = value; }
    public string? Why5 { get => GetAttributeValue<string?>(Columns.Why5); set => this[Columns.Why5] = value; }
    public string? Conclusion { get => GetAttributeValue<string?>(Columns.Conclusion); set => this[Columns.Conclusion] = value; }
    public string? ClientText { get => GetAttributeValue<string?>(Columns.ClientText); set => this[Columns.ClientText] = value; }
    public EntityReference? Author { get => GetAttributeValue<EntityReference?>(Columns.Author); set => this[Columns.Author] = value; }
    public bool? IsVerified { get => GetAttributeValue<bool?>(Columns.IsVerified); set => this[Columns.IsVerified] = value; }
    public EntityReference? VerifiedBy { get => GetAttributeValue<EntityReference?>(Columns.VerifiedBy); set => this[Columns.VerifiedBy] = value; }
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
        public const string Id = "rcv_rootcauseid";
        public const string Problem = "rcv_problem";
        public const string Recovery = "rcv_recoveryid";
        public const string Category = "rcv_category";
        public const string Why1 = "rcv_why1";
        public const string Why2 = "rcv_why2";
        public const string Why3 = "rcv_why3";
        public const string Why4 = "rcv_why4";
        public const string Why5 = "rcv_why5";
        public const string Conclusion = "rcv_conclusion";
        public const string ClientText = "rcv_clienttext";
        public const string Author = "rcv_authorid";
        public const string IsVerified = "rcv_isverified";
        public const string VerifiedBy = "rcv_verifiedbyid";
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
