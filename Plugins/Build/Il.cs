using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>Small questions about code that more than one transformation asks.</summary>
internal static class Il
{
    public static IEnumerable<MethodDefinition> Methods(this ModuleDefinition module) => module.GetTypes().SelectMany(type => type.Methods);

    public static IEnumerable<MethodBody> Bodies(this ModuleDefinition module) =>
        module.Methods().Where(method => method.HasBody).Select(method => method.Body);

    /// <summary>Whether control may get here other than from the instruction before.</summary>
    public static HashSet<Instruction> Targets(this MethodBody body)
    {
        var targets = body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            Instruction one => [one],
            Instruction[] many => many,
            _ => Array.Empty<Instruction>(),
        }).ToHashSet();
        foreach (var handler in body.ExceptionHandlers)
            targets.UnionWith(new[] { handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd }.OfType<Instruction>());
        return targets;
    }

    public static bool IsInt(this Instruction instruction, int value) =>
        instruction.OpCode.Code == Code.Ldc_I4 && (int)instruction.Operand == value;

    public static bool Calls(this Instruction instruction, string type, string method) =>
        instruction.OpCode.Code is Code.Call or Code.Newobj
        && instruction.Operand is MethodReference called && called.Name == method && called.DeclaringType.FullName == type;
}
