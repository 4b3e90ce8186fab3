using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>What the relationships of a row do to the rows that refer to it. Cascaded deletes and assignments run their own pipelines.</summary>
internal sealed class Cascades(Organization organization)
{
    private const string ActivityPointer = "activitypointer";

    /// <summary>Refuses where a Restrict holds; deletes the children; cuts the other links (without an Update event: none is known).</summary>
    public void Deleting(Operation operation, Table table)
    {
        var relationships = table.OneToMany.Where(relationship => !IsPart(table, relationship)).ToList();
        foreach (var relationship in relationships.Where(relationship => relationship.Delete == Cascade.Restrict))
        {
            if (organization.Finder.Referring(relationship, operation.RowId).Count > 0)
                throw Faults.CannotDeleteReferenced(table.LogicalName, operation.RowId, relationship.ReferencingTable, relationship.ReferencingColumn);
        }

        foreach (var relationship in relationships.Where(relationship => relationship.Delete == Cascade.Cascade))
        {
            foreach (var child in Children(relationship, operation.RowId))
            {
                // A sibling's cascade may have taken it already.
                if (organization.Rows.Exists(child.LogicalName, child.Id))
                    RowWorks.Delete(organization, operation, child).Run();
            }
        }

        foreach (var relationship in relationships.Where(relationship => relationship.Delete == Cascade.RemoveLink))
        {
            foreach (var child in Children(relationship, operation.RowId))
                organization.Rows.Update(new Entity(child.LogicalName, child.Id) { [relationship.ReferencingColumn] = null });
        }

        foreach (var many in table.ManyToMany)
            organization.Links.RemoveAll(many, table.LogicalName, operation.RowId);
    }

    /// <summary>A new owner also gets what the relationships say, each by an update of its own.</summary>
    public void Assigned(Operation operation, Table table, Entity changes, Entity before)
    {
        if (changes.GetAttributeValue<EntityReference>("ownerid") is not { } owner
            || before.GetAttributeValue<EntityReference>("ownerid") is not { } previous || owner.Equals(previous))
        {
            return;
        }

        foreach (var relationship in table.OneToMany.Where(relationship => relationship.Assign is Cascade.Cascade or Cascade.Active or Cascade.UserOwned))
        {
            foreach (var child in Children(relationship, operation.RowId))
            {
                if (IsAssigned(child, relationship.Assign, owner, previous))
                    RowWorks.Update(organization, operation, new Entity(child.LogicalName, child.Id) { ["ownerid"] = owner.Copy() }).Run();
            }
        }
    }

    /// <summary>The rows that refer to a row; an activity by its own table.</summary>
    public IEnumerable<EntityReference> Children(OneToMany relationship, Guid id) =>
        organization.Finder.Referring(relationship, id).Select(child => new EntityReference(
            relationship.ReferencingTable == ActivityPointer
                ? organization.Rows.Find(ActivityPointer, child, ["activitytypecode"])!.GetAttributeValue<string>("activitytypecode")
                : relationship.ReferencingTable,
            child));

    /// <summary>Whether an action on a row goes on to one below it: to all, to active ones, or to those of the same owner.</summary>
    public bool Concerns(Cascade cascade, EntityReference child, EntityReference parent) => cascade switch
    {
        Cascade.Active => Value<OptionSetValue>(child, StateRules.State)?.Value == 0,
        Cascade.UserOwned => Value<EntityReference>(child, "ownerid") is { } owner && owner.Equals(Value<EntityReference>(parent, "ownerid")),
        _ => true,
    };

    private T? Value<T>(EntityReference row, string column) where T : class =>
        organization.Model.Table(row.LogicalName).Columns.ContainsKey(column)
            ? organization.Rows.Find(row.LogicalName, row.Id, [column])?.GetAttributeValue<T>(column)
            : null;

    private bool IsAssigned(EntityReference child, Cascade cascade, EntityReference owner, EntityReference previous)
    {
        var table = organization.Model.Table(child.LogicalName);
        if (table.Ownership != Ownership.User || organization.Rows.Find(child.LogicalName, child.Id) is not { } row)
            return false;
        var current = row.GetAttributeValue<EntityReference>("ownerid");
        return !owner.Equals(current) && cascade switch
        {
            Cascade.UserOwned => previous.Equals(current),
            Cascade.Active => row.GetAttributeValue<OptionSetValue>(StateRules.State)?.Value == 0,
            _ => true,
        };
    }

    /// <summary>An activity's pointer and parties are part of its own row and go with it.</summary>
    private static bool IsPart(Table table, OneToMany relationship) =>
        (table.IsActivity || table.LogicalName == ActivityPointer) && relationship.ReferencingTable == "activityparty" && relationship.ReferencingColumn == "activityid";
}
