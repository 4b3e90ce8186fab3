namespace RecoveryCrm.Deploying;

/// <summary>A step could not be done; says what happened and what to do next.</summary>
public sealed class DeployException(string message, string next) : Exception(message)
{
    public string Next { get; } = next;
}
