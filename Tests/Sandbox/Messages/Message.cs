using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>One of Dataverse's messages: what it does with an operation, and the response that answers it.</summary>
internal abstract class Message(Organization organization, string name)
{
    public string Name { get; } = name;

    protected Organization Organization { get; } = organization;

    public abstract void Run(Operation operation);

    /// <summary>The response, with what stands in the operation's output.</summary>
    public virtual OrganizationResponse Answer(Operation operation)
    {
        var response = NewResponse();
        response.ResponseName = Name;
        foreach (var (key, value) in operation.Output)
            response.Results[key] = value;
        return response;
    }

    protected abstract OrganizationResponse NewResponse();

    /// <summary>A parameter that the message needs, of its type.</summary>
    public static T Required<T>(Operation operation, string parameter) => Optional<T>(operation, parameter) is { } value
        ? value
        : throw Faults.MissingParameter(operation.Message, parameter);

    public static T? Optional<T>(Operation operation, string parameter) => operation.Input.TryGetValue(parameter, out var value) && value is not null
        ? value is T typed ? typed : throw Faults.WrongParameterType(operation.Message, parameter, typeof(T).Name, value)
        : default;

    /// <summary>A row that a parameter refers to, by id or by alternate key; it must exist.</summary>
    public static EntityReference RequiredRow(Organization organization, Operation operation, string parameter)
    {
        var reference = Required<EntityReference>(operation, parameter);
        var table = organization.Model.Table(reference.LogicalName ?? "").LogicalName;
        reference.Id = organization.Shape.Resolve(reference);
        return organization.Rows.Exists(table, reference.Id) ? reference : throw Faults.RowNotFound(table, reference.Id);
    }
}

/// <summary>A message that needs no class of its own.</summary>
internal sealed class Message<TResponse>(Organization organization, string name, Action<Operation> run) : Message(organization, name)
    where TResponse : OrganizationResponse, new()
{
    public override void Run(Operation operation) => run(operation);

    protected override OrganizationResponse NewResponse() => new TResponse();
}
