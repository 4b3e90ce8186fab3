using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Create or update, whichever the row asks for: found by its id or else by its alternate key.</summary>
internal static class UpsertMessages
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<UpsertResponse>(organization, "Upsert", operation => Upsert(organization, operation)),
        new Message<UpsertMultipleResponse>(organization, "UpsertMultiple", operation => UpsertMultiple(organization, operation)),
    ];

    private static void Upsert(Organization organization, Operation operation)
    {
        var target = Message.Required<Entity>(operation, "Target");
        operation.Table = organization.Model.Table(target.LogicalName ?? "").LogicalName;
        operation.RowId = target.Id;
        organization.Stages.Around(operation, () =>
        {
            var work = Work(organization, operation, target);
            work.Run();
            operation.RowId = work.Operation.RowId;
            operation.Output["RecordCreated"] = work is RowCreation;
            operation.Output["Target"] = new EntityReference(operation.Table, work.Operation.RowId);
        });
    }

    private static void UpsertMultiple(Organization organization, Operation operation)
    {
        var targets = RowMessages.Targets(organization, operation);
        // Unlike UpdateMultiple (Microsoft: "Use bulk operation messages", "Duplicate records in UpsertMultiple Targets parameter").
        if (targets.Select(row => RowMessages.IdOf(organization, row)).OfType<Guid>().GroupBy(id => id).FirstOrDefault(rows => rows.Count() > 1) is { } twice)
            throw Faults.InvalidArgument($"UpsertMultiple takes each row once: the row with Id = {twice.Key} of table '{operation.Table}' came more than once.");
        var works = targets.Select(row => Work(organization, operation, row)).ToList();
        RowWork.Run(operation.Session, works);
        operation.Output["Results"] = works.Select(work => new UpsertResponse
        {
            ["RecordCreated"] = work is RowCreation,
            ["Target"] = new EntityReference(operation.Table, work.Operation.RowId),
        }).ToArray();
    }

    /// <summary>
    /// A row that is found is updated without its key columns; one that is not is created with them
    /// (Microsoft: "Use Upsert to create or update a record").
    /// </summary>
    private static RowWork Work(Organization organization, Operation operation, Entity target)
    {
        organization.Shape.Demand(target);
        var found = target.Id != Guid.Empty
            ? organization.Rows.Exists(target.LogicalName, target.Id) ? target.Id : (Guid?)null
            : target.KeyAttributes.Count > 0 ? organization.Shape.FindByKey(target.LogicalName, target.KeyAttributes) : null;
        if (found is { } id)
        {
            foreach (var key in target.KeyAttributes.Keys)
                target.Attributes.Remove(key);
            target.KeyAttributes.Clear();
            target.Id = id;
            return RowWorks.Update(organization, operation, target);
        }

        foreach (var (key, value) in target.KeyAttributes)
        {
            if (!target.Contains(key))
                target[key] = value;
        }

        target.KeyAttributes.Clear();
        return RowWorks.Create(organization, operation, target);
    }
}
