using Mono.Cecil;

namespace RecoveryCrm.Build;

/// <summary>
/// Makes what is private internal, because the other transformations use it from other classes of the assembly. Virtual
/// methods keep theirs, which they share with what they override.
/// </summary>
internal static class Visibility
{
    public static void Widen(ModuleDefinition module)
    {
        foreach (var type in module.GetTypes())
        {
            if (type.IsNested && !type.IsNestedPublic)
                type.IsNestedAssembly = true;
            foreach (var method in type.Methods.Where(method => method is { IsPublic: false, IsVirtual: false } && method is not { IsStatic: true, IsConstructor: true }))
                method.IsAssembly = true;
            foreach (var field in type.Fields.Where(field => !field.IsPublic))
                field.IsAssembly = true;
        }
    }
}
