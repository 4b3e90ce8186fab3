using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Makes an array of literals, such as the columns of a query, from one literal with all of them: its elements then need no
/// code of their own. Each evaluation gives a new array, as before.
/// </summary>
internal static class LiteralArrays
{
    private const int Each = 4; // dup, index, literal, stelem

    public static void Pack(ModuleDefinition module, LiteralStore store)
    {
        var make = store.Reader.Methods.Single(method => method.Name == "Array");
        foreach (var body in module.Bodies())
        {
            var targets = body.Targets();
            for (var at = 0; at < body.Instructions.Count; at++)
            {
                if (Elements(body.Instructions, at, targets) is { } elements)
                    Pack(body.Instructions, at, elements.Count, store.Place(elements), make);
            }
        }
    }

    private static List<string>? Elements(IList<Instruction> code, int at, HashSet<Instruction> targets)
    {
        if (code[at].OpCode.Code != Code.Ldc_I4 || (int)code[at].Operand is not (> 0 and var count)
            || at + 1 + count * Each >= code.Count || code[at + 1] is not { OpCode.Code: Code.Newarr, Operand: TypeReference { FullName: "System.String" } })
            return null;

        List<string> elements = [];
        for (var index = 0; index < count; index++)
        {
            var first = at + 2 + index * Each;
            if (code[first].OpCode.Code != Code.Dup || !code[first + 1].IsInt(index)
                || code[first + 2] is not { OpCode.Code: Code.Ldstr, Operand: string literal } || !LiteralStore.Takes(literal)
                || code[first + 3].OpCode.Code != Code.Stelem_Ref)
                return null;
            elements.Add(literal);
        }

        return code.Skip(at + 1).Take(1 + count * Each).Any(targets.Contains) ? null : elements;
    }

    private static void Pack(IList<Instruction> code, int at, int count, int place, MethodDefinition make)
    {
        code[at].Operand = place; // keeps its identity, because branches may lead to it
        code[at + 1].OpCode = OpCodes.Call;
        code[at + 1].Operand = make;
        for (var removed = 0; removed < Each * count; removed++)
            code.RemoveAt(at + 2);
    }
}
