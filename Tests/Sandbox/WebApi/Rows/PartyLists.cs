using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>The parties of an activity, sent as "(table)_activity_parties", as the party-list columns of its row.</summary>
internal static class PartyLists
{
    // participationtypemask, as Microsoft lists it; 8 (regarding) and 9 (owner) are kept by the platform.
    private static readonly Dictionary<int, string> Columns = new()
    {
        [1] = "from", [2] = "to", [3] = "cc", [4] = "bcc", [5] = "requiredattendees", [6] = "optionalattendees",
        [7] = "organizer", [10] = "resources", [11] = "customers", [12] = "partners",
    };

    public static void Set(Entity activity, TableShape shape, IEnumerable<Entity> parties)
    {
        foreach (var party in parties)
        {
            var mask = party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value;
            var column = mask is { } given ? Columns.GetValueOrDefault(given) : null;
            if (column is null || shape.Table.Columns.GetValueOrDefault(column)?.Type != ColumnType.PartyList)
                throw WebApiException.Payload(shape.Table.EntitySetName,
                    $"Microsoft.Crm.CrmException: the participationtypemask {mask?.ToString() ?? "(none)"} is not one of '{shape.Table.LogicalName}'.");
            party.Attributes.Remove("participationtypemask");
            if (!activity.Attributes.TryGetValue(column, out var list))
                activity[column] = list = new EntityCollection { EntityName = "activityparty" };
            ((EntityCollection)list).Entities.Add(party);
        }
    }
}
