using System.Reflection;
using FakeXrmEasy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Scenarios.Fake;

/// <summary>
/// FakeXrmEasy's service with the product's guards in front of what is written through it. What a guard writes itself goes to
/// the rows alone: FakeXrmEasy knows no parent context, by which our own writes are told from a client's.
/// </summary>
internal sealed class GuardedService(XrmFakedContext context, IOrganizationService rows, Guid user, DateTime now) : IOrganizationService
{
    private const int PreOperation = 20;

    private static readonly MethodInfo ExecutePlugin = typeof(XrmFakedContext).GetMethod(nameof(XrmFakedContext.ExecutePluginWith), [typeof(XrmFakedPluginExecutionContext)])!;

    public Guid Create(Entity entity)
    {
        if (entity.Id == Guid.Empty)
            entity.Id = Guid.NewGuid();
        Run("Create", entity);
        return rows.Create(entity);
    }

    public void Update(Entity entity)
    {
        Run("Update", entity);
        rows.Update(entity);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => rows.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query) => rows.RetrieveMultiple(query);

    public void Delete(string entityName, Guid id) => throw NotHere();

    public OrganizationResponse Execute(OrganizationRequest request) => throw NotHere();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw NotHere();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw NotHere();

    private static NotSupportedException NotHere() => new("No guard runs in front of this here.");

    private void Run(string message, Entity target)
    {
        foreach (var guard in Guard.Of(message, target.LogicalName, target.Attributes.Keys))
        {
            var execution = context.GetDefaultPluginContext();
            execution.MessageName = message;
            execution.Stage = PreOperation;
            execution.PrimaryEntityName = target.LogicalName;
            execution.PrimaryEntityId = target.Id;
            execution.UserId = user;
            execution.InitiatingUserId = user;
            execution.OperationCreatedOn = now;
            execution.InputParameters["Target"] = target;
            if (guard.Image is { } columns)
                execution.PreEntityImages["pre"] = rows.Retrieve(target.LogicalName, target.Id, columns);
            try
            {
                ExecutePlugin.MakeGenericMethod(guard.Plugin).Invoke(context, [execution]);
            }
            catch (TargetInvocationException wrapped) when (wrapped.InnerException is InvalidPluginExecutionException refusal)
            {
                throw new InvalidPluginExecutionException(refusal.Message, refusal);
            }
        }
    }
}
