using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Keeps the line numbers, so that a stack trace leads to the sources. The names of local variables are not kept: their
/// scopes begin and end at instructions that may be gone.
/// </summary>
internal sealed class Symbols
{
    private readonly Dictionary<Instruction, SequencePoint> lines = [];

    private Symbols(ModuleDefinition module)
    {
        foreach (var (instruction, line) in module.Bodies().SelectMany(body => body.Method.DebugInformation.GetSequencePointMapping()))
            lines.Add(instruction, line);
    }

    public static Symbols Of(ModuleDefinition module) => new(module);

    public void Copy(Instruction from, Instruction to)
    {
        if (lines.TryGetValue(from, out var line))
            lines[to] = line;
    }

    public void Restore(ModuleDefinition module)
    {
        foreach (var body in module.Bodies())
        {
            var symbols = body.Method.DebugInformation;
            symbols.SequencePoints.Clear();
            symbols.CustomDebugInformations.Clear();
            symbols.Scope = null;
            symbols.StateMachineKickOffMethod = null;
            foreach (var instruction in body.Instructions)
            {
                if (lines.TryGetValue(instruction, out var line))
                    symbols.SequencePoints.Add(At(instruction, line));
            }
        }
    }

    private static SequencePoint At(Instruction instruction, SequencePoint line) => new(instruction, line.Document)
    {
        StartLine = line.StartLine,
        StartColumn = line.StartColumn,
        EndLine = line.EndLine,
        EndColumn = line.EndColumn,
    };

    /// <summary>Writes a portable PDB whose name stands in the DLL without a folder, so that every machine makes the same DLL.</summary>
    public sealed class WriterProvider : ISymbolWriterProvider
    {
        private readonly PortablePdbWriterProvider provider = new();

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) => new Writer(provider.GetSymbolWriter(module, fileName), module);

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => new Writer(provider.GetSymbolWriter(module, symbolStream), module);
    }

    private sealed class Writer(ISymbolWriter writer, ModuleDefinition module) : ISymbolWriter
    {
        // RSDS, the PDB's guid and age, its path (the CodeView entry of the debug directory)
        private const int PathStart = 24;

        public ISymbolReaderProvider GetReaderProvider() => writer.GetReaderProvider();

        public ImageDebugHeader GetDebugHeader() => new([.. writer.GetDebugHeader().Entries.Select(Named)]);

        public void Write(MethodDebugInformation info) => writer.Write(info);

        public void Write(ICustomDebugInformationProvider provider) => writer.Write(provider);

        public void Write() => writer.Write();

        public void Dispose() => writer.Dispose();

        private ImageDebugHeaderEntry Named(ImageDebugHeaderEntry entry)
        {
            if (entry.Directory.Type != ImageDebugType.CodeView)
                return entry;
            byte[] data = [.. entry.Data.Take(PathStart), .. Encoding.UTF8.GetBytes(Path.ChangeExtension(module.Name, ".pdb")), 0];
            var directory = entry.Directory;
            directory.SizeOfData = data.Length;
            return new(directory, data);
        }
    }
}
