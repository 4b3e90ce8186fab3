using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A team of users.</summary>
[EntityLogicalName(EntityName)]
internal sealed class Team : Entity
{
    public const string EntityName = "team";

    public Team()
        : base(EntityName)
    {
    }

    public Team(Guid id)
        : base(EntityName, id)
    {
    }

    public string? Name { get => GetAttributeValue<string?>(Columns.Name); set => this[Columns.Name] = value; }
    public EntityReference? Administrator { get => GetAttributeValue<EntityReference?>(Columns.Administrator); set => this[Columns.Administrator] = value; }
    public EntityReference? BusinessUnit { get => GetAttributeValue<EntityReference?>(Columns.BusinessUnit); set => this[Columns.BusinessUnit] = value; }

    internal static class Columns
    {
        public const string Id = "teamid";
        public const string Name = "name";
        public const string Administrator = "administratorid";
        public const string BusinessUnit = "businessunitid";
    }
}
