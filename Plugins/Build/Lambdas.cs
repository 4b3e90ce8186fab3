using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Makes a delegate where it is used instead of keeping it in a static field first: the compiler's cache costs more bytes
/// than a plug-in's few calls ever win.
/// </summary>
internal static class Lambdas
{
    // ldsfld cache, dup, brtrue, pop, (ldsfld closure | ldnull), ldftn, newobj, dup, stsfld cache
    private static readonly Code[] Cached = [Code.Ldsfld, Code.Dup, Code.Brtrue, Code.Pop, Code.Nop, Code.Ldftn, Code.Newobj, Code.Dup, Code.Stsfld];

    public static void Uncache(ModuleDefinition module)
    {
        foreach (var body in module.Bodies())
        {
            for (var at = 0; at + Cached.Length <= body.Instructions.Count; at++)
            {
                if (IsCached(body, at))
                    Uncache(body, at);
            }
        }
    }

    private static bool IsCached(MethodBody body, int at)
    {
        var code = body.Instructions;
        for (var offset = 0; offset < Cached.Length; offset++)
        {
            var found = code[at + offset].OpCode.Code;
            if (offset == 4 ? found is not (Code.Ldsfld or Code.Ldnull) : found != Cached[offset])
                return false;
        }

        return code[at].Operand is FieldReference cache && cache.Name.StartsWith('<')
            && code[at + 8].Operand is FieldReference stored && stored.FullName == cache.FullName;
    }

    // The first instruction keeps its identity, because branches may lead to it.
    private static void Uncache(MethodBody body, int at)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            body.Instructions[at + offset].OpCode = body.Instructions[at + 4 + offset].OpCode;
            body.Instructions[at + offset].Operand = body.Instructions[at + 4 + offset].Operand;
        }

        for (var removed = 0; removed < 6; removed++)
            body.Instructions.RemoveAt(at + 3);
    }
}
