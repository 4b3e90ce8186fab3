using Mono.Cecil;

namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>Writes a type as the listings of the real assemblies do: one line for the type, one for each member others can see.</summary>
internal static class ApiListing
{
    public static IEnumerable<string> Lines(TypeDefinition type) =>
        [TypeLine(type), .. type.Methods.Where(IsVisible).Select(Line), .. type.Fields.Where(IsVisible).Select(Line)];

    /// <summary>The type and member name of a line, the same for all overloads.</summary>
    public static string NameIn(string line) => line.Trim().Split('(', ' ', '<')[0];

    private static string TypeLine(TypeDefinition type)
    {
        var modifiers = type switch
        {
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsInterface: false, IsAbstract: true } => "abstract ",
            { IsValueType: false, IsSealed: true } => "sealed ",
            _ => "",
        };
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            _ => "class",
        };
        var interfaces = type.Interfaces.Select(entry => entry.InterfaceType.FullName).Order(StringComparer.Ordinal);
        var bases = type.BaseType is null || type.IsInterface ? interfaces : interfaces.Prepend(type.BaseType.FullName);
        return $"{modifiers}{kind} {type.FullName} : {string.Join(", ", bases)}";
    }

    private static string Line(MethodDefinition method)
    {
        var generics = method.HasGenericParameters ? $"<{string.Join(",", method.GenericParameters.Select(p => p.Name))}>" : "";
        var parameters = string.Join(", ", method.Parameters.Select(p => $"{p.ParameterType.FullName} {p.Name}"));
        return $"  {method.DeclaringType.FullName}::{method.Name}{generics}({parameters}) : {method.ReturnType.FullName}"
            + (method.IsStatic ? " static" : "")
            + (method is { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } ? " virtual" : "")
            + (method.IsPublic ? "" : " protected");
    }

    private static string Line(FieldDefinition field) =>
        $"  {field.DeclaringType.FullName}::{field.Name} : {field.FieldType.FullName}"
        + (field.IsStatic ? " static" : "")
        + (field.HasConstant ? $" = {field.Constant}" : "");

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldDefinition field) => (field.IsPublic || field.IsFamily) && !field.IsSpecialName;
}
