using System;
using System.Collections.Generic;

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
internal sealed record ApiParameter(string Name, ApiType Type, bool IsOptional);

/// <summary>
/// One custom API, declared where it is implemented. The solution's customapis folder is written from it,
/// and a test holds it to this; the labels stand only there, because they are no run-time data.
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
    public bool IsErasing { get; private set; }
    public IReadOnlyList<ApiParameter> Inputs => inputs;
    public IReadOnlyList<ApiParameter> Outputs => outputs;

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

    /// <summary>What it writes as SYSTEM runs past our steps (V7): it asks everything that has to be asked itself.</summary>
    public ApiDeclaration Erases()
    {
        IsErasing = true;
        return this;
    }

    public ApiDeclaration Takes(string parameter, ApiType type)
    {
        inputs.Add(new ApiParameter(parameter, type, IsOptional: false));
        return this;
    }

    public ApiDeclaration MayTake(string parameter, ApiType type)
    {
        inputs.Add(new ApiParameter(parameter, type, IsOptional: true));
        return this;
    }

    public ApiDeclaration Returns(string property, ApiType type)
    {
        outputs.Add(new ApiParameter(property, type, IsOptional: false));
        return this;
    }
}
