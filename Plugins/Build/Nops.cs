using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>Drops what the other transformations emptied, and the jumps that lead nowhere else than the next instruction.</summary>
internal static class Nops
{
    public static void Drop(ModuleDefinition module)
    {
        foreach (var body in module.Bodies())
        {
            foreach (var jump in body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Br && AfterNops(instruction.Next) == AfterNops((Instruction)instruction.Operand)))
            {
                jump.OpCode = OpCodes.Nop;
                jump.Operand = null;
            }

            foreach (var instruction in body.Instructions)
            {
                instruction.Operand = instruction.Operand switch
                {
                    Instruction target => AfterNops(target),
                    Instruction[] targets => targets.Select(AfterNops).ToArray(),
                    var other => other,
                };
            }

            foreach (var handler in body.ExceptionHandlers)
            {
                handler.TryStart = AfterNops(handler.TryStart);
                handler.TryEnd = AfterNops(handler.TryEnd);
                handler.FilterStart = AfterNops(handler.FilterStart);
                handler.HandlerStart = AfterNops(handler.HandlerStart);
                handler.HandlerEnd = AfterNops(handler.HandlerEnd);
            }

            foreach (var nop in body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Nop).ToList())
                body.Instructions.Remove(nop);
        }
    }

    private static Instruction? AfterNops(Instruction? instruction)
    {
        while (instruction?.OpCode.Code == Code.Nop)
            instruction = instruction.Next;
        return instruction;
    }
}
