using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Messages;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>Brings a request to its message, with an operation of its own, and the answer back.</summary>
internal sealed class Dispatcher
{
    private const string Bypass = "BypassCustomPluginExecution";

    /// <summary>Optional parameters that change nothing here: there is no duplicate detection, no solution to add to, no flow to call.</summary>
    private static readonly string[] Ignored = ["SuppressDuplicateDetection", "SolutionUniqueName", "SuppressCallbackRegistrationExpanderJob"];

    private readonly Organization organization;
    private readonly Dictionary<string, Message> messages;

    public Dispatcher(Organization organization)
    {
        this.organization = organization;
        messages = MessageTable.All(organization).ToDictionary(message => message.Name);
        foreach (var api in organization.Model.CustomApis)
            messages.Add(api.UniqueName, new CustomApiMessage(organization, api));
    }

    public OrganizationResponse Execute(Session session, OrganizationRequest request, Guid userId, PipelineContext? caller)
    {
        var message = messages.GetValueOrDefault(request.RequestName ?? "") ?? throw Faults.UnknownMessage(request.RequestName ?? "");
        organization.Access.DemandEnabled(userId);
        var principal = organization.Access.Of(userId);
        var input = request.Parameters.Copy();
        var bypass = caller is null && session.Caller.BypassCustomPlugins;
        if (input.TryGetValue(Bypass, out var wanted) && wanted is true)
        {
            if (!principal.IsAdministrator)
                throw Faults.AdministratorOnly(Bypass);
            bypass = true;
        }

        var operation = new Operation(session, message.Name, userId, caller, organization.Clock.UtcNow)
        {
            Input = input,
            BusinessUnitId = principal.BusinessUnitId,
            Depth = caller is null ? 1 : caller.Depth + 1,
            BypassPlugins = bypass,
            RequestId = request.RequestId ?? Guid.NewGuid(),
        };
        operation.Tag = input.TryGetValue(Operation.TagName, out var tag) ? tag : caller is null ? session.Caller.Tag : null;
        foreach (var name in Ignored.Append(Bypass).Append(Operation.TagName))
            input.Remove(name);

        message.Run(operation);
        return message.Answer(operation);
    }

    /// <summary>The table that a request is about, as far as it names one; else an empty text.</summary>
    public static string TableOf(OrganizationRequest request) =>
        Named(request, "Target") ?? Named(request, "Targets") ?? Named(request, "EntityMoniker") ?? Named(request, "Query") ?? "";

    private static string? Named(OrganizationRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var value)
            ? value switch
            {
                Entity row => row.LogicalName,
                EntityReference reference => reference.LogicalName,
                EntityCollection rows => rows.EntityName,
                QueryExpression query => query.EntityName,
                QueryByAttribute query => query.EntityName,
                _ => null,
            }
            : null;
}
