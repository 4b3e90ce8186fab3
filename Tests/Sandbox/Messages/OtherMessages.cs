using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Messages that only answer.</summary>
internal static class OtherMessages
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<WhoAmIResponse>(organization, "WhoAmI", operation =>
        {
            operation.Output["UserId"] = operation.UserId;
            operation.Output["BusinessUnitId"] = operation.BusinessUnitId;
            operation.Output["OrganizationId"] = PipelineContext.OrganizationId;
        }),
        new Message<OrganizationResponse>(organization, "RetrieveEnvironmentVariableValue", operation => Variable(organization, operation)),
    ];

    /// <summary>The value that was set, else the definition's default. The message has no class in the SDK; it is called by name.</summary>
    private static void Variable(Organization organization, Operation operation)
    {
        var name = Message.Required<string>(operation, "DefinitionSchemaName");
        var found = organization.Database.Query(
            "SELECT d.defaultvalue, v.value FROM environmentvariabledefinition AS d LEFT JOIN environmentvariablevalue AS v"
            + " ON v.environmentvariabledefinitionid = d.environmentvariabledefinitionid WHERE d.schemaname = @p0",
            reader => reader.IsDBNull(1) ? reader.IsDBNull(0) ? null : reader.GetString(0) : reader.GetString(1),
            name);
        operation.Output["Value"] = found is [var value, ..] ? value : throw Faults.InvalidArgument($"There is no environment variable definition '{name}'.");
    }
}
