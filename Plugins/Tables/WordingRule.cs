using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A phrase that an administrator adds to the built-in wording.</summary>
[EntityLogicalName(EntityName)]
internal sealed class WordingRule : Entity
{
    public const string EntityName = "rcv_wordingrule";

    public WordingRule()
        : base(EntityName)
    {
    }

    public WordingRule(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Phrase { get => GetAttributeValue<string?>(Columns.Phrase); set => this[Columns.Phrase] = value; }
    public WordingLanguage? Language { get => this.GetChoice<WordingLanguage>(Columns.Language); set => this.SetChoice(Columns.Language, value); }
    public WordingRuleCode? Rule { get => this.GetChoice<WordingRuleCode>(Columns.Rule); set => this.SetChoice(Columns.Rule, value); }
    public string? Advice { get => GetAttributeValue<string?>(Columns.Advice); set => this[Columns.Advice] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public RowStatus? Status { get => this.GetChoice<RowStatus>(Columns.Status); set => this.SetChoice(Columns.Status, value); }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public EntityReference? CreatedOnBehalfBy => GetAttributeValue<EntityReference?>(Columns.CreatedOnBehalfBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "rcv_wordingruleid";
        public const string Phrase = "rcv_phrase";
        public const string Language = "rcv_language";
        public const string Rule = "rcv_rule";
        public const string Advice = "rcv_advice";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string CreatedOnBehalfBy = "createdonbehalfby";
        public const string ModifiedOn = "modifiedon";
    }
}
