using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>Tells whether code fails on null at once, as a call of an instance method does.</summary>
internal static class NullChecks
{
    /// <summary>
    /// Whether the code first calls a method on the lowest of the values that it finds on the stack, or hands it to one of
    /// our static methods that does so; before that it may only load constants and arguments. Of the calls, only callvirt
    /// checks for null.
    /// </summary>
    public static bool Begin(IEnumerable<Instruction> code, int depth, bool asCallvirt)
    {
        foreach (var instruction in code)
        {
            if (IsLoad(instruction))
            {
                depth += StackEffect.Of(instruction);
                continue;
            }

            return instruction is { OpCode.Code: Code.Call or Code.Callvirt, Operand: MethodReference called }
                && called.Parameters.Count + (called.HasThis ? 1 : 0) == depth
                && (called.HasThis ? asCallvirt || instruction.OpCode.Code == Code.Callvirt : called.Resolve() is { } own && own.Module == called.Module && IsFirst(own));
        }

        return false;
    }

    private static bool IsFirst(MethodDefinition method) =>
        method is { HasBody: true, Parameters.Count: > 0 } && method.Body.Instructions[0] is { OpCode.Code: Code.Ldarg } first
        && first.Operand == method.Parameters[0] && Begin(method.Body.Instructions.Skip(1), 1, asCallvirt: false);

    private static bool IsLoad(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ldstr or Code.Ldc_I4 or Code.Ldc_I8 or Code.Ldc_R8 or Code.Ldnull or Code.Ldarg or Code.Box;
}
