using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>
/// The rows that come with a Target in RelatedEntities, created in the same operation: those it refers to before it, those that
/// refer to it after it. Each runs its own pipeline.
/// </summary>
internal static class RelatedRows
{
    public static void CreateParents(Organization organization, Operation operation)
    {
        foreach (var (relationship, related) in operation.Target.RelatedEntities)
        {
            if (Parent(organization.Model, relationship, operation.Table) is not { } link)
                continue;
            if (related.Entities is not [var parent])
                throw Faults.InvalidArgument($"'{relationship.SchemaName}' leads to one row, but {related.Entities.Count} came along.");
            operation.Target[link.ReferencingColumn] = new EntityReference(parent.LogicalName, Save(organization, operation, parent));
        }
    }

    public static void CreateChildren(Organization organization, Operation operation)
    {
        var own = new EntityReference(operation.Table, operation.RowId);
        foreach (var (relationship, related) in operation.Target.RelatedEntities)
        {
            if (Parent(organization.Model, relationship, operation.Table) is not null)
                continue;
            if (organization.Model.Relationships.TryGetValue(relationship.SchemaName, out var link) && link.ReferencedTable == operation.Table)
            {
                foreach (var child in related.Entities)
                {
                    child[link.ReferencingColumn] = own.Copy();
                    Save(organization, operation, child);
                }
            }
            else if (organization.Model.ManyToMany.TryGetValue(relationship.SchemaName, out var many))
            {
                foreach (var other in related.Entities)
                    organization.Links.Add(many, relationship, own, new EntityReference(other.LogicalName, Save(organization, operation, other)));
            }
            else
            {
                throw Faults.RelationshipUnknown(relationship.SchemaName);
            }
        }
    }

    /// <summary>The relationship in which the Target is the many side; of a table with itself only if the request says so.</summary>
    private static OneToMany? Parent(OrganizationModel model, Relationship relationship, string table) =>
        model.Relationships.TryGetValue(relationship.SchemaName, out var link)
        && link.ReferencingTable == table
        && (link.ReferencedTable != table || relationship.PrimaryEntityRole == EntityRole.Referencing)
            ? link
            : null;

    /// <summary>A row that is there already is updated.</summary>
    private static Guid Save(Organization organization, Operation operation, Entity row)
    {
        if (row.Id != Guid.Empty && organization.Rows.Exists(row.LogicalName, row.Id))
        {
            RowWorks.Update(organization, operation, row).Run();
            return row.Id;
        }

        var creation = RowWorks.Create(organization, operation, row);
        creation.Run();
        return creation.Operation.RowId;
    }
}
