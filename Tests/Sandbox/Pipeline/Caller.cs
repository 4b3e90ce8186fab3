namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>Who sends a request, and with which of Dataverse's optional parameters.</summary>
public sealed record Caller(Guid UserId)
{
    /// <summary>Whoever really signed in when <see cref="UserId"/> is impersonated (MSCRMCallerID).</summary>
    public Guid? OnBehalfBy { get; init; }

    /// <summary>Skips custom plug-ins (BypassCustomPluginExecution); for system administrators.</summary>
    public bool BypassCustomPlugins { get; init; }

    /// <summary>The optional parameter "tag": plug-ins find it in SharedVariables.</summary>
    public string? Tag { get; init; }

    /// <summary>The language of labels and formatted values; the user's own when absent.</summary>
    public int? Language { get; init; }
}
