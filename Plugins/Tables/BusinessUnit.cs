using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A business unit.</summary>
[EntityLogicalName(EntityName)]
internal sealed class BusinessUnit : Entity
{
    public const string EntityName = "businessunit";

    public BusinessUnit()
        : base(EntityName)
    {
    }

    public BusinessUnit(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? ParentBusinessUnit { get => GetAttributeValue<EntityReference?>(Columns.ParentBusinessUnit); set => this[Columns.ParentBusinessUnit] = value; }

    internal static class Columns
    {
        public const string Id = "businessunitid";
        public const string Name = "name";
        public const string ParentBusinessUnit = "parentbusinessunitid";
    }
}
