using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What the rules ask of the DLL that the build made.</summary>
internal sealed partial record CompiledAssembly(
    string FullName, bool IsSigned, string Framework, IReadOnlyList<string> PluginTypes, IReadOnlyCollection<string> OwnNames,
    IReadOnlyCollection<(string Type, string Name)> Inputs)
{
    /// <param name="path">The DLL that ships.</param>
    /// <param name="compiled">What the compiler made of the sources, with every name, before the build shrinks it.</param>
    public static CompiledAssembly Read(string path, string compiled)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        using var whole = AssemblyDefinition.ReadAssembly(compiled);
        var types = assembly.MainModule.GetTypes().ToList();
        return new(
            assembly.FullName,
            assembly.Name.HasPublicKey,
            (string)assembly.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "TargetFrameworkAttribute").ConstructorArguments[0].Value,
            [.. types.Where(type => type.IsPublic && !type.IsAbstract && IsPlugin(type)).Select(type => type.FullName)],
            Names([.. whole.MainModule.GetTypes()]),
            InputsOf(whole.MainModule.GetTypes()).ToHashSet());
    }

    private static HashSet<string> Names(IReadOnlyCollection<TypeDefinition> types) =>
        types.SelectMany(Constants).Where(name => name.StartsWith("rcv_", StringComparison.Ordinal)).Concat(types.SelectMany(Texts).Where(text => Command().IsMatch(text))).ToHashSet();

    private static bool IsPlugin(TypeDefinition? type) =>
        type is not null && (type.Interfaces.Any(each => each.InterfaceType.Name == "IPlugin") || IsPlugin(type.BaseType as TypeDefinition));

    // Tables and columns are written down once, as constants of the table classes.
    private static IEnumerable<string> Constants(TypeDefinition type) =>
        (type.DeclaringType ?? type).Namespace.EndsWith(".Tables", StringComparison.Ordinal)
            ? type.Fields.Where(field => field.HasConstant).Select(field => field.Constant).OfType<string>()
            : [];

    private static IEnumerable<string> Texts(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode == OpCodes.Ldstr)
            .Select(instruction => (string)instruction.Operand);

    // context.Input<T>("name"): the name is what stands right before the call.
    private static IEnumerable<(string, string)> InputsOf(IEnumerable<TypeDefinition> types) =>
        from type in types
        from method in type.Methods
        where method.HasBody
        from call in method.Body.Instructions
        where call.Operand is MethodReference { DeclaringType.Name: "PluginContext", Name: "Input" } && call.Previous.OpCode == OpCodes.Ldstr
        select ((type.DeclaringType ?? type).FullName, (string)call.Previous.Operand);

    // Environment variables and custom APIs are the names of ours with a capital.
    [GeneratedRegex("^rcv_[A-Z][A-Za-z]+$")]
    private static partial Regex Command();
}
