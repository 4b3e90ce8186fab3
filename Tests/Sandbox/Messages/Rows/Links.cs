using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>The rows of intersect tables: who is linked to whom in a many-to-many relationship.</summary>
internal sealed class Links(Organization organization)
{
    /// <summary>Links two rows; a second time is refused.</summary>
    public void Add(ManyToMany many, Relationship relationship, EntityReference target, EntityReference related)
    {
        var (first, second) = Sides(many, relationship, target, related);
        if (organization.Finder.Link(many, first.Id, second.Id) is not null)
            throw Faults.DuplicateId();
        Insert(many, first, second);
    }

    public void Remove(ManyToMany many, Relationship relationship, EntityReference target, EntityReference related)
    {
        var (first, second) = Sides(many, relationship, target, related);
        if (organization.Finder.Link(many, first.Id, second.Id) is not { } link)
            return;
        organization.Rows.Delete(many.IntersectTable, link);
        organization.Written(many.IntersectTable);
    }

    public void RemoveAll(ManyToMany many, string table, Guid id)
    {
        foreach (var column in new[] { (many.Table1, many.Column1), (many.Table2, many.Column2) }.Where(side => side.Item1 == table).Select(side => side.Item2))
        {
            foreach (var link in organization.Finder.Links(many.IntersectTable, column, id))
                organization.Rows.Delete(many.IntersectTable, link);
        }

        organization.Written(many.IntersectTable);
    }

    public void Insert(ManyToMany many, EntityReference first, EntityReference second)
    {
        var table = organization.Model.Table(many.IntersectTable);
        organization.Rows.Insert(new Entity(table.LogicalName, Guid.NewGuid())
        {
            [many.Column1] = Value(table, many.Column1, first),
            [many.Column2] = Value(table, many.Column2, second),
        });
        organization.Written(table.LogicalName);
    }

    private static object Value(Table table, string column, EntityReference row) =>
        table.Column(column).IsLookup ? row : row.Id;

    /// <summary>Which row stands on which side; in a relationship of a table with itself the request's role says it.</summary>
    private static (EntityReference First, EntityReference Second) Sides(ManyToMany many, Relationship relationship, EntityReference target, EntityReference related)
    {
        var targetIsFirst = many.Table1 == many.Table2
            ? relationship.PrimaryEntityRole != EntityRole.Referenced
            : many.Table1 == target.LogicalName;
        var sides = targetIsFirst ? (First: target, Second: related) : (First: related, Second: target);
        if (sides.First.LogicalName != many.Table1)
            throw Faults.RelationshipOfOtherTable(many.SchemaName, sides.First.LogicalName);
        if (sides.Second.LogicalName != many.Table2)
            throw Faults.RelationshipOfOtherTable(many.SchemaName, sides.Second.LogicalName);
        return sides;
    }
}
