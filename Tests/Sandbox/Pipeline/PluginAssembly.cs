using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>The plug-in assembly that ships, loaded from its file and bound to the SDK of this process.</summary>
internal sealed class PluginAssembly
{
    private readonly ConcurrentDictionary<Guid, IPlugin> instances = new();
    private readonly Assembly assembly;

    public PluginAssembly(string path)
    {
        if (!File.Exists(path))
            throw Faults.InvalidArgument($"The plug-in assembly '{path}' does not exist. Build Plugins first, or name its file.");
        assembly = new Context().LoadFromAssemblyPath(Path.GetFullPath(path));
    }

    /// <summary>One object for each step or API, made at first use and kept, as Dataverse does.</summary>
    public IPlugin Instance(Guid step, string typeName, string? configuration) =>
        instances.GetOrAdd(step, _ => Create(typeName, configuration));

    public bool Has(string typeName) => assembly.GetType(typeName) is { } type && typeof(IPlugin).IsAssignableFrom(type);

    private IPlugin Create(string typeName, string? configuration)
    {
        var type = assembly.GetType(typeName)
            ?? throw Faults.InvalidArgument($"The plug-in type '{typeName}' is not in the assembly {assembly.GetName().Name}.");
        object?[]? arguments = type.GetConstructor([typeof(string), typeof(string)]) is not null ? [configuration, null]
            : type.GetConstructor([typeof(string)]) is not null ? [configuration]
            : null;
        return Activator.CreateInstance(type, arguments) as IPlugin
            ?? throw Faults.InvalidArgument($"The type '{typeName}' does not implement IPlugin.");
    }

    private sealed class Context() : AssemblyLoadContext("plugins")
    {
        // The DLL is compiled for .NET Framework; everything but the SDK is found where this process finds it.
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "Microsoft.Xrm.Sdk" => typeof(Entity).Assembly,
            "Microsoft.Crm.Sdk.Proxy" => typeof(WhoAmIRequest).Assembly,
            _ => null,
        };
    }
}
