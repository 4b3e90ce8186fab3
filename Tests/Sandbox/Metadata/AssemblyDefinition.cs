namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>A plug-in assembly of the solution and the types it registers.</summary>
public sealed record AssemblyDefinition(Guid Id, string FullName, string FileName, IReadOnlyList<PluginTypeDefinition> Types);

/// <summary>A registered plug-in class.</summary>
public sealed record PluginTypeDefinition(Guid Id, string Name, string AssemblyQualifiedName);
