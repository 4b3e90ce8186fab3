using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using RecoveryCrm.Build;

namespace RecoveryCrm.Tests.Solution.Shrink;

/// <summary>A small assembly, as the compiler makes it and as the build's tool leaves it, both loaded.</summary>
internal sealed class Shrunk
{
    private static readonly string[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private Shrunk(byte[] before, byte[] after)
    {
        Before = Load(before);
        After = Load(after);
        Module = ModuleDefinition.ReadModule(new MemoryStream(after));
        Bytes = after;
    }

    public Assembly Before { get; }

    public Assembly After { get; }

    public ModuleDefinition Module { get; }

    public byte[] Bytes { get; }

    /// <summary>Compiles the sources with the two classes of ours that the tool knows, and shrinks what comes out.</summary>
    public static Shrunk From(string source)
    {
        string[] own = [Repository.PathTo("Plugins", "Platform", "PackedLiterals.cs"), Repository.PathTo("Plugins", "Rules", "Text.cs")];
        var compilation = CSharpCompilation.Create(
            "Sample",
            [.. own.Select(File.ReadAllText).Prepend("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing RecoveryCrm.Plugins.Rules;\n" + source).Select(text => CSharpSyntaxTree.ParseText(text, encoding: Encoding.UTF8))],
            References.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));

        var folder = Directory.CreateTempSubdirectory("shrink");
        try
        {
            var (compiled, shrunk) = (Path.Combine(folder.FullName, "Sample.dll"), Path.Combine(folder.FullName, "shrunk", "Sample.dll"));
            Directory.CreateDirectory(Path.GetDirectoryName(shrunk)!);
            using (var assembly = File.Create(compiled))
            using (var symbols = File.Create(Path.ChangeExtension(compiled, ".pdb")))
            {
                var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
                Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
            }

            Shrinking.Shrink(compiled, shrunk, File.ReadAllBytes(Repository.PathTo("Plugins", "Recovery.snk")), References);
            return new(File.ReadAllBytes(compiled), File.ReadAllBytes(shrunk));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Calls Sample.Run in both, which must say the same, and gives what they say.</summary>
    public string Run(params object?[] arguments)
    {
        var before = Run(Before, arguments);
        Assert.Equal(before, Run(After, arguments));
        return before;
    }

    /// <summary>The types that are left, with those inside others.</summary>
    public IReadOnlyList<string> Types => [.. Module.GetTypes().Select(type => type.Name)];

    /// <summary>The methods that are left of a class.</summary>
    public IReadOnlyList<string> MethodsOf(string type) => [.. Module.GetTypes().Single(each => each.Name == type).Methods.Select(method => method.Name)];

    private static string Run(Assembly assembly, object?[] arguments)
    {
        try
        {
            return (string)assembly.GetType("Sample")!.GetMethod("Run")!.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException failure)
        {
            return failure.InnerException!.GetType().Name;
        }
    }

    // Everything is compiled to machine code at once, so that code which the runtime refuses is found.
    private static Assembly Load(byte[] image)
    {
        var assembly = new AssemblyLoadContext("sample", isCollectible: true).LoadFromStream(new MemoryStream(image));
        MachineCode.Prepare(assembly);
        return assembly;
    }
}
