using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>A message that the solution defines; its main operation is a plug-in, as stage 30.</summary>
internal sealed class CustomApiMessage(Organization organization, CustomApi api) : Message(organization, api.UniqueName)
{
    private const string Target = "Target";

    public override void Run(Operation operation)
    {
        if (api.BindingType == BindingType.EntityCollection)
            throw Faults.NotSupported($"The custom API '{api.UniqueName}', which is bound to a collection,");
        DemandParameters(operation);
        if (api.BindingType == BindingType.Entity)
        {
            var target = RequiredRow(Organization, operation, Target);
            if (target.LogicalName != api.BoundTable)
                throw Faults.InvalidArgument($"'{api.UniqueName}' is bound to '{api.BoundTable}', not to '{target.LogicalName}'.");
            operation.Table = target.LogicalName;
            operation.RowId = target.Id;
        }

        Organization.Stages.Around(
            operation,
            () =>
            {
                if (api.PluginType is not null || Organization.Steps.Find(api.UniqueName) is not null)
                    Organization.Stages.RunMain(operation, api, StableId.Of("customapi:" + api.UniqueName));
                DemandResults(operation);
            },
            () =>
            {
                if (api.ExecutePrivilege is { Length: > 0 } privilege)
                    Organization.Access.Demand(operation.UserId, privilege);
            });
    }

    protected override OrganizationResponse NewResponse() => new();

    private void DemandParameters(Operation operation)
    {
        foreach (var (name, value) in operation.Input)
        {
            if (name == Target && api.BindingType == BindingType.Entity)
                continue;
            var parameter = api.Parameters.FirstOrDefault(parameter => parameter.Name == name) ?? throw Faults.UnknownParameter(Name, name);
            if (value is not null && !ParameterValue.TypeOf(parameter.Type).IsInstanceOfType(value))
                throw Faults.WrongParameterType(Name, name, parameter.Type.ToString(), value);
        }

        if (api.Parameters.FirstOrDefault(parameter => !parameter.Optional && !(operation.Input.TryGetValue(parameter.Name, out var value) && value is not null)) is { } missing)
            throw Faults.MissingParameter(Name, missing.Name);
    }

    /// <summary>What the plug-in answers must be declared too; what it leaves out has its type's default.</summary>
    private void DemandResults(Operation operation)
    {
        foreach (var (name, value) in operation.Output)
        {
            var result = api.Responses.FirstOrDefault(response => response.Name == name) ?? throw Faults.UnknownParameter(Name, name);
            if (value is not null && !ParameterValue.TypeOf(result.Type).IsInstanceOfType(value))
                throw Faults.WrongParameterType(Name, name, result.Type.ToString(), value);
        }

        foreach (var result in api.Responses.Where(result => !operation.Output.ContainsKey(result.Name)))
            operation.Output[result.Name] = ParameterValue.DefaultOf(result.Type)!;
    }
}

/// <summary>The .NET types of custom API parameters.</summary>
internal static class ParameterValue
{
    public static Type TypeOf(ParameterType type) => type switch
    {
        ParameterType.Boolean => typeof(bool),
        ParameterType.DateTime => typeof(DateTime),
        ParameterType.Decimal => typeof(decimal),
        ParameterType.Entity => typeof(Entity),
        ParameterType.EntityCollection => typeof(EntityCollection),
        ParameterType.EntityReference => typeof(EntityReference),
        ParameterType.Float => typeof(double),
        ParameterType.Integer => typeof(int),
        ParameterType.Money => typeof(Money),
        ParameterType.Picklist => typeof(OptionSetValue),
        ParameterType.String => typeof(string),
        ParameterType.StringArray => typeof(string[]),
        _ => typeof(Guid),
    };

    public static object? DefaultOf(ParameterType type) =>
        TypeOf(type) is { IsValueType: true } value ? Activator.CreateInstance(value) : null;
}
