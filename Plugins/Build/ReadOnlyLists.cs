using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Gives the array or list itself where the compiler wraps it for a collection expression of a read-only type. The wrapper
/// guards against casts back to the array, which nobody does here, and costs three classes.
/// </summary>
internal static class ReadOnlyLists
{
    private const string Single = "<>z__ReadOnlySingleElementList`1";
    private static readonly string[] Wrappers = ["<>z__ReadOnlyArray`1", "<>z__ReadOnlyList`1"];

    public static void Unwrap(ModuleDefinition module, TypeDefinition home)
    {
        MethodDefinition? one = null;
        foreach (var instruction in module.Bodies().SelectMany(body => body.Instructions).ToList())
        {
            if (instruction is not { OpCode.Code: Code.Newobj, Operand: MethodReference { DeclaringType: GenericInstanceType wrapper } })
                continue;
            if (Wrappers.Contains(wrapper.ElementType.Name) && !IsInside(wrapper))
            {
                instruction.OpCode = OpCodes.Nop;
                instruction.Operand = null;
            }
            else if (wrapper.ElementType.Name == Single)
            {
                var made = new GenericInstanceMethod(one ??= OneElement(module, home));
                made.GenericArguments.Add(wrapper.GenericArguments[0]);
                instruction.OpCode = OpCodes.Call;
                instruction.Operand = made;
            }
        }
    }

    // The wrapper's own methods, where T is still open, make no lists.
    private static bool IsInside(GenericInstanceType wrapper) => wrapper.GenericArguments[0] is GenericParameter { Owner: TypeDefinition owner } && owner.Name == wrapper.ElementType.Name;

    // static T[] One<T>(T element) => new T[] { element };
    private static MethodDefinition OneElement(ModuleDefinition module, TypeDefinition home)
    {
        var method = new MethodDefinition("One", MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig, module.TypeSystem.Void);
        var element = new GenericParameter("T", method);
        method.GenericParameters.Add(element);
        method.ReturnType = new ArrayType(element);
        method.Parameters.Add(new ParameterDefinition(element));
        var code = method.Body.GetILProcessor();
        code.Emit(OpCodes.Ldc_I4, 1);
        code.Emit(OpCodes.Newarr, element);
        code.Emit(OpCodes.Dup);
        code.Emit(OpCodes.Ldc_I4, 0);
        code.Emit(OpCodes.Ldarg, method.Parameters[0]);
        code.Emit(OpCodes.Stelem_Any, element);
        code.Emit(OpCodes.Ret);
        home.Methods.Add(method);
        return method;
    }
}
