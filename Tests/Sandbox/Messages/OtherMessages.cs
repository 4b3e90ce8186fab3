using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Organization;
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
        new Message<RetrieveCurrentOrganizationResponse>(organization, "RetrieveCurrentOrganization", operation => operation.Output["Detail"] = new OrganizationDetail
        {
            OrganizationId = PipelineContext.OrganizationId,
            UniqueName = "sandbox",
            FriendlyName = "sandbox",
            // What a developer may break: not one of the types that people work in.
            OrganizationType = OrganizationType.Developer,
        }),
        new Message<RetrieveEntityKeyResponse>(organization, "RetrieveEntityKey", operation => Key(organization, operation)),
        new Message<OrganizationResponse>(organization, "RetrieveEnvironmentVariableValue", operation => Variable(organization, operation)),
    ];

    /// <summary>An alternate key. Its index is built with the table here, unless a test has it fail as double rows would.</summary>
    private static void Key(Organization organization, Operation operation)
    {
        var table = organization.Model.Table(Message.Required<string>(operation, "EntityLogicalName"));
        var name = Message.Required<string>(operation, "LogicalName");
        var key = table.Keys.FirstOrDefault(key => key.LogicalName == name)
            ?? throw Faults.InvalidArgument($"There is no alternate key '{name}' of '{table.LogicalName}'.");
        var metadata = new EntityKeyMetadata { LogicalName = key.LogicalName, SchemaName = key.SchemaName, KeyAttributes = [.. key.Columns] };
        // The server alone sets what only it knows.
        Set(metadata, nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName);
        Set(metadata, nameof(EntityKeyMetadata.EntityKeyIndexStatus), organization.FailedKeys.Contains(name) ? EntityKeyIndexStatus.Failed : EntityKeyIndexStatus.Active);
        operation.Output["EntityKeyMetadata"] = metadata;
    }

    private static void Set(EntityKeyMetadata metadata, string property, object value) =>
        typeof(EntityKeyMetadata).GetProperty(property)!.SetValue(metadata, value);

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
