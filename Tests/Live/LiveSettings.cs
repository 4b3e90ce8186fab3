using RecoveryCrm.Tests.Live.Connections;

namespace RecoveryCrm.Tests.Live;

/// <summary>What the environment variables say: where to connect, and whether that may be an environment people work in.</summary>
internal static class LiveSettings
{
    public const string ConnectionVariable = "RECOVERY_LIVE_CONNECTION";
    public const string ProductionVariable = "RECOVERY_LIVE_PRODUCTION";

    public static string ConnectionString => Environment.GetEnvironmentVariable(ConnectionVariable) ?? "";

    /// <summary>Set to "yes" by who has read what the tests do there.</summary>
    public static bool ProductionAllowed => Environment.GetEnvironmentVariable(ProductionVariable) == "yes";

    /// <summary>Why nothing can be tried against a real environment here; null where it can.</summary>
    public static string? Missing => ConnectionString.Length == 0
        ? $"No environment: {ConnectionVariable} holds no connection string."
        : Connection.Missing;
}

/// <summary>A test against a real environment: skipped, with the reason, where none is given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveFactAttribute : FactAttribute
{
    public LiveFactAttribute() => Skip = LiveSettings.Missing;
}
