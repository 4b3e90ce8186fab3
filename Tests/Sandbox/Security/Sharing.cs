using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>Sharing along the relationships that cascade it: to the rows below when it is given, and to rows that come below later.</summary>
internal sealed class Sharing(Organization organization)
{
    public void Grant(EntityReference row, EntityReference principal, AccessRights rights)
    {
        organization.Shares.Give(row, principal, rights, inherited: false);
        Below(row, relationship => relationship.Share, child => organization.Shares.Give(child, principal, rights, inherited: true));
    }

    public void Modify(EntityReference row, EntityReference principal, AccessRights rights)
    {
        organization.Shares.Replace(row, principal, rights);
        Below(row, relationship => relationship.Share, child =>
        {
            organization.Shares.Take(child, principal, inherited: true);
            organization.Shares.Give(child, principal, rights, inherited: true);
        });
    }

    public void Revoke(EntityReference row, EntityReference principal)
    {
        organization.Shares.Take(row, principal, inherited: false);
        Below(row, relationship => relationship.Unshare, child => organization.Shares.Take(child, principal, inherited: true));
    }

    /// <summary>A row that comes below a shared one is shared as well; one that moves away loses what it had from there.</summary>
    public void Inherit(Table table, Entity changes, Entity? before = null)
    {
        var parents = table.ManyToOne.Where(relationship => Cascades(relationship.Reparent)).ToList();
        if (!parents.Any(relationship => IsMoved(relationship, changes, before)))
            return;

        var row = new EntityReference(table.LogicalName, changes.Id);
        foreach (var share in organization.Shares.Of(row.Id).Where(share => share.Inherited != AccessRights.None))
            organization.Shares.Take(row, share.Principal, inherited: true);
        foreach (var (relationship, parent) in parents.Select(relationship => (relationship, Parent(relationship, changes, before))))
        {
            if (parent is null || !organization.Cascades.Concerns(relationship.Reparent, row, parent))
                continue;
            foreach (var share in organization.Shares.Of(parent.Id))
                organization.Shares.Give(row, share.Principal, share.Direct | share.Inherited, inherited: true);
        }
    }

    private static bool Cascades(Cascade cascade) => cascade is Cascade.Cascade or Cascade.Active or Cascade.UserOwned;

    private static bool IsMoved(OneToMany relationship, Entity changes, Entity? before) =>
        changes.Attributes.TryGetValue(relationship.ReferencingColumn, out var value)
        && !Equals(value, before?.GetAttributeValue<EntityReference>(relationship.ReferencingColumn));

    private static EntityReference? Parent(OneToMany relationship, Entity changes, Entity? before)
    {
        var parent = changes.Attributes.TryGetValue(relationship.ReferencingColumn, out var value)
            ? (EntityReference?)value
            : before?.GetAttributeValue<EntityReference>(relationship.ReferencingColumn);
        return parent?.LogicalName == relationship.ReferencedTable ? parent : null;
    }

    private void Below(EntityReference row, Func<OneToMany, Cascade> cascade, Action<EntityReference> change)
    {
        var reached = new HashSet<Guid> { row.Id };
        var waiting = new Queue<EntityReference>([row]);
        while (waiting.TryDequeue(out var parent))
        {
            foreach (var child in organization.Model.Table(parent.LogicalName).OneToMany
                .Where(relationship => Cascades(cascade(relationship)))
                .SelectMany(relationship => organization.Cascades.Children(relationship, parent.Id)
                    .Where(child => organization.Cascades.Concerns(cascade(relationship), child, parent)))
                .Where(child => reached.Add(child.Id)))
            {
                change(child);
                waiting.Enqueue(child);
            }
        }
    }
}
