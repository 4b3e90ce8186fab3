using Mono.Cecil;

namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>Writes a member as a compiled reference names it: generic parameters by position, parameters without names.</summary>
internal static class References
{
    public static string Line(MethodReference method)
    {
        var generics = method.GenericParameters.Count == 0 ? "" : $"`{method.GenericParameters.Count}";
        var parameters = string.Join(", ", method.Parameters.Select(p => Name(p.ParameterType)));
        return $"{Owner(method)}::{method.Name}{generics}({parameters}) : {Name(method.ReturnType)}{(method.HasThis ? "" : " static")}";
    }

    public static string Line(FieldReference field) => $"{Owner(field)}::{field.Name} : {Name(field.FieldType)}";

    public static string Owner(MemberReference member) => member.DeclaringType.GetElementType().FullName;

    private static string Name(TypeReference type) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => $"!{parameter.Position}",
        GenericParameter parameter => $"!!{parameter.Position}",
        ByReferenceType reference => Name(reference.ElementType) + "&",
        ArrayType array => Name(array.ElementType) + "[]",
        GenericInstanceType instance => $"{instance.ElementType.FullName}<{string.Join(",", instance.GenericArguments.Select(Name))}>",
        _ => type.FullName,
    };
}
