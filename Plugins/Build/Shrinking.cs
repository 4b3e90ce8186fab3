using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace RecoveryCrm.Build;

/// <summary>Makes the compiled assembly smaller, one transformation after the other, and signs it.</summary>
public static class Shrinking
{
    /// <param name="source">The assembly as the compiler made it, with its portable PDB beside it.</param>
    /// <param name="target">Where the smaller one is written, with its PDB.</param>
    /// <param name="key">The key pair it is signed with.</param>
    /// <param name="references">The assemblies it was compiled against.</param>
    public static void Shrink(string source, string target, byte[] key, IReadOnlyCollection<string> references)
    {
        using var resolver = new References(references);
        using var module = ModuleDefinition.ReadModule(source, new ReaderParameters
        {
            InMemory = true,
            AssemblyResolver = resolver,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        });
        var symbols = Symbols.Of(module);

        var store = new LiteralStore(module);
        Visibility.Widen(module);
        Accessors.Inline(module);
        foreach (var body in module.Bodies())
            body.SimplifyMacros();

        Lambdas.Uncache(module);
        Closures.MakeStatic(module);
        ReadOnlyLists.Unwrap(module, store.Reader);
        Dispensable.Drop(module, Reachability.From(module));
        EnumNames.Drop(module);
        Calls.Inline(module, symbols);
        Duplicates.Merge(module);
        Sentences.Pack(module, store);
        LiteralArrays.Pack(module, store);
        Literals.Pack(module, store);
        store.Write();
        Dispensable.Drop(module, Reachability.From(module));
        Nops.Drop(module);
        Variables.Drop(module);
        Nops.Drop(module);
        Names.Shorten(module);

        foreach (var body in module.Bodies())
            body.OptimizeMacros();
        symbols.Restore(module);

        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        module.Write(assembly, new WriterParameters
        {
            DeterministicMvid = true,
            Timestamp = 0,
            StrongNameKeyBlob = key,
            SymbolWriterProvider = new Symbols.WriterProvider(),
            SymbolStream = pdb,
        });
        File.WriteAllBytes(Path.ChangeExtension(target, ".pdb"), pdb.ToArray());
        File.WriteAllBytes(target, assembly.ToArray());
    }
}
