namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>What a custom API is called on.</summary>
public enum BindingType
{
    Global,
    Entity,
    EntityCollection,
}

/// <summary>The types of parameters and results, with the numbers that customapirequestparameter.type has.</summary>
public enum ParameterType
{
    Boolean,
    DateTime,
    Decimal,
    Entity,
    EntityCollection,
    EntityReference,
    Float,
    Integer,
    Money,
    Picklist,
    String,
    StringArray,
    Guid,
}

/// <summary>A message that the solution defines.</summary>
public sealed record CustomApi
{
    public required string UniqueName { get; init; }

    public BindingType BindingType { get; init; }

    public string? BoundTable { get; init; }

    public bool IsFunction { get; init; }

    public bool IsPrivate { get; init; }

    /// <summary>0 no further steps, 1 asynchronous ones, 2 any.</summary>
    public int AllowedSteps { get; init; }

    /// <summary>The full name of the class that is its main operation.</summary>
    public string? PluginType { get; init; }

    public string? ExecutePrivilege { get; init; }

    public IReadOnlyList<CustomApiParameter> Parameters { get; init; } = [];

    public IReadOnlyList<CustomApiResponse> Responses { get; init; } = [];
}

/// <summary>A request parameter of a custom API.</summary>
public sealed record CustomApiParameter(string Name, ParameterType Type, bool Optional)
{
    public string? Table { get; init; }
}

/// <summary>A response property of a custom API.</summary>
public sealed record CustomApiResponse(string Name, ParameterType Type)
{
    public string? Table { get; init; }
}
