namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>An environment variable of the solution.</summary>
public sealed record EnvironmentVariable(string SchemaName, int Type, string? DefaultValue, Labels Label);
