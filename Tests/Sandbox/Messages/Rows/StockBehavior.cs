using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>What the platform itself does on its own tables: people, units, cases and activities.</summary>
internal static class StockBehavior
{
    /// <summary>Values that the platform gives a row before it is stored.</summary>
    public static void Complete(Table table, Entity row, Entity? before, DateTime now)
    {
        if (before is null && table.LogicalName is "systemuser" or "team")
            row["businessunitid"] = row.GetAttributeValue<EntityReference>("businessunitid") ?? new EntityReference("businessunit", WellKnown.RootBusinessUnit);
        if (before is null && table.LogicalName == "businessunit" && !row.Contains("parentbusinessunitid"))
            throw Faults.CannotBeNull("parentbusinessunitid");

        // A closed activity has ended: the platform dates it when nobody did.
        if (table is { IsActivity: true } && before is not null && !before.Contains("actualend") && !row.Contains("actualend")
            && table.FindColumn("actualend") is { } end && row.GetAttributeValue<OptionSetValue>(StateRules.State)?.Value is 1 or 2)
        {
            row[end.LogicalName] = ColumnValues.Stored(table, end, now);
        }
    }

    /// <summary>A case becomes Resolved by the CloseIncident message only.</summary>
    public static void DemandUpdate(Operation operation, Entity target, Entity before)
    {
        if (target.LogicalName == "incident" && IsResolved(target) && !IsResolved(before) && operation.Caller?.MessageName != CloseIncidentMessage.MessageName)
            throw Faults.ResolveByCloseIncident();
    }

    public static void Created(Organization organization, Operation operation, Entity row)
    {
        if (row.LogicalName == "systemuser")
            People.Welcome(organization, row);
        else if (row.LogicalName == "businessunit")
            People.AddDefaultTeam(organization, Guid.NewGuid(), row, operation.UserId, operation.CreatedOn);
    }

    /// <summary>What goes with a row without being anybody's lookup.</summary>
    public static void Deleting(Organization organization, Table table, Guid id)
    {
        if (table.LogicalName == "systemuser" && organization.Rows.Exists("usersettings", id))
            organization.Rows.Delete("usersettings", id);
    }

    private static bool IsResolved(Entity row) => row.GetAttributeValue<OptionSetValue>(StateRules.State)?.Value == 1;
}
