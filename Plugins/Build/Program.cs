using Mono.Cecil;
using RecoveryCrm.Build;

// dotnet Recovery.Shrink.dll ASSEMBLY KEYFILE: rewrites the assembly in place, smaller, and signs it.
if (args is not [var assembly, var key])
{
    await Console.Error.WriteLineAsync("Usage: Recovery.Shrink ASSEMBLY KEYFILE");
    return 2;
}

using var resolver = new DefaultAssemblyResolver();
using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { InMemory = true, AssemblyResolver = resolver });
Accessors.Inline(module);
Lambdas.Uncache(module);
Dispensable.Drop(module, Reachability.From(module));
Literals.Pack(module);
Names.Shorten(module);
module.Write(assembly, new WriterParameters
{
    DeterministicMvid = true,
    Timestamp = 0,
    StrongNameKeyBlob = await File.ReadAllBytesAsync(key),
});
return 0;
