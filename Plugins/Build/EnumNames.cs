using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Drops the members of enums that the code uses only as numbers: the compiler has put the numbers where they are used.
/// An enum keeps them where a value of it becomes an object (to be printed), or where it is itself asked for.
/// </summary>
internal static class EnumNames
{
    // Their generic methods never look at the names.
    private static readonly string[] Indifferent = ["Enumerable", "Array"];

    public static void Drop(ModuleDefinition module)
    {
        var named = module.Bodies().SelectMany(body => body.Instructions).SelectMany(Named).Select(type => type.FullName).ToHashSet();
        foreach (var type in module.GetTypes().Where(type => type.IsEnum && !type.IsPublic && !named.Contains(type.FullName) && !Reachability.IsReflectedOn(type)))
        {
            foreach (var member in type.Fields.Where(field => field.HasConstant).ToList())
                type.Fields.Remove(member);
        }
    }

    private static IEnumerable<TypeReference> Named(Instruction instruction) => instruction switch
    {
        { OpCode.Code: Code.Box or Code.Constrained or Code.Ldtoken, Operand: TypeReference type } => [type, .. Arguments(type)],
        { Operand: GenericInstanceMethod method } when Prints(method) => method.GenericArguments,
        _ => [],
    };

    private static IEnumerable<TypeReference> Arguments(TypeReference type) => type is GenericInstanceType generic ? generic.GenericArguments : [];

    // string.Join<T>, Enum.TryParse<T>, a method of our own that prints its T.
    private static bool Prints(GenericInstanceMethod method) =>
        !Indifferent.Contains(method.DeclaringType.Name) && (method.Resolve() is not { } called || called.Module != method.Module || Prints(called, []));

    private static bool Prints(MethodDefinition method, HashSet<MethodDefinition> asked) =>
        asked.Add(method) && method.HasBody && method.Body.Instructions.Any(instruction => instruction switch
        {
            { OpCode.Code: Code.Constrained, Operand: GenericParameter } => true,
            { OpCode.Code: Code.Box, Operand: GenericParameter } => instruction.Next.OpCode.Code != Code.Unbox_Any, // (int)(object)value
            { Operand: GenericInstanceMethod called } when called.GenericArguments.Any(argument => argument.ContainsGenericParameter) && !Indifferent.Contains(called.DeclaringType.Name) =>
                called.Resolve() is not { } own || own.Module != method.Module || Prints(own, asked),
            { Operand: MethodReference { DeclaringType.FullName: "System.Enum" } called } => called.Name != "ToObject",
            _ => false,
        });
}
