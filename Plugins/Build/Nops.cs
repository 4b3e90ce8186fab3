using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>Drops what the other transformations emptied.</summary>
internal static class Nops
{
    public static void Drop(ModuleDefinition module)
    {
        foreach (var body in module.Bodies())
        {
            var targets = body.Targets();
            foreach (var nop in body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Nop && !targets.Contains(instruction)).ToList())
                body.Instructions.Remove(nop);
        }
    }
}
