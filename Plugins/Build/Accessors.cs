using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Reads and writes the fields behind the assembly's own auto-properties directly, as the JIT compiler would do anyway.
/// An accessor that nothing calls any more is dropped afterwards.
/// </summary>
internal static class Accessors
{
    public static void Inline(ModuleDefinition module)
    {
        var fields = module.Methods()
            .Select(method => (Method: method, Field: FieldBehind(method)))
            .Where(accessor => accessor.Field is not null)
            .ToDictionary(accessor => accessor.Method, accessor => accessor.Field!);

        foreach (var body in module.Bodies())
        {
            foreach (var instruction in body.Instructions)
            {
                if (instruction.OpCode.Code is Code.Call or Code.Callvirt
                    && instruction.Operand is MethodReference called
                    && called.DeclaringType.Scope == module
                    && called.Resolve() is { } accessor
                    && fields.TryGetValue(accessor, out var field))
                    Replace(instruction, called, field);
            }
        }
    }

    private static void Replace(Instruction instruction, MethodReference called, FieldDefinition field)
    {
        instruction.OpCode = (field.IsStatic, called.ReturnType.MetadataType == MetadataType.Void || called.Parameters.Count > 0) switch
        {
            (false, false) => OpCodes.Ldfld,
            (false, true) => OpCodes.Stfld,
            (true, false) => OpCodes.Ldsfld,
            (true, true) => OpCodes.Stsfld,
        };
        instruction.Operand = called.DeclaringType is GenericInstanceType generic
            ? new FieldReference(field.Name, field.FieldType, generic)
            : field;
    }

    // {get;} and {get; set;} and {get; init;} only: a body that does more is a method like any other.
    private static FieldDefinition? FieldBehind(MethodDefinition method)
    {
        if (!(method.IsGetter || method.IsSetter) || method.IsVirtual || !method.HasBody || method.Body.HasExceptionHandlers)
            return null;
        var code = method.Body.Instructions.Where(instruction => instruction.OpCode != OpCodes.Nop).ToList();
        var operand = code.Count >= 2 ? code[^2].Operand as FieldReference : null;
        var pattern = string.Join(' ', code.Select(instruction => instruction.OpCode.Code));
        return pattern is "Ldarg_0 Ldfld Ret" or "Ldarg_0 Ldarg_1 Stfld Ret" or "Ldsfld Ret" or "Ldarg_0 Stsfld Ret"
            ? operand?.Resolve() is { } field && field.DeclaringType == method.DeclaringType ? field : null
            : null;
    }
}
