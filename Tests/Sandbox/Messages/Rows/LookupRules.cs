using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>What a lookup may refer to, and who may set it: Append on the row, AppendTo on the row it refers to.</summary>
internal sealed class LookupRules(OrganizationModel model, RowStore rows, AccessControl access)
{
    /// <summary>Refuses a table that the column does not take, and a row that does not exist.</summary>
    public void DemandExisting(Column column, EntityReference reference)
    {
        if (column.Targets.Count > 0 && !column.Targets.Contains(reference.LogicalName))
            throw Faults.WrongLookupTable(column.LogicalName, reference.LogicalName, column.Targets);
        if (!rows.ExistsAndStays(reference.LogicalName, reference.Id))
            throw Faults.RowNotFound(reference.LogicalName, reference.Id);
    }

    /// <summary>The rights to link, for each lookup that is given another value than it has.</summary>
    public void DemandAppend(Guid userId, Table table, Entity row, Entity given, Entity? before)
    {
        var changed = given.Attributes
            .Where(attribute => attribute.Value is EntityReference reference
                && table.Column(attribute.Key).Type is ColumnType.Lookup or ColumnType.Customer
                && !reference.Equals(before?.GetAttributeValue<EntityReference>(attribute.Key)))
            .Select(attribute => (EntityReference)attribute.Value)
            .ToList();
        if (changed.Count == 0)
            return;
        access.Demand(userId, AccessRights.AppendAccess, table, row.Id, row);
        foreach (var reference in changed)
            access.Demand(userId, AccessRights.AppendToAccess, model.Table(reference.LogicalName), reference.Id);
    }
}
