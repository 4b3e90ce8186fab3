using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <content>Typed access to the related rows, for typed classes.</content>
public partial class Entity
{
    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        RelatedEntities.TryGetValue(RelationshipOf(relationshipSchemaName, primaryEntityRole), out EntityCollection related)
            ? related.Entities.Cast<TEntity>()
            : null;

    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity
    {
        if (entity != null && string.IsNullOrWhiteSpace(entity.LogicalName))
            throw new ArgumentException("The related row has no logical name.", nameof(entity));

        SetRelated(relationshipSchemaName, primaryEntityRole, entity == null ? null : [entity]);
    }

    protected virtual void SetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity =>
        SetRelated(relationshipSchemaName, primaryEntityRole, entities?.Cast<Entity>().ToList());

    private void SetRelated(string schemaName, EntityRole? role, List<Entity> entities)
    {
        Relationship relationship = RelationshipOf(schemaName, role);
        if (entities == null)
            RelatedEntities.Remove(relationship);
        else
            RelatedEntities[relationship] = new EntityCollection(entities) { EntityName = entities.FirstOrDefault()?.LogicalName };
    }

    private static Relationship RelationshipOf(string relationshipSchemaName, EntityRole? role)
    {
        ThrowIfBlank(relationshipSchemaName, nameof(relationshipSchemaName));
        return new Relationship(relationshipSchemaName) { PrimaryEntityRole = role };
    }
}
