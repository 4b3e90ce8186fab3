using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Security;

/// <summary>One principal's share of one row: given directly, and inherited from a parent row.</summary>
internal sealed record Share(Guid Id, EntityReference Principal, AccessRights Direct, AccessRights Inherited);

/// <summary>The rows of principalobjectaccess: who was given access to which row.</summary>
internal sealed class Shares(Database database, RowStore rows, SandboxClock clock)
{
    private const string Table = "principalobjectaccess";

    /// <summary>What a user has been given on a row, by itself or through a team.</summary>
    public AccessRights RightsOf(Principal principal, Guid rowId) => Of(rowId)
        .Where(share => principal.Selves.Contains(share.Principal.Id))
        .Aggregate(AccessRights.None, (rights, share) => rights | share.Direct | share.Inherited);

    public IReadOnlyList<Share> Of(Guid rowId)
    {
        var ids = database.Query($"SELECT {Table}id FROM {Table} WHERE objectid = @p0", reader => Guid.Parse(reader.GetString(0)), rowId);
        return [.. ids.Select(id => rows.Find(Table, id)!).Select(Read)];
    }

    /// <summary>Adds rights to what the principal has.</summary>
    public void Give(EntityReference row, EntityReference principal, AccessRights rights, bool inherited) =>
        Change(row, principal, share => inherited ? share with { Inherited = share.Inherited | rights } : share with { Direct = share.Direct | rights });

    /// <summary>Replaces the rights given directly.</summary>
    public void Replace(EntityReference row, EntityReference principal, AccessRights rights) =>
        Change(row, principal, share => share with { Direct = rights });

    public void Take(EntityReference row, EntityReference principal, bool inherited) =>
        Change(row, principal, share => inherited ? share with { Inherited = AccessRights.None } : share with { Direct = AccessRights.None });

    /// <summary>All shares of a row that is deleted.</summary>
    public void Drop(Guid rowId) => database.Execute($"DELETE FROM {Table} WHERE objectid = @p0", rowId);

    private void Change(EntityReference row, EntityReference principal, Func<Share, Share> change)
    {
        database.Hold($"{Table} {row.Id}");
        var existing = Of(row.Id).FirstOrDefault(share => share.Principal.Id == principal.Id);
        var changed = change(existing ?? new Share(Guid.NewGuid(), principal, AccessRights.None, AccessRights.None));
        if ((changed.Direct | changed.Inherited) == AccessRights.None)
        {
            if (existing is not null)
                rows.Delete(Table, existing.Id);
            return;
        }

        if (changed == existing)
            return;
        var entry = new Entity(Table, changed.Id)
        {
            ["objectid"] = row.Id,
            ["objecttypecode"] = row.LogicalName,
            ["principalid"] = principal.Id,
            ["principaltypecode"] = principal.LogicalName,
            ["accessrightsmask"] = (int)changed.Direct,
            ["inheritedaccessrightsmask"] = (int)changed.Inherited,
            ["changedon"] = clock.UtcNow,
        };
        if (existing is null)
            rows.Insert(entry);
        else
            rows.Update(entry);
    }

    private static Share Read(Entity row) => new(
        row.Id,
        new EntityReference(row.GetAttributeValue<string>("principaltypecode"), row.GetAttributeValue<Guid>("principalid")),
        (AccessRights)row.GetAttributeValue<int>("accessrightsmask"),
        (AccessRights)row.GetAttributeValue<int>("inheritedaccessrightsmask"));
}
