using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>The parties of an activity, sent as "(table)_activity_parties", as the party-list columns of its row.</summary>
internal static class PartyLists
{
    public static void Set(Entity activity, TableShape shape, IEnumerable<Entity> parties)
    {
        foreach (var party in parties)
        {
            var mask = party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value;
            var column = shape.Table.Columns.Values
                .FirstOrDefault(each => each.Type == ColumnType.PartyList && each.Participation == mask)?.LogicalName
                ?? throw WebApiException.Payload(shape.Table.EntitySetName,
                    $"Microsoft.Crm.CrmException: the participationtypemask '{mask}' is not one of '{shape.Table.LogicalName}'.");
            party.Attributes.Remove("participationtypemask");
            if (!activity.Attributes.TryGetValue(column, out var list))
                activity[column] = list = new EntityCollection { EntityName = "activityparty" };
            ((EntityCollection)list).Entities.Add(party);
        }
    }
}
