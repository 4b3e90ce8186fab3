using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Associate and Disassociate, and the two messages that do the same for the members of a team.</summary>
internal static class LinkMessages
{
    private const string TeamMembers = "teammembership_association";
    private const string UserRoles = "systemuserroles_association";
    private const string TeamRoles = "teamroles_association";

    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<AssociateResponse>(organization, "Associate", operation => Link(organization, operation, isLinked: true)),
        new Message<DisassociateResponse>(organization, "Disassociate", operation => Link(organization, operation, isLinked: false)),
        new Message<AddMembersTeamResponse>(organization, "AddMembersTeam", operation => Members(organization, operation, organization.Links.Add)),
        new Message<RemoveMembersTeamResponse>(organization, "RemoveMembersTeam", operation => Members(organization, operation, organization.Links.Remove)),
    ];

    private static void Link(Organization organization, Operation operation, bool isLinked)
    {
        var target = Message.RequiredRow(organization, operation, "Target");
        var relationship = Message.Required<Relationship>(operation, "Relationship");
        var related = Message.Required<EntityReferenceCollection>(operation, "RelatedEntities");
        operation.RowId = target.Id;
        organization.Stages.Around(operation, () =>
        {
            foreach (var other in related)
            {
                organization.Model.Table(other.LogicalName ?? "");
                other.Id = organization.Shape.Resolve(other);
                if (!organization.Rows.Exists(other.LogicalName!, other.Id))
                    throw Faults.RowNotFound(other.LogicalName!, other.Id);
                if (organization.Model.ManyToMany.TryGetValue(relationship.SchemaName, out var many))
                {
                    DemandLink(organization, operation.UserId, many.SchemaName, target, other);
                    if (isLinked)
                        organization.Links.Add(many, relationship, target, other);
                    else
                        organization.Links.Remove(many, relationship, target, other);
                }
                else
                {
                    SetLookup(organization, operation, relationship, target, other, isLinked);
                }
            }
        });
    }

    /// <summary>A one-to-many association is the lookup of the many side, and an Update of it.</summary>
    private static void SetLookup(Organization organization, Operation operation, Relationship relationship, EntityReference target, EntityReference other, bool isLinked)
    {
        var link = organization.Model.Relationships.GetValueOrDefault(relationship.SchemaName) ?? throw Faults.RelationshipUnknown(relationship.SchemaName);
        var targetIsMany = link.ReferencingTable == target.LogicalName
            && (link.ReferencedTable != target.LogicalName || relationship.PrimaryEntityRole == EntityRole.Referencing);
        var (many, one) = targetIsMany ? (target, other) : (other, target);
        if (many.LogicalName != link.ReferencingTable || one.LogicalName != link.ReferencedTable)
            throw Faults.RelationshipOfOtherTable(link.SchemaName, target.LogicalName);
        var row = new Entity(many.LogicalName, many.Id) { [link.ReferencingColumn] = isLinked ? one.Copy() : null };
        RowWorks.Update(organization, operation, row).Run();
    }

    /// <summary>Append on both rows; who is in a team is written to the team, and giving a role is assigning it.</summary>
    private static void DemandLink(Organization organization, Guid userId, string relationship, EntityReference target, EntityReference other)
    {
        foreach (var row in new[] { target, other })
        {
            var right = (relationship, row.LogicalName) switch
            {
                (TeamMembers, "team") => AccessRights.WriteAccess,
                (TeamMembers, _) => AccessRights.ReadAccess,
                (UserRoles or TeamRoles, "role") => AccessRights.AssignAccess,
                (UserRoles or TeamRoles, _) => AccessRights.ReadAccess,
                _ => AccessRights.AppendAccess,
            };
            organization.Access.Demand(userId, right, organization.Model.Table(row.LogicalName), row.Id);
        }
    }

    private static void Members(
        Organization organization, Operation operation, Action<Metadata.ManyToMany, Relationship, EntityReference, EntityReference> change)
    {
        var many = organization.Model.ManyToMany[TeamMembers];
        var team = new EntityReference("team", Message.Required<Guid>(operation, "TeamId"));
        operation.Table = "team";
        operation.RowId = team.Id;
        organization.Stages.Around(operation, () =>
        {
            foreach (var member in Message.Required<Guid[]>(operation, "MemberIds").Select(id => new EntityReference("systemuser", id)))
            {
                if (!organization.Rows.Exists(member.LogicalName, member.Id))
                    throw Faults.RowNotFound(member.LogicalName, member.Id);
                change(many, new Relationship(TeamMembers), team, member);
            }
        },
        () => organization.Access.Demand(operation.UserId, AccessRights.WriteAccess, organization.Model.Table("team"), team.Id));
    }
}
