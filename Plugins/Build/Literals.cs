using System.IO.Compression;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace RecoveryCrm.Build;

/// <summary>
/// Puts the literals, most of which are sentences in three languages, into one compressed resource. In the DLL itself they
/// would take two bytes a character.
/// </summary>
internal static class Literals
{
    private const string Reader = "PackedLiterals";

    // Below this a literal is no longer than the call that fetches it.
    private const int Shortest = 5;

    public static void Pack(ModuleDefinition module)
    {
        var reader = module.GetTypes().Single(type => type.Name == Reader);
        var get = reader.Methods.Single(method => method.Name == "Get");
        List<string> literals = [];
        Dictionary<string, int> places = [];

        foreach (var method in module.GetTypes().Where(type => type != reader).SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            var body = method.Body;
            body.SimplifyMacros();
            foreach (var instruction in body.Instructions.ToList())
            {
                if (instruction.OpCode.Code != Code.Ldstr || instruction.Operand is not string { Length: >= Shortest } literal)
                    continue;
                if (!places.TryGetValue(literal, out var place))
                {
                    places[literal] = place = literals.Count;
                    literals.Add(literal);
                }

                instruction.OpCode = OpCodes.Ldc_I4;
                instruction.Operand = place;
                body.GetILProcessor().InsertAfter(instruction, Instruction.Create(OpCodes.Call, get));
            }

            body.OptimizeMacros();
        }

        module.Resources.Add(new EmbeddedResource(Reader, ManifestResourceAttributes.Private, Compressed(literals)));
    }

    private static byte[] Compressed(IReadOnlyCollection<string> literals)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(new DeflateStream(buffer, CompressionLevel.SmallestSize)))
        {
            writer.Write(literals.Count);
            foreach (var literal in literals)
                writer.Write(literal);
        }

        return buffer.ToArray();
    }
}
