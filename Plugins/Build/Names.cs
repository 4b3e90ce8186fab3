using System.Globalization;
using Mono.Cecil;

namespace RecoveryCrm.Build;

/// <summary>Shortens the names that the compiler made up; what a person named keeps its name, for the stack traces.</summary>
internal static class Names
{
    public static void Shorten(ModuleDefinition module)
    {
        var references = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions).Select(instruction => instruction.Operand)
            .OfType<MemberReference>().Where(reference => reference is not IMemberDefinition && reference.DeclaringType?.Scope == module)
            .Select(reference => (Reference: reference is GenericInstanceMethod generic ? generic.ElementMethod : reference, Definition: Definition(reference)))
            .ToList();

        var number = 0;
        foreach (var type in module.GetTypes().ToList())
        {
            if (IsMadeUp(type.Name) && type.DeclaringType is not null)
                type.Name = Next(ref number);
            foreach (var field in type.Fields.Where(field => IsMadeUp(field.Name)))
                field.Name = Next(ref number);
            foreach (var method in type.Methods.Where(method => IsMadeUp(method.Name) || method.HasOverrides))
                method.Name = Next(ref number);
        }

        foreach (var (reference, definition) in references)
        {
            if (definition is not null && reference is not IMemberDefinition)
                reference.Name = definition.Name;
        }
    }

    private static IMemberDefinition? Definition(MemberReference reference) => reference switch
    {
        MethodReference method => method.Resolve(),
        FieldReference field => field.Resolve(),
        _ => null,
    };

    private static bool IsMadeUp(string name) => name.StartsWith('<') && name != "<Module>";

    private static string Next(ref int number) => "$" + (number++).ToString("x", CultureInfo.InvariantCulture);
}
