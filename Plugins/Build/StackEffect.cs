using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>How many values an instruction takes from the evaluation stack, and how many it leaves there (ECMA-335, III.1.7).</summary>
internal static class StackEffect
{
    public static int Of(Instruction instruction) => Pushed(instruction) - Popped(instruction);

    private static int Popped(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.Varpop when instruction.Operand is MethodReference called =>
            called.Parameters.Count + (called.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0),
        var other => throw new NotSupportedException($"{instruction} takes {other} from the stack."),
    };

    private static int Pushed(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush when instruction.Operand is MethodReference called =>
            IsVoid(called.ReturnType) && instruction.OpCode.Code != Code.Newobj ? 0 : 1,
        StackBehaviour.Varpush => 0,
        _ => 1,
    };

    // The compiler marks the void of an init accessor.
    private static bool IsVoid(TypeReference type) => type is IModifierType marked ? IsVoid(marked.ElementType) : type.MetadataType == MetadataType.Void;
}
