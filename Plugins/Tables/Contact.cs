using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A person on the client's side.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Contact : Entity
{
    public const string EntityName = "contact";

    public Contact()
        : base(EntityName)
    {
    }

    public Contact(Guid id)
        : base(EntityName, id)
    {
    }

    public string? FullName => GetAttributeValue<string?>(Columns.FullName);
    public string? FirstName { get => GetAttributeValue<string?>(Columns.FirstName); set => this[Columns.FirstName] = value; }
    public string? LastName { get => GetAttributeValue<string?>(Columns.LastName); set => this[Columns.LastName] = value; }
    public EntityReference? ParentCustomer { get => GetAttributeValue<EntityReference?>(Columns.ParentCustomer); set => this[Columns.ParentCustomer] = value; }
    public bool? DoNotPhone { get => GetAttributeValue<bool?>(Columns.DoNotPhone); set => this[Columns.DoNotPhone] = value; }
    public bool? DoNotEmail { get => GetAttributeValue<bool?>(Columns.DoNotEmail); set => this[Columns.DoNotEmail] = value; }
    public ContactMethod? PreferredContactMethodCode { get => this.GetChoice<ContactMethod>(Columns.PreferredContactMethodCode); set => this.SetChoice(Columns.PreferredContactMethodCode, value); }
    public StakeholderRole? StakeholderRole { get => this.GetChoice<StakeholderRole>(Columns.StakeholderRole); set => this.SetChoice(Columns.StakeholderRole, value); }
    public string? WhatMatters { get => GetAttributeValue<string?>(Columns.WhatMatters); set => this[Columns.WhatMatters] = value; }
    public int? State { get => this.GetOption(Columns.State); set => this.SetOption(Columns.State, value); }
    public int? Status { get => this.GetOption(Columns.Status); set => this.SetOption(Columns.Status, value); }
    public EntityReference? Owner { get => GetAttributeValue<EntityReference?>(Columns.Owner); set => this[Columns.Owner] = value; }
    public DateTime? CreatedOn => GetAttributeValue<DateTime?>(Columns.CreatedOn);
    public EntityReference? CreatedBy => GetAttributeValue<EntityReference?>(Columns.CreatedBy);
    public DateTime? ModifiedOn => GetAttributeValue<DateTime?>(Columns.ModifiedOn);

    internal static class Columns
    {
        public const string Id = "contactid";
        public const string FullName = "fullname";
        public const string FirstName = "firstname";
        public const string LastName = "lastname";
        public const string ParentCustomer = "parentcustomerid";
        public const string DoNotPhone = "donotphone";
        public const string DoNotEmail = "donotemail";
        public const string PreferredContactMethodCode = "preferredcontactmethodcode";
        public const string StakeholderRole = "rcv_stakeholderrole";
        public const string WhatMatters = "rcv_whatmatters";
        public const string State = "statecode";
        public const string Status = "statuscode";
        public const string Owner = "ownerid";
        public const string CreatedOn = "createdon";
        public const string CreatedBy = "createdby";
        public const string ModifiedOn = "modifiedon";
    }
}
