namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>The solution that was imported, as the environment lists it.</summary>
public sealed record SolutionDefinition(string UniqueName, string Name, string Version, bool IsManaged);
