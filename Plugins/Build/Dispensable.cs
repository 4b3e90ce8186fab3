using Mono.Cecil;

namespace RecoveryCrm.Build;

/// <summary>Drops what the plug-ins never reach, and what only compilers read.</summary>
internal static class Dispensable
{
    private static readonly string[] NoiseNamespaces = ["System.Runtime.CompilerServices", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "Microsoft.CodeAnalysis"];

    // The compiler's advice to other compilers and to debuggers; these two say something to the runtime.
    private static readonly string[] Kept = ["RuntimeCompatibilityAttribute", "CompilationRelaxationsAttribute"];

    public static bool IsNoise(CustomAttribute attribute) =>
        NoiseNamespaces.Contains(attribute.AttributeType.Namespace) && !Kept.Contains(attribute.AttributeType.Name);

    public static void Drop(ModuleDefinition module, Reachability reached)
    {
        foreach (var type in module.Types.Where(type => !reached.Has(type)).ToList())
            module.Types.Remove(type);
        foreach (var type in module.Types)
            Drop(type, reached);
        DropNoise(module.Assembly);
        DropNoise(module);
    }

    private static void Drop(TypeDefinition type, Reachability reached)
    {
        foreach (var nested in type.NestedTypes.Where(nested => !reached.Has(nested)).ToList())
            type.NestedTypes.Remove(nested);
        foreach (var nested in type.NestedTypes)
            Drop(nested, reached);

        foreach (var method in type.Methods.Where(method => !reached.Has(method)).ToList())
            type.Methods.Remove(method);
        foreach (var field in type.Fields.Where(field => !reached.Has(field) && !type.IsEnum).ToList())
            type.Fields.Remove(field);
        foreach (var property in type.Properties.ToList())
        {
            property.GetMethod = Left(property.GetMethod, reached);
            property.SetMethod = Left(property.SetMethod, reached);
            DropNoise(property);
            if (property.GetMethod is null && property.SetMethod is null || !Reachability.IsReflectedOn(type)) // code calls the methods, only reflection sees the property
                type.Properties.Remove(property);
        }

        foreach (var implemented in type.Interfaces.Where(implemented => IsUnanswered(type, implemented)).ToList())
            type.Interfaces.Remove(implemented);
        DropNoise(type);
        foreach (var implemented in type.Interfaces)
            DropNoise(implemented);
        foreach (var parameter in type.GenericParameters)
            DropNoise(parameter);
        foreach (var field in type.Fields)
            DropNoise(field);
        foreach (var method in type.Methods)
        {
            DropNoise(method);
            DropNoise(method.MethodReturnType);
            foreach (var parameter in method.GenericParameters)
                DropNoise(parameter);
            foreach (var parameter in method.Parameters)
            {
                DropNoise(parameter);
                parameter.Name = null;
            }
        }
    }

    private static MethodDefinition? Left(MethodDefinition? accessor, Reachability reached) =>
        accessor is not null && reached.Has(accessor) ? accessor : null;

    // A record whose values are never compared loses Equals, and so the promise to have it.
    private static bool IsUnanswered(TypeDefinition type, InterfaceImplementation implemented) =>
        implemented.InterfaceType is GenericInstanceType { Name: "IEquatable`1" }
        && !type.Methods.Any(method => method.Name == "Equals" && method.Parameters.Count == 1 && method.Parameters[0].ParameterType.FullName != "System.Object");

    private static void DropNoise(ICustomAttributeProvider provider)
    {
        if (!provider.HasCustomAttributes)
            return;
        foreach (var attribute in provider.CustomAttributes.Where(IsNoise).ToList())
            provider.CustomAttributes.Remove(attribute);
    }
}
