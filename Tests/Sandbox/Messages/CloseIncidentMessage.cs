using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Resolves a case: its resolution activity is created, then the case's state is set, so that a plug-in on that update finds the activity.</summary>
internal static class CloseIncidentMessage
{
    public const string MessageName = "CloseIncident";

    public static Message Of(Organization organization) =>
        new Message<CloseIncidentResponse>(organization, MessageName, operation => Close(organization, operation));

    private static void Close(Organization organization, Operation operation)
    {
        var resolution = Message.Required<Entity>(operation, "IncidentResolution");
        var status = Message.Required<OptionSetValue>(operation, "Status");
        if (resolution.GetAttributeValue<EntityReference>("incidentid") is not { } incident)
            throw Faults.MissingParameter(MessageName, "IncidentResolution.incidentid");
        if (!organization.Rows.Exists("incident", incident.Id))
            throw Faults.RowNotFound("incident", incident.Id);
        operation.Table = "incident";
        operation.RowId = incident.Id;
        organization.Stages.Around(operation, () =>
        {
            var creation = RowWorks.Create(organization, operation, resolution);
            creation.Run();
            organization.Rows.Update(new Entity("incidentresolution", creation.Operation.RowId)
            {
                [StateRules.State] = new OptionSetValue(1),
                [StateRules.Status] = new OptionSetValue(2),
                ["actualend"] = operation.CreatedOn,
            });
            var update = new Entity("incident", incident.Id);
            update.Attributes.AddRange(StateRules.Columns(new OptionSetValue(1), status));
            RowWorks.Update(organization, operation, update).Run();
        });
    }
}
