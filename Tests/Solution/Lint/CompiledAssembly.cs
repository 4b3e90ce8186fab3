using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What the rules ask of the DLL that the build made.</summary>
internal sealed partial record CompiledAssembly(
    string FullName, bool IsSigned, string Framework, IReadOnlyList<string> PluginTypes, IReadOnlyCollection<string> OwnNames)
{
    public static CompiledAssembly Read(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var types = assembly.MainModule.GetTypes().ToList();
        return new(
            assembly.FullName,
            assembly.Name.HasPublicKey,
            (string)assembly.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "TargetFrameworkAttribute").ConstructorArguments[0].Value,
            [.. types.Where(type => type.IsPublic && !type.IsAbstract && IsPlugin(type)).Select(type => type.FullName)],
            types.SelectMany(Texts).Where(text => OwnName().IsMatch(text)).ToHashSet());
    }

    private static bool IsPlugin(TypeDefinition? type) =>
        type is not null && (type.Interfaces.Any(each => each.InterfaceType.Name == "IPlugin") || IsPlugin(type.BaseType as TypeDefinition));

    private static IEnumerable<string> Texts(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode == OpCodes.Ldstr)
            .Select(instruction => (string)instruction.Operand);

    // Names of ours that the code uses: columns, tables, environment variables, custom APIs.
    [GeneratedRegex("^rcv_[A-Za-z0-9]+$")]
    private static partial Regex OwnName();
}
