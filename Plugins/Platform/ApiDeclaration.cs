using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>The types of a custom API's parameters, with Dataverse's numbers (customapirequestparameter.type).</summary>
internal enum ApiType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Integer = 7,
    String = 10,
    Guid = 12,
}

/// <summary>One parameter or response property of a custom API.</summary>
internal sealed record ApiParameter(string Name, ApiType Type, bool IsOptional, Text Description);

/// <summary>
/// One custom API, declared where it is implemented. The solution's customapis folder is written from it,
/// and a test holds it to this.
/// </summary>
internal sealed class ApiDeclaration(Type pluginType, string name, Action<PluginContext> handler)
{
    private readonly List<ApiParameter> inputs = [];
    private readonly List<ApiParameter> outputs = [];

    public Type PluginType { get; } = pluginType;
    public string Name { get; } = name;
    public Action<PluginContext> Handler { get; } = handler;
    public string? BoundTable { get; private set; }
    public string? Privilege { get; private set; }
    public Text DisplayName { get; private set; } = Text.Verbatim(name);
    public Text Description { get; private set; } = Text.Verbatim(name);
    public IReadOnlyList<ApiParameter> Inputs => inputs;
    public IReadOnlyList<ApiParameter> Outputs => outputs;

    public ApiDeclaration Described(Text displayName, Text description)
    {
        DisplayName = displayName;
        Description = description;
        return this;
    }

    public ApiDeclaration BoundTo(string table)
    {
        BoundTable = table;
        return this;
    }

    /// <summary>The privilege a caller must hold before the platform lets the call in.</summary>
    public ApiDeclaration Needs(string privilege)
    {
        Privilege = privilege;
        return this;
    }

    public ApiDeclaration Takes(string parameter, ApiType type, Text description)
    {
        inputs.Add(new ApiParameter(parameter, type, IsOptional: false, description));
        return this;
    }

    public ApiDeclaration MayTake(string parameter, ApiType type, Text description)
    {
        inputs.Add(new ApiParameter(parameter, type, IsOptional: true, description));
        return this;
    }

    public ApiDeclaration Returns(string property, ApiType type, Text description)
    {
        outputs.Add(new ApiParameter(property, type, IsOptional: false, description));
        return this;
    }
}
