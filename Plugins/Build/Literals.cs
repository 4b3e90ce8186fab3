using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Puts the literals into one compressed resource. In the DLL itself they would take two bytes a character.
/// </summary>
internal static class Literals
{
    // What one ldc.i4.s can count, so that fetching a literal takes seven bytes.
    private const int PageSize = 256;

    public static void Pack(ModuleDefinition module, LiteralStore store)
    {
        var bodies = module.Bodies().Where(body => body.Method.DeclaringType != store.Reader).ToList();
        var worthwhile = bodies.SelectMany(body => body.Instructions)
            .Where(instruction => instruction.OpCode.Code == Code.Ldstr)
            .GroupBy(instruction => (string)instruction.Operand)
            .Where(literal => IsWorthwhile(literal.Key, literal.Count()) && LiteralStore.Takes(literal.Key))
            .Select(literal => literal.Key)
            .ToHashSet();
        List<MethodDefinition> pages = [];

        foreach (var code in bodies.Select(body => body.Instructions))
        {
            for (var at = 0; at < code.Count; at++)
            {
                if (code[at].OpCode.Code != Code.Ldstr || !worthwhile.Contains((string)code[at].Operand))
                    continue;
                var place = store.Place((string)code[at].Operand) - sbyte.MinValue;
                if (place / PageSize == pages.Count)
                    pages.Add(Page(module, store.Reader, pages.Count));
                code[at].OpCode = OpCodes.Ldc_I4;
                code[at].Operand = place % PageSize + sbyte.MinValue;
                code.Insert(at + 1, Instruction.Create(OpCodes.Call, pages[place / PageSize]));
            }
        }
    }

    // Two bytes a character once, against half a byte and two more bytes at each use.
    private static bool IsWorthwhile(string literal, int uses) => 2 * literal.Length + 2 > literal.Length / 2 + 1 + 2 * uses;

    // static string Page(int place) => Get(place + first);
    private static MethodDefinition Page(ModuleDefinition module, TypeDefinition reader, int page)
    {
        var method = new MethodDefinition(
            "Page" + page.ToString(CultureInfo.InvariantCulture), MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig, module.TypeSystem.String);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.Int32));
        var code = method.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg, method.Parameters[0]);
        code.Emit(OpCodes.Ldc_I4, page * PageSize);
        code.Emit(OpCodes.Add);
        code.Emit(OpCodes.Call, reader.Methods.Single(other => other.Name == "Get"));
        code.Emit(OpCodes.Ret);
        reader.Methods.Add(method);
        return method;
    }
}
