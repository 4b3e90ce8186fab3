using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>
/// The form in which a row comes in: a known table, known columns, values of their types, one id, and references by alternate key
/// replaced by ids. Asked before stage 10, so that plug-ins meet sound values only.
/// </summary>
internal sealed class RowShape(OrganizationModel model, RowStore rows)
{
    public void Demand(Entity target)
    {
        var table = model.Table(target.LogicalName ?? "");
        foreach (var (name, value) in target.Attributes.ToList())
        {
            var column = table.Column(name);
            ColumnValues.DemandType(table, column, value);
            if (value is EntityReference reference)
                Resolve(column, reference);
            if (value is EntityCollection parties)
                DemandParties(parties);
        }

        DemandOneId(table, target);
    }

    /// <summary>The id of the row that a reference means, by id or by alternate key.</summary>
    public Guid Resolve(EntityReference reference)
    {
        if (reference.Id != Guid.Empty || reference.KeyAttributes.Count == 0)
            return reference.Id;
        return FindByKey(reference.LogicalName, reference.KeyAttributes) ?? throw Faults.KeyNotFound(reference.LogicalName);
    }

    public Guid? FindByKey(string tableName, KeyAttributeCollection keys)
    {
        var table = model.Table(tableName);
        var values = new Dictionary<string, object>();
        foreach (var (name, value) in keys)
        {
            ColumnValues.DemandType(table, table.Column(name), value);
            values[name] = value is EntityReference reference ? new EntityReference(reference.LogicalName, Resolve(reference)) : value;
        }

        return rows.FindByKey(tableName, values);
    }

    private void Resolve(Column column, EntityReference reference)
    {
        if (string.IsNullOrEmpty(reference.LogicalName) && column.Targets is [var only])
            reference.LogicalName = only;
        if (reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0)
        {
            reference.Id = Resolve(reference);
            reference.KeyAttributes.Clear();
        }
    }

    private void DemandParties(EntityCollection parties)
    {
        foreach (var party in parties.Entities)
        {
            if (party.LogicalName != "activityparty")
                throw Faults.InvalidArgument($"A party list holds rows of activityparty, not of '{party.LogicalName}'.");
            Demand(party);
        }
    }

    private static void DemandOneId(Table table, Entity target)
    {
        if (!target.Attributes.TryGetValue(table.PrimaryKey, out var value) || value is not Guid id)
            return;
        if (target.Id != Guid.Empty && target.Id != id)
            throw Faults.IdsDiffer(table.LogicalName, target.Id, id);
        target.Id = id;
    }
}
