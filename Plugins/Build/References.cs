using Mono.Cecil;

namespace RecoveryCrm.Build;

/// <summary>Finds what the assembly refers to among the files that it was compiled against, and nowhere else.</summary>
internal sealed class References(IReadOnlyCollection<string> files) : BaseAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> read = [];

    public override AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (read.TryGetValue(name.Name, out var assembly))
            return assembly;
        var file = files.FirstOrDefault(file => string.Equals(Path.GetFileNameWithoutExtension(file), name.Name, StringComparison.OrdinalIgnoreCase))
            ?? throw new AssemblyResolutionException(name);
        parameters.AssemblyResolver = this;
        return read[name.Name] = AssemblyDefinition.ReadAssembly(file, parameters);
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var assembly in read.Values)
            assembly.Dispose();
        base.Dispose(disposing);
    }
}
