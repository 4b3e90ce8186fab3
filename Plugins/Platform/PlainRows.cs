using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>
/// Sends rows as the SDK's own type. What a plug-in sends is serialised, and a class of ours is no known type there (it would
/// take a ProxyTypesAssembly attribute and public classes): "Type … cannot be serialized".
/// </summary>
internal sealed class PlainRows(IOrganizationService service) : IOrganizationService
{
    public Guid Create(Entity entity) => service.Create(entity.ToEntity<Entity>());

    public void Update(Entity entity) => service.Update(entity.ToEntity<Entity>());

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => service.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query) => service.RetrieveMultiple(query);

    public void Delete(string entityName, Guid id) => service.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => service.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        service.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        service.Disassociate(entityName, entityId, relationship, relatedEntities);
}
