using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// The code of one interpolated string: FormattableStringFactory.Create(format, new object[] { values }).
/// A value's code may branch (a ?: within the braces), but only within itself.
/// </summary>
internal sealed record Formattable(string Format, IReadOnlyList<IReadOnlyList<Instruction>> Values, int End)
{
    private const string Factory = "System.Runtime.CompilerServices.FormattableStringFactory";

    /// <summary>Reads one from an instruction on; null where something else stands.</summary>
    public static Formattable? Read(IList<Instruction> code, int at)
    {
        if (at + 2 >= code.Count || code[at].OpCode.Code != Code.Ldstr)
            return null;
        var format = (string)code[at].Operand;
        if (code[at + 1].Calls("System.Array", "Empty"))
            return code[at + 2].Calls(Factory, "Create") ? new(format, [], at + 3) : null;
        if (code[at + 1].OpCode.Code != Code.Ldc_I4 || code[at + 2].OpCode.Code != Code.Newarr)
            return null;

        var values = new List<IReadOnlyList<Instruction>>();
        var next = at + 3;
        for (var index = 0; index < (int)code[at + 1].Operand; index++)
        {
            if (next + 2 >= code.Count || code[next].OpCode.Code != Code.Dup || !code[next + 1].IsInt(index) || Store(code, next + 2) is not { } store)
                return null;
            values.Add([.. code.Skip(next + 2).Take(store - next - 2)]);
            next = store + 1;
        }

        return next < code.Count && code[next].Calls(Factory, "Create") ? new(format, values, next + 1) : null;
    }

    /// <summary>The value's code in words, equal where it computes the same.</summary>
    public static string Key(IReadOnlyList<Instruction> value)
    {
        var places = value.Select((instruction, place) => (instruction, place)).ToDictionary(each => each.instruction, each => each.place);
        return string.Join('\n', value.Select(instruction => instruction.Operand switch
        {
            Instruction target => $"{instruction.OpCode} to {(places.TryGetValue(target, out var place) ? place : value.Count)}",
            ParameterDefinition argument => $"{instruction.OpCode} {argument.Index}", // its name may be gone
            var operand => string.Create(CultureInfo.InvariantCulture, $"{instruction.OpCode} {operand}"),
        }));
    }

    // The first stelem that is reached with nothing but the value on top of the array and the index.
    private static int? Store(IList<Instruction> code, int at)
    {
        var depth = 0;
        Dictionary<Instruction, int> depths = [];
        for (var each = at; each < code.Count; each++)
        {
            var instruction = code[each];
            if (depths.TryGetValue(instruction, out var known))
                depth = known;
            if (instruction.OpCode.Code == Code.Stelem_Ref && depth == 1)
                return each;
            if (instruction.OpCode.FlowControl is FlowControl.Return or FlowControl.Throw || instruction.Operand is Instruction[])
                return null;
            depth += StackEffect.Of(instruction);
            if (instruction.Operand is Instruction target)
                depths[target] = depth;
        }

        return null;
    }
}
