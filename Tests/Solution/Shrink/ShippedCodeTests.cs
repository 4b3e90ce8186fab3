using System.Diagnostics;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RecoveryCrm.Tests.Solution.Registrations;

namespace RecoveryCrm.Tests.Solution.Shrink;

/// <summary>The code of the DLL that ships is what a runtime accepts.</summary>
public sealed class ShippedCodeTests
{
    private static readonly string Dll = Path.Combine(Repository.FrameworkOutput("Plugins"), "Recovery.Plugins.dll");

    [Fact]
    public void The_runtime_compiles_every_method() =>
        Assert.True(MachineCode.Prepare(DeclaredAssembly.Shipped.PluginTypes[0].Assembly) > 1000);

    // The runtime would notice only when the code runs.
    [Fact]
    public void No_method_uses_what_is_private_to_another_class()
    {
        using var module = ModuleDefinition.ReadModule(Dll);
        var forbidden =
            from method in module.GetTypes().SelectMany(type => type.Methods)
            where method.HasBody
            from instruction in method.Body.Instructions
            where IsPrivate(instruction, method.DeclaringType, module)
            select $"{method.FullName} uses {instruction.Operand}";

        Assert.Empty(forbidden);
    }

    [Fact]
    public void A_stack_trace_leads_to_the_sources()
    {
        var refused = Assert.ThrowsAny<Exception>(() => ((Microsoft.Xrm.Sdk.IPlugin)Activator.CreateInstance(DeclaredAssembly.Shipped.PluginTypes[0])!).Execute(null!));

        var frame = new StackTrace(refused, fNeedFileInfo: true).GetFrames().First(frame => frame.GetMethod()!.DeclaringType!.Assembly == DeclaredAssembly.Shipped.PluginTypes[0].Assembly);
        Assert.EndsWith("PluginContext.cs", frame.GetFileName(), StringComparison.Ordinal);
        Assert.NotEqual(0, frame.GetFileLineNumber());
    }

    private static bool IsPrivate(Instruction instruction, TypeDefinition user, ModuleDefinition module)
    {
        var member = instruction.Operand as MemberReference;
        if (member is TypeReference or null || member.DeclaringType.Scope != module)
            return false;
        var (home, isPrivate, isFamily) = member.Resolve() switch
        {
            MethodDefinition method => (method.DeclaringType, method.IsPrivate, method.IsFamily || method.IsFamilyAndAssembly),
            FieldDefinition field => (field.DeclaringType, field.IsPrivate, field.IsFamily || field.IsFamilyAndAssembly),
            _ => (user, false, false),
        };
        return isPrivate && !Around(user).Contains(home)
            || isFamily && !Around(user).Any(type => DerivesFrom(type, home))
            || Around(home).Any(type => type.IsNestedPrivate && !Around(user).Contains(type.DeclaringType));
    }

    private static IEnumerable<TypeDefinition> Around(TypeDefinition type) => type.DeclaringType is { } outer ? Around(outer).Prepend(type) : [type];

    private static bool DerivesFrom(TypeDefinition? type, TypeDefinition home) =>
        type is not null && (type == home || DerivesFrom(type.BaseType as TypeDefinition, home));
}
