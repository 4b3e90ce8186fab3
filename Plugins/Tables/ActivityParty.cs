using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>A person or record that takes part in an activity.</summary>
[EntityLogicalName(EntityName)]
internal sealed class ActivityParty : Entity
{
    public const string EntityName = "activityparty";

    public ActivityParty()
        : base(EntityName)
    {
    }

    public ActivityParty(Guid id)
        : base(EntityName, id)
    {
    }

    public EntityReference? Activity { get => GetAttributeValue<EntityReference?>(Columns.Activity); set => this[Columns.Activity] = value; }
    public EntityReference? Party { get => GetAttributeValue<EntityReference?>(Columns.Party); set => this[Columns.Party] = value; }
    public int? ParticipationTypeMask { get => this.GetOption(Columns.ParticipationTypeMask); set => this.SetOption(Columns.ParticipationTypeMask, value); }

    internal static class Columns
    {
        public const string Id = "activitypartyid";
        public const string Activity = "activityid";
        public const string Party = "partyid";
        public const string ParticipationTypeMask = "participationtypemask";
    }
}
