namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>One registration of a plug-in on a message.</summary>
public sealed record StepRegistration
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The full name of the class.</summary>
    public required string PluginType { get; init; }

    public required string Message { get; init; }

    public string? PrimaryTable { get; init; }

    public required int Stage { get; init; }

    /// <summary>0 synchronous, 1 asynchronous.</summary>
    public int Mode { get; init; }

    public int Rank { get; init; } = 1;

    /// <summary>Columns one of which must be written; empty = any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    public Guid? ImpersonatingUser { get; init; }

    public string? Configuration { get; init; }
}

/// <summary>Which copy of the row a plug-in gets.</summary>
public enum ImageType
{
    Pre,
    Post,
    Both,
}

/// <summary>A copy of the row, before or after the operation, that a step asks for; no columns = all.</summary>
public sealed record StepImage(ImageType Type, string Alias, IReadOnlyList<string> Columns)
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string MessageProperty { get; init; } = "Target";
}
