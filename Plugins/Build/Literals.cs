using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Puts the literals, most of which are sentences in three languages, into one compressed resource. In the DLL itself they
/// would take two bytes a character.
/// </summary>
internal static class Literals
{
    public const string Reader = "PackedLiterals";

    // What one ldc.i4.s can count, so that fetching a literal takes seven bytes.
    private const int PageSize = 256;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static void Pack(ModuleDefinition module)
    {
        var reader = module.GetTypes().Single(type => type.Name == Reader);
        var bodies = module.Methods().Where(method => method.HasBody && method.DeclaringType != reader).Select(method => method.Body).ToList();
        var packed = bodies.SelectMany(body => body.Instructions)
            .Where(instruction => instruction.OpCode.Code == Code.Ldstr)
            .GroupBy(instruction => (string)instruction.Operand)
            .Where(literal => IsWorthwhile(literal.Key, literal.Count()) && IsText(literal.Key))
            .Select((literal, place) => (literal.Key, place))
            .ToDictionary(literal => literal.Key, literal => literal.place);
        var pages = Enumerable.Range(0, (packed.Count + PageSize - 1) / PageSize).Select(page => Page(module, reader, page)).ToList();

        foreach (var body in bodies)
        {
            for (var at = 0; at < body.Instructions.Count; at++)
            {
                var instruction = body.Instructions[at];
                if (instruction.OpCode.Code != Code.Ldstr || !packed.TryGetValue((string)instruction.Operand, out var place))
                    continue;
                instruction.OpCode = OpCodes.Ldc_I4;
                instruction.Operand = place % PageSize + sbyte.MinValue;
                body.Instructions.Insert(at + 1, Instruction.Create(OpCodes.Call, pages[place / PageSize]));
            }
        }

        module.Resources.Add(new EmbeddedResource(Reader, ManifestResourceAttributes.Private, Compressed(packed.Keys)));
    }

    // Two bytes a character once, against half a byte and two more bytes at each use.
    private static bool IsWorthwhile(string literal, int uses) => 2 * literal.Length + 2 > literal.Length / 2 + 1 + 2 * uses;

    // A lone surrogate has no UTF-8.
    private static bool IsText(string literal)
    {
        try
        {
            Utf8.GetByteCount(literal);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    // static string Page(int place) => Get(place + first);
    private static MethodDefinition Page(ModuleDefinition module, TypeDefinition reader, int page)
    {
        var method = new MethodDefinition(
            "Page" + page.ToString(CultureInfo.InvariantCulture), MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig, module.TypeSystem.String);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.Int32));
        var code = method.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg, method.Parameters[0]);
        code.Emit(OpCodes.Ldc_I4, page * PageSize - sbyte.MinValue);
        code.Emit(OpCodes.Add);
        code.Emit(OpCodes.Call, reader.Methods.Single(other => other.Name == "Get"));
        code.Emit(OpCodes.Ret);
        reader.Methods.Add(method);
        return method;
    }

    private static byte[] Compressed(IReadOnlyCollection<string> literals)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(new DeflateStream(buffer, CompressionLevel.SmallestSize), Utf8))
        {
            writer.Write(literals.Count);
            foreach (var literal in literals)
                writer.Write(literal);
        }

        return buffer.ToArray();
    }
}
