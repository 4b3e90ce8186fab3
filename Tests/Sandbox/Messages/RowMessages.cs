using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Create, Update and Delete of one row, and of many: the bulk messages run each stage for all rows before the next.</summary>
internal static class RowMessages
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<CreateResponse>(organization, "Create", operation => new RowCreation(organization, WithTarget(organization, operation)).Run()),
        new Message<UpdateResponse>(organization, "Update", operation => new RowUpdate(organization, WithTarget(organization, operation)).Run()),
        new Message<DeleteResponse>(organization, "Delete", operation => Delete(organization, operation)),
        new Message<CreateMultipleResponse>(organization, "CreateMultiple", operation => CreateMultiple(organization, operation)),
        new Message<UpdateMultipleResponse>(organization, "UpdateMultiple", operation => UpdateMultiple(organization, operation)),
    ];

    /// <summary>The rows of a bulk message, all of one table.</summary>
    public static IReadOnlyList<Entity> Targets(Organization organization, Operation operation)
    {
        if (operation.Caller is not null)
            throw Faults.NotSupported($"{operation.Message} inside a plug-in, which Microsoft does not support,");
        var targets = Message.Required<EntityCollection>(operation, "Targets");
        var table = string.IsNullOrEmpty(targets.EntityName) ? targets.Entities.FirstOrDefault()?.LogicalName : targets.EntityName;
        operation.Table = organization.Model.Table(table ?? "").LogicalName;
        if (targets.Entities.Count == 0)
            throw Faults.MissingParameter(operation.Message, "Targets");
        return targets.Entities.FirstOrDefault(row => row.LogicalName != operation.Table) is { } stranger
            ? throw Faults.InvalidArgument($"{operation.Message} takes rows of one table: '{operation.Table}' was expected, '{stranger.LogicalName}' came.")
            : targets.Entities;
    }

    private static Operation WithTarget(Organization organization, Operation operation)
    {
        var target = Message.Required<Entity>(operation, "Target");
        operation.Table = organization.Model.Table(target.LogicalName ?? "").LogicalName;
        operation.RowId = target.Id;
        return operation;
    }

    private static void Delete(Organization organization, Operation operation)
    {
        var target = Message.RequiredRow(organization, operation, "Target");
        operation.Table = target.LogicalName;
        operation.RowId = target.Id;
        new RowDeletion(organization, operation).Run();
    }

    private static void CreateMultiple(Organization organization, Operation operation)
    {
        var works = Targets(organization, operation).Select(row => RowWorks.Create(organization, operation, row)).ToList();
        RowWork.Run(operation.Session, works);
        operation.Output["Ids"] = works.Select(work => work.Operation.RowId).ToArray();
    }

    // Of several with the same key the first is taken and the others are ignored (Microsoft: "Use bulk operation messages",
    // "Duplicate records in UpdateMultiple Targets parameter").
    private static void UpdateMultiple(Organization organization, Operation operation) =>
        RowWork.Run(operation.Session, [.. Targets(organization, operation)
            .DistinctBy(row => IdOf(organization, row) ?? Guid.NewGuid())
            .Select(row => RowWorks.Update(organization, operation, row))]);

    /// <summary>Which row is meant, by its id or else its alternate key; nothing where neither names one.</summary>
    public static Guid? IdOf(Organization organization, Entity row) =>
        row.Id != Guid.Empty ? row.Id
        : row.KeyAttributes.Count > 0 ? organization.Shape.FindByKey(row.LogicalName, row.KeyAttributes)
        : null;
}
