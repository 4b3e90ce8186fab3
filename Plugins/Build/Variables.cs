using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>Drops variables that only hand a value on to the next instruction, or that nothing uses any more.</summary>
internal static class Variables
{
    public static void Drop(ModuleDefinition module)
    {
        foreach (var body in module.Bodies().Where(body => body.HasVariables))
        {
            var uses = body.Instructions.Select(instruction => instruction.Operand).OfType<VariableDefinition>().GroupBy(variable => variable).ToDictionary(use => use.Key, use => use.Count());
            var targets = body.Targets();
            foreach (var store in body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Stloc).ToList())
            {
                var load = store.Next;
                if (load?.OpCode.Code != Code.Ldloc || load.Operand != store.Operand || uses[(VariableDefinition)store.Operand] != 2 || targets.Contains(load) || Narrows(((VariableDefinition)store.Operand).VariableType))
                    continue;
                uses.Remove((VariableDefinition)store.Operand);
                foreach (var emptied in new[] { store, load })
                {
                    emptied.OpCode = OpCodes.Nop;
                    emptied.Operand = null;
                }
            }

            foreach (var variable in body.Variables.Where(variable => !uses.ContainsKey(variable)).ToList())
                body.Variables.Remove(variable);
        }
    }

    // A variable cuts a number off that the stack holds as 32 bits, or rounds it.
    private static bool Narrows(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Boolean or MetadataType.Byte or MetadataType.SByte or MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16
            or MetadataType.Single or MetadataType.Double => true,
        MetadataType.ValueType when type.Resolve() is { IsEnum: true } choice => Narrows(choice.Fields.Single(field => !field.IsStatic).FieldType),
        _ => false,
    };
}
