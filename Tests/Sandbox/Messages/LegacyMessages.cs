using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Assign and SetState: legacy messages with their own steps, whose main operation is an Update of the owner, or of state and status.</summary>
internal static class LegacyMessages
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<AssignResponse>(organization, "Assign", operation => Assign(organization, operation)),
        new Message<SetStateResponse>(organization, "SetState", operation => SetState(organization, operation)),
    ];

    private static void Assign(Organization organization, Operation operation)
    {
        var target = Message.RequiredRow(organization, operation, "Target");
        if (organization.Model.Table(target.LogicalName).Ownership != Ownership.User)
            throw Faults.NotShareable(target.LogicalName);
        Update(organization, operation, target, () => [new("ownerid", Message.Required<EntityReference>(operation, "Assignee").Copy())]);
    }

    private static void SetState(Organization organization, Operation operation)
    {
        var target = Message.RequiredRow(organization, operation, "EntityMoniker");
        Update(organization, operation, target, () =>
            [.. StateRules.Columns(Message.Required<OptionSetValue>(operation, "State"), Message.Required<OptionSetValue>(operation, "Status"))]);
    }

    private static void Update(Organization organization, Operation operation, EntityReference target, Func<List<KeyValuePair<string, object>>> changes)
    {
        operation.Table = target.LogicalName;
        operation.RowId = target.Id;
        organization.Stages.Around(operation, () =>
        {
            var row = new Entity(target.LogicalName, target.Id);
            row.Attributes.AddRange(changes());
            RowWorks.Update(organization, operation, row).Run();
        });
    }
}
