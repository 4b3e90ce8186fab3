using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A person on our side.</summary>
[EntityLogicalName(EntityName)]
internal sealed class SystemUser : Entity
{
    public const string EntityName = "systemuser";

    public SystemUser()
        : base(EntityName)
    {
    }

    public SystemUser(Guid id)
        : base(EntityName, id)
    {
    }

    public string? FullName => GetAttributeValue<string?>(Columns.FullName);
    public string? FirstName { get => GetAttributeValue<string?>(Columns.FirstName); set => this[Columns.FirstName] = value; }
    public string? LastName { get => GetAttributeValue<string?>(Columns.LastName); set => this[Columns.LastName] = value; }
    public string? DomainName { get => GetAttributeValue<string?>(Columns.DomainName); set => this[Columns.DomainName] = value; }
    public EntityReference? ParentSystemUser { get => GetAttributeValue<EntityReference?>(Columns.ParentSystemUser); set => this[Columns.ParentSystemUser] = value; }
    public EntityReference? BusinessUnit { get => GetAttributeValue<EntityReference?>(Columns.BusinessUnit); set => this[Columns.BusinessUnit] = value; }
    public bool? IsDisabled { get => GetAttributeValue<bool?>(Columns.IsDisabled); set => this[Columns.IsDisabled] = value; }

    internal static class Columns
    {
        public const string Id = "systemuserid";
        public const string FullName = "fullname";
        public const string FirstName = "firstname";
        public const string LastName = "lastname";
        public const string DomainName = "domainname";
        public const string ParentSystemUser = "parentsystemuserid";
        public const string BusinessUnit = "businessunitid";
        public const string IsDisabled = "isdisabled";
    }
}
